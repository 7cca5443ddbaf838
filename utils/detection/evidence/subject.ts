import { lettered } from "../letters.ts";
import type { Word } from "../surroundings.ts";
import type { Words } from "../words.ts";
import { cuesIn, isCue } from "../cue-index.ts";
import { SPACE_ONLY, TIGHT } from "./beside.ts";
import { evidence, type Evidence, NO_EVIDENCE, type Question } from "./evidence.ts";
import { isClauseOfGerman, kindOfGerman } from "./german.ts";
import { isLonger } from "./longer-name.ts";
import { kindBefore } from "./other-kind.ts";
import { isLowerCase } from "./lower-case.ts";
import { isBorne, isEnglish, isNative, isShared } from "./native.ts";
import { smallSubject } from "./small-subject.ts";
import { isActing } from "./verb-form.ts";
import type { Kind } from "./weights.ts";

/** What may be written after a name with an apostrophe. */
const APOSTROPHE = lettered(String.raw`^['’](?:[sS]|[\p{Ll}]{1,5})(?![\p{L}])`);

/** "‘X’ said": only the name is quoted. */
const IN_QUOTES = /["“„«‘'’]$/u;

/** "Path turned down an offer", "Wire, a popular messenger", "X’s": an ordinary noun would have an article. */
export function subject(question: Question): readonly Evidence[] {
  const { around, text, occurrence, name, context, words } = question;
  if (isLowerCase(question)) return isEnglish(question) ? smallSubject(question) : NO_EVIDENCE;
  // German nouns have a capital, and so has the noun after its article; what begins the sentence has none.
  const isGerman = context.lang?.startsWith("de") === true && isNative(name, context, words);
  if (isGerman && !around.opens)
    return isClauseOfGerman(question) ? evidence("subject", "subjectWithoutArticle") : NO_EVIDENCE;
  const [first] = around.before;
  const english = isEnglish(question);
  if (first !== undefined && SPACE_ONLY.test(first.gap) && words.has("beforeSubject", first.lower))
    return evidence("subject", "subject");
  if (first !== undefined && SPACE_ONLY.test(first.gap) && isDoneBy(first, context))
    return evidence(`agent:${first.lower}`, "subject");
  if (english && first !== undefined && SPACE_ONLY.test(first.gap) && words.has("determiners", first.lower))
    return NO_EVIDENCE;
  // "SuperCard X was": the longer name is the subject.
  if (first !== undefined && (first.opens || words.has("everydayWords", name)) && isLonger(first, question))
    return NO_EVIDENCE;
  if (kindBefore(question) !== null || isQualified(question)) return NO_EVIDENCE;
  const ending = text.slice(occurrence.end, occurrence.end + 7);
  if (APOSTROPHE(ending).test(ending)) {
    // In Turkish every proper name takes its endings after an apostrophe, and people's names do everywhere.
    if (isBorne(question)) return NO_EVIDENCE;
    const single = occurrence.end - occurrence.start === 1;
    // "Medium’s new programme": of an everyday noun without article nobody says so.
    if (english && around.opens && NEW.test(around.right))
      return evidence("possessive", "subjectWithoutArticle");
    return evidence("possessive", single ? "possessiveOfOneLetter" : "possessive");
  }
  const [next] = around.after;
  if (next === undefined) return NO_EVIDENCE;
  if (/^, $/u.test(next.gap) && !english && OWNING.test(next.lower) && around.after[1]?.gap === " ")
    return evidence("apposition", isShared(name, question) ? "subjectPerson" : "subjectWithoutArticle");
  if (/^, $/u.test(next.gap) && english && words.has("apposition", next.lower)) {
    if (!isShared(name, question)) return evidence("apposition", "subjectWithoutArticle");
    return isSaidToBeService(around, words) ? evidence("apposition", "subjectPerson") : NO_EVIDENCE;
  }
  if (!SPACE_ONLY.test(next.gap) && !(IN_QUOTES.test(around.left) && /^["”’»'] $/u.test(next.gap)))
    return NO_EVIDENCE;
  // "A goal is a goal": "Meta é meta".
  if (around.after[1]?.lower === name) return NO_EVIDENCE;
  // "Steam the dumplings", "Signal to your partner"
  if (english && isImperative(question)) return evidence("imperative", "imperative");
  // In Portuguese "do" is "of the".
  const verb =
    (words.has("afterSubject", next.lower) ||
      isNoLonger(around) ||
      isActing(next, question) ||
      (english && isWithObject(around, words))) &&
    !isSpreading(question) &&
    (english || next.lower !== "do") &&
    // In headlines the service that is to do something stands first: "A Perfect Line to Confront".
    (next.lower !== "to" || around.opens) &&
    !isPlural(name, next, words) &&
    !mayBePlural(name, next, words);
  if (isPerson(question))
    return verb || isParticiple(next)
      ? [...evidence("subject", "subjectPerson"), ...evidence("against:person", "otherTopic")]
      : NO_EVIDENCE;
  if (around.line !== "upper")
    return verb || isParticiple(next)
      ? evidence("subject", isGerman ? kindOfGerman(next) : kindOfSubject(question, next))
      : NO_EVIDENCE;
  if (!around.opens && !(first?.opens === true && words.has("openers", first.lower))) return NO_EVIDENCE;
  if (verb) return evidence("subject", "subjectInHeadline");
  return isParticiple(next) ? evidence("participle", "participleInHeadline") : NO_EVIDENCE;
}

/** "Meta, matriz de WhatsApp": whose services are. */
const OWNING =
  /^(?:matriz|propietari[oa]|dueñ[oa]|maison|propriétaire|filiale|casa|controlante|proprietari[oa]|proprietári[oa]|don[oa]|controladora|mutterkonzern|mutterfirma|eigentümer(?:in)?|betreiber(?:in)?|moederbedrijf|eigenaar|właściciel(?:ka)?|владелец|владельцы|власник|материнская|induk|pemilik)$/u;

const NEW = /^['’]s (?:new|newest|latest|recent|own|upcoming|annual|quarterly|decision|refusal|response) /u;

/** "diumumkan X": after a passive of Indonesian stands who did it. */
function isDoneBy({ lower }: Word, { lang }: Question["context"]): boolean {
  return (lang?.startsWith("id") === true || lang?.startsWith("ms") === true) && PASSIVE.test(lower);
}

const PASSIVE =
  /^(?:di(?:per)?[a-z]{2,}kan|di(?:rilis|buat|beli|kelola|miliki|tulis|muat|hapus|blokir|terima|bantah|tolak|tuntut|kutip|unggah|sebut|buka|tutup|ubah|cabut|batasi|awasi))$/u;
/** "Bilateral Session Yields Little", "Regional Italian Medium Opens": an ordinary noun of a headline, with its adjectives. */
function isQualified({ around: { before, line }, name, words }: Question): boolean {
  const [first, second] = before;
  if (line !== "title" || !words.has("everydayWords", name) || !isAdjective(first)) return false;
  return !words.has("subjectKinds", first?.lower ?? "") || isAdjective(second);
}

function isAdjective(word: Word | undefined): boolean {
  return word?.gap === " " && word.capital && /(?:al|an|ic|ous|ive|ary)$/u.test(word.lower);
}

/** "Max, the national messenger": not "Max, the barber". */
function isSaidToBeService({ after }: Question["around"], words: Words): boolean {
  const end = after.findIndex(({ gap }, index) => index > 0 && !TIGHT.test(gap));
  return after.slice(1, end === -1 ? undefined : end).some(({ lower }) => isCue(words.services, lower));
}

/** The name begins the sentence, and an article or possessive comes next: it is a verb, what one is told to do. */
function isImperative({ around, words }: Question): boolean {
  if (!around.opens || around.line !== "sentence") return false;
  const [next, second] = around.after;
  // "Zoom went the shares": a sound.
  const object = next !== undefined && /^(?:to|went|goes)$/u.test(next.lower) ? second : next;
  return (
    object !== undefined &&
    SPACE_ONLY.test(object.gap) &&
    (/^(?:the|an?|these|those)$/u.test(object.lower) || words.has("pronouns", object.lower))
  );
}

/** "Signal no longer works" */
function isNoLonger({ after: [first, second], right }: Question["around"]): boolean {
  return (first?.lower === "no" && second?.lower === "longer") || OFF_AIR.test(right);
}

const OFF_AIR =
  /^ (?:fora do ar|hors service|en panne|fuera de servicio|ne répond|nie działa|не работает|не працює)(?!\p{L})/u;

/** "Zoom orders its staff back": a word in -s before an article is a verb. */
function isWithObject({ after: [first, second] }: Question["around"], words: Words): boolean {
  if (first === undefined || first.capital) return false;
  // "Clubhouse cut half its staff": of these verbs the past has no ending.
  if (/^(?:cut|shed|quit|beat)$/u.test(first.lower))
    return second?.gap === " " && (OBJECTS.test(second.lower) || words.has("pronouns", second.lower));
  if (!/^[a-z]{3,}[^su]s$/u.test(first.text)) return false;
  return second?.gap === " " && (/^(?:the|an?)$/u.test(second.lower) || words.has("pronouns", second.lower));
}

const OBJECTS = /^(?:the|half|jobs|staff|prices|costs|guidance|ties|employees|workers|users|\d+)$/u;

/** "Discord grew between the brothers": what cannot be counted spreads. */
function isSpreading({ around, name, words }: Question): boolean {
  const [, second] = around.after;
  return words.has("bareNouns", name) && /^(?:between|among|amongst|within)$/u.test(second?.lower ?? "");
}

/** "Threads were pulled": of a service it would be "was". */
function isPlural(name: string, next: Word, words: Words): boolean {
  return words.has("bareNouns", name) && name.endsWith("s") && /^(?:are|were|have|do)$/u.test(next.lower);
}

/** "Teams can decide": of a word that seldom means the service only a singular tells it from the plural. */
function mayBePlural(name: string, { lower }: Word, words: Words): boolean {
  return words.has("seldomMeant", name) && name.endsWith("s") && !/(?:s|s[n'’]+t)$/u.test(lower);
}

/** "Max was offside": of some first names, where nothing tells of services, it is a person who acts. */
function isPerson({ around, believed, name, occurrence, words }: Question): boolean {
  if (!/^(?:max|макс|claude)$/u.test(name) || around.uncased || believed.entities.size > 0) return false;
  // "Поддержка «Макса» не отвечает"
  if (/[«„“]$/u.test(around.left)) return false;
  if (cuesIn(words.near, around.nearWords, around.near, 1).length > 0) return false;
  return !occurrence.hints.cues.some((cue) => around.near.includes(cue.toLowerCase()));
}

function kindOfSubject(question: Question, { lower }: Word): Kind {
  const { name, words } = question;
  const { line } = question.around;
  if (isShared(name, question)) return "subjectPerson";
  // Headlines leave articles out: "Medium Claims to Have Spoken With Senator".
  if (line === "title" && words.has("topicNames", `${name} spirits`) && OF_PEOPLE.test(lower))
    return "subjectPerson";
  return words.has("bareNouns", name) || line === "title" ? "subjectWithoutArticle" : "subject";
}

/** What a person says and does rather. */
const OF_PEOPLE =
  /^(?:claims|says|tells|told|said|sees|saw|feels|knows|knew|found|finds|helps|helped|accused|denies)$/u;

export function isParticiple(word: Word): boolean {
  return word.lower.length > 4 && word.lower.endsWith("ed");
}
