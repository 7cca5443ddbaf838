import { isCue } from "../cue-index.ts";
import type { Word } from "../surroundings.ts";
import { TIGHT } from "./beside.ts";
import { type Evidence, evidence, NO_EVIDENCE, type Question } from "./evidence.ts";
import { isEnglish } from "./native.ts";

/** What is said of a thing or a person, not of a service: "Forty-Year-Old Telegram", "Didi was admired, but he". */
export function described(question: Question): readonly Evidence[] {
  if (!isEnglish(question)) return NO_EVIDENCE;
  const [next] = question.around.after;
  // "a 12-year-old Discord user", "Secret Telegram Chats": said of what comes next.
  const isOfNext = next !== undefined && TIGHT.test(next.gap) && isPart(next, question);
  const prefixed = prefixOf(question);
  if (prefixed !== null) return evidence(`kind:${prefixed}`, "otherKindBefore");
  const said = isOfNext
    ? null
    : (ageOf(question) ??
      messageOf(question) ??
      degreeOf(question) ??
      roleOf(question) ??
      beingOf(question) ??
      publisherOf(question) ??
      nicknameOf(question));
  if (said !== null) return evidence(`kind:${said}`, "otherKindBefore");
  return isPerson(question) ? evidence("against:he", "otherTopic") : NO_EVIDENCE;
}

function isPart({ lower }: Word, { words }: Question): boolean {
  return isCue(words.services, lower) || words.has("parts", lower);
}

/** "Forty-Year-Old", "century-old" */
function ageOf({ around: { before } }: Question): string | null {
  const [old, year] = before;
  const isAge = old?.lower === "old" && old.gap === " " && year?.gap === "-" && UNITS.test(year.lower);
  return isAge ? "age" : null;
}

const UNITS = /^(?:years?|months?|weeks?|decades?|centur(?:y|ies))$/u;

/** "Lost Telegram Found in Attic": a headline's message, by the adjective that begins it. */
function messageOf({ around: { before, after, line, opens }, name, words }: Question): string | null {
  const [first] = before;
  // "Telegram From Einstein Sold"
  const [next, sender] = after;
  const isSent = opens && next?.lower === "from" && sender?.capital === true;
  if (isSent && words.has("topicNames", `${name} history`) && !words.has("calendar", sender.lower))
    return "from";
  if (opens || first === undefined || !first.opens || first.gap !== " " || line === "sentence") return null;
  return words.has("topicNames", `${name} history`) && OF_MESSAGES.test(first.lower) ? first.lower : null;
}

const OF_MESSAGES =
  /^(?:lost|secret|wartime|forgotten|faded|yellowed|coded|cryptic|historic|undelivered|intercepted|decoded|declassified|final|last|famous|infamous|mysterious|mystery|handwritten|old|unsent|diplomatic|royal|birthday)$/u;

/** "so Meta that it hurts", "things get Meta in the third act", "the Most Meta Movie": what can be so more or less. */
function degreeOf({ around: { before, after }, name, words }: Question): string | null {
  const [first] = before;
  const [next] = after;
  if (first?.gap !== " " || !words.has("topicNames", `${name} selfReference`)) return null;
  const ends = next === undefined || next.gap !== " ";
  const goesOn = !ends && /^(?:that|for|in|as|even|when|before|after|enough)$/u.test(next.lower);
  if (/^(?:turns|turned|gets|got|goes|went|going|getting)$/u.test(first.lower))
    return ends || goesOn ? first.lower : null;
  const isThing = !ends && (words.has("otherKinds", next.lower) || words.has("otherNouns", next.lower));
  if (/^(?:so|too|very|most|more|pretty|quite|rather)$/u.test(first.lower))
    return ends || goesOn || isThing ? first.lower : null;
  return null;
}

/** "Meta-ironic", "Meta-horror": before a hyphen it is the first half of any word, but for "Meta-owned". */
function prefixOf({ around: { after }, name, words }: Question): string | null {
  const [next] = after;
  if (next?.gap !== "-" || next.capital || !words.has("topicNames", `${name} selfReference`)) return null;
  const isJoined = words.has("hyphened", next.lower) || /(?:ed|led|run|built|made|wide)$/u.test(next.lower);
  return isJoined ? null : next.lower;
}

/** "He plays Zoom, a nervous driver", "her role in Medium": a part in a film, or the film. */
function roleOf(question: Question): string | null {
  const { before, after } = question.around;
  const [first, second] = before;
  const [next] = after;
  if (first?.gap !== " " || !isWord(question) || /^['’]$/u.test(next?.gap ?? "")) return null;
  const isAlone = next?.gap !== " " || question.words.has("afterNoun", next.lower);
  if (isAlone && PLAYS.test(first.lower)) return first.lower;
  return first.lower === "in" && second?.gap === " " && ROLES.test(second.lower) ? second.lower : null;
}

function isWord({ name, words }: Question): boolean {
  return words.has("everydayWords", name) || words.has("alsoWords", name);
}

const PLAYS = /^(?:plays|played|playing|portrays|portrayed|portraying|voices|voiced)$/u;
const ROLES =
  /^(?:roles?|stars|starred|starring|co-starred|co-stars|appeared|appears|cameo|cameos|performance|performances|debut|scenes?|character|cast|played|plays)$/u;

/** "the mad Meta Ridley", "a wounded Max Steel": what lives and bears two names. */
function beingOf({ around: { before, after, line } }: Question): string | null {
  const [first, second] = before;
  const [next] = after;
  const isNamed = next?.gap === " " && next.capital && !next.opens && line === "sentence";
  if (!isNamed || first?.gap !== " " || second?.gap !== " ") return null;
  return /^(?:the|an?)$/u.test(second.lower) && BEINGS.test(first.lower) ? first.lower : null;
}

const BEINGS =
  /^(?:mad|evil|wicked|cruel|brave|bold|fierce|ferocious|fearsome|monstrous|mighty|heroic|valiant|noble|cunning|sly|wily|vengeful|wrathful|bloodthirsty|savage|furious|angry|enraged|crazed|deranged|insane|wounded|dying|undead|immortal|demonic|hideous|beautiful|handsome|lovely|hapless|hungry|sleepy|drunken|elderly|ageing|aging|villainous|treacherous|gigantic|giant-sized|reptilian|robotic|undefeated)$/u;

/** "Tor, which St. Martin’s had bought, published Scholars": a publisher, by the title or the kind of what it published. */
function publisherOf({ around: { right }, name, words }: Question): string | null {
  return words.has("topicNames", `${name} books`) ? (PUBLISHED.exec(right)?.[1] ?? null) : null;
}

const PUBLISHED =
  /^(?:, (?:which|who|then|an?|the) [^!?\n]{1,90},)?(?: (?:has|had|will|would|to|also|then|later|first|originally|subsequently))* ((?:re)?(?:published?|publishes|issued?|issues|printed|prints)|brought out|bought|acquired) (?:(?:the|an?|my|his|her|their|its|our|two|three|four|five|six|several|more|another|\d+) )*(?:(?:(?:first|second|third|next|new|debut|fantasy|science|fiction|collected|short) )*(?:novels?|novellas?|books?|trilog(?:y|ies)|anthology|anthologies|collection|stor(?:y|ies)|series|sequels?|paperbacks?|hardcovers?|manuscript|rights)|[“‘"][A-Z]|(?!Tor\b)[A-Z])/u;

/** "Lamar “Snap” Jones", "nicknamed Didi" */
function nicknameOf({ around: { before, left, right } }: Question): string | null {
  const [first] = before;
  if (first !== undefined && /^ ["“‘]?$/u.test(first.gap) && /^nick(?:named|name)$/u.test(first.lower))
    return first.lower;
  return BEFORE_NICKNAME.test(left) && AFTER_NICKNAME.test(right) ? "nickname" : null;
}

const BEFORE_NICKNAME = /(?:^|\s)[A-Z][a-z]+\s["“‘'(]$/u;
const AFTER_NICKNAME = /^["”’')]\s[A-Z][a-z]/u;

/** "Didi was slow, but he": the sentence goes on with a person. */
function isPerson({ around: { right }, name, words }: Question): boolean {
  return words.has("personalNames", name) && (GOES_ON.test(right) || SAID_HE.test(right));
}

/** "Max said he had not slept" */
const SAID_HE =
  /^ (?:said|says|told [a-z ]{2,30}|thinks|thought|knew|knows|claimed|recalled|admitted|added)(?: that)? s?he\s/u;

const GOES_ON =
  /^[^.!?\n"“”]{0,110}\s(?:but|and|when|where|because|as|before|after|until|although|though|while) s?he\s/u;
