import { isCue } from "../cue-index.ts";
import type { Word } from "../surroundings.ts";
import type { Words } from "../words.ts";
import { OPEN_QUOTE, SPACE_ONLY, TIGHT } from "./beside.ts";
import { GERMAN_ARTICLE, isBareInGerman, isUsedInGerman } from "./german.ts";
import { isEnglish, isNative, isShared } from "./native.ts";
import { evidence, type Evidence, NO_EVIDENCE, type Question } from "./evidence.ts";
import { usedInAsia } from "./used-in-asia.ts";
import type { Kind } from "./weights.ts";

/** "on X", "over Signal", "via Telegram"; "X पर", "Zoom üzerinden", "在X上". */
export function placePreposition(question: Question): readonly Evidence[] {
  const { around, occurrence, name, words } = question;
  const [first] = around.before;
  const kind: Kind = occurrence.end - occurrence.start === 1 ? "placeOfOneLetter" : "placePreposition";
  const [follower] = around.after;
  if (
    follower !== undefined &&
    SPACE_ONLY.test(follower.gap) &&
    words.has("placePostpositions", follower.lower) &&
    // "Die Teams nutzt der Trainer"
    !GERMAN_ARTICLE.test(first?.lower ?? "")
  )
    return evidence(`postposition:${follower.lower}`, kind);
  const sent = sentWith(question);
  if (sent !== null) return evidence(`postposition:${sent}`, kind);
  if (
    first !== undefined &&
    HEADS.test(first.lower) &&
    SPACE_ONLY.test(first.gap) &&
    (words.has("knownNames", name) || words.has("everydayWords", name))
  )
    return evidence(`head:${first.lower}`, kind);
  const beside = around.left.slice(-BESIDE);
  if (BELONGING.test(beside)) return evidence("owner:ل", kind);
  const asked = ASKED.exec(beside)?.[1];
  if (asked !== undefined && !isShared(name, question) && !isEnglish(question))
    return evidence(`asked:${asked}`, kind);
  const base = baseOf(question);
  if (base !== null) return evidence(`base:${base}`, kind);
  const moved = movedTo(around.before, words);
  if (moved !== null) return evidence(`moved-to:${moved}`, kind);
  const used = around.uncased ? (usedInAsia(around) ?? usedInLatin(question)) : null;
  // "用電報聯絡" was once done.
  if (used !== null && !(used === "used:用" && /^[电電信]/u.test(name))) return evidence(used, kind);
  if (first !== undefined && isTalkedIn(first, question)) return evidence(`preposition:${first.lower}`, kind);
  if (first === undefined || !(SPACE_ONLY.test(first.gap) || isQuotedWord(first, question)))
    return NO_EVIDENCE;
  if (isOurPlace(around.before, name, words)) return evidence("preposition:our", kind);
  if (kind === "placeOfOneLetter" && isInProse(first.lower, around.after[0], words))
    return evidence(`preposition:${first.lower}`, kind);
  if (isUsedInGerman(question)) return evidence("used:nutzt", kind);
  if (isBareInGerman(first, question)) return evidence(`preposition:${first.lower}`, kind);
  if (!words.has("placePrepositions", first.lower)) return NO_EVIDENCE;
  // "a man called Max"
  if (isShared(name, question) && /^(?:called|named|dubbed)$/u.test(first.lower)) return NO_EVIDENCE;
  // "por X motivo"
  if (first.lower === "por" && kind === "placeOfOneLetter") return NO_EVIDENCE;
  // "No signal", which is "in the" elsewhere.
  if (first.lower === "no" && isEnglish(question)) return NO_EVIDENCE;
  if (isShared(name, question) && words.has("contracted", first.lower) && !isInRussian(first, question))
    return NO_EVIDENCE;
  const [next] = around.after;
  if (next !== undefined && TIGHT.test(next.gap) && next.capital && around.line === "sentence")
    return NO_EVIDENCE;
  return evidence(`preposition:${first.lower}`, kind);
}

/** "über „Signal“": what is no ordinary word there has quotation marks in German. */
function isQuotedWord({ gap }: Word, { around, context, name, words }: Question): boolean {
  return OPEN_QUOTE.test(gap) && /^["“”»’']/u.test(around.right) && isNative(name, context, words);
}

/** "переписывались в «Сигнале»": plants and teams stand in quotation marks, too, but people do not chat in them. */
function isTalkedIn({ lower, gap }: Word, { around, context, words }: Question): boolean {
  if (!words.has("cyrillicLanguages", context.lang?.slice(0, 2) ?? "") || !/^ [«„“]$/u.test(gap))
    return false;
  return /^(?:в|у|через)$/u.test(lower) && TALKING.test(around.near);
}

const TALKING =
  /(?:^|\s)(?:переписыв|переписк|написал|писал|общал|общают|договарив|назначал|созван|звонил|чате?\s|сообщени|отправл|листув|спілкув|надсил|повідомлен)/u;

/** "в Максе": nobody writes in a person; but one believes "в Макса". */
function isInRussian({ lower }: Word, { text, occurrence }: Question): boolean {
  return lower === "в" && !text.slice(occurrence.start, occurrence.end).endsWith("а");
}

const AMONG_KANA =
  /^(?:上(?:で|に投|に公)|では、?[^。]{0,30}(?:投稿|共有|拡散|批判|声が|トレンド|話題|コメント|書き込|ハッシュタグ|呼びかけ))/u;

/** "ใน X", "X上では": of a word in letters of the text's own it would say little. */
function usedInLatin(question: Question): string | null {
  const { around, text, occurrence, name, words } = question;
  if (text.charCodeAt(occurrence.start) >= 0x80 || words.has("firstNames", name)) return null;
  if (/(?:ใน|ผ่าน|บน|จาก)\s?$/u.test(around.left)) return "preposition:ใน";
  return AMONG_KANA.test(around.right) ? "particle:で" : null;
}

/** "join our Discord", "over her Zoom": an everyday word would be "her line". */
function isOurPlace([first, second]: Question["around"]["before"], name: string, words: Words): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    SPACE_ONLY.test(second.gap) &&
    ((words.has("uncommonWords", name) &&
      words.has("pronouns", first.lower) &&
      words.has("placePrepositions", second.lower)) ||
      (words.has("mostlyServices", name) &&
        words.has("determiners", first.lower) &&
        /^(?:in|on|into|to|via|from|join|joined|joins|joining|through)$/u.test(second.lower)))
  );
}

/** "Advertisers return to X after": between a preposition and what ends a part of the sentence a letter is a name. */
function isInProse(preposition: string, next: Word | undefined, words: Words): boolean {
  if (
    !/^(?:to|into|against|off|did|for|by|from|about|than|without|like|with|whether|how|why)$/u.test(
      preposition,
    )
  )
    return false;
  return (
    next === undefined ||
    /[.,;:!?”"’]/u.test(next.gap) ||
    (next.lower !== "to" && words.has("afterNoun", next.lower)) ||
    isCue(words.services, next.lower)
  );
}

/** "رئیس سیگنال": who heads, owns or founded it. */
const HEADS = /^(?:رئيسة?|مؤسس|مالك|رئیس|مدیرعامل|بنیان‌?گذار|مالک)$/u;

/** How much of what stands before the name is read for the words that ask, own and build. */
const BESIDE = 48;

/** "Proton ile gönderdi", "با سیگنال فرستاد": with what somebody sent or wrote; not the person one meets. */
function sentWith({ around: { after, before }, name, words }: Question): string | null {
  if (words.has("firstNames", name)) return null;
  const [first] = before;
  const [next] = after;
  const isBehind = next !== undefined && /^(?:ile|से)$/u.test(next.lower);
  const joint = isBehind ? next : first?.lower === "با" ? first : undefined;
  if (joint === undefined || !SPACE_ONLY.test(joint.gap)) return null;
  const rest = isBehind ? after.slice(1) : after;
  const end = rest.findIndex(({ gap }) => !SPACE_ONLY.test(gap));
  const reach = joint.lower === "से" ? 2 : SENT_REACH;
  const clause = rest.slice(0, end === -1 ? reach : Math.min(end, reach));
  return clause.some(({ lower }) => SENT.test(lower)) ? joint.lower : null;
}

/** "een app op basis van Matrix", "мессенджер на основе Matrix": on what a service is built, or null. */
function baseOf({ around: { left, before }, words }: Question): string | null {
  const [built = ""] = BASED.exec(left.slice(-BESIDE)) ?? [];
  if (built === "") return null;
  return before.find(({ lower }) => isCue(words.services, lower))?.lower ?? null;
}

/** "مستودعات تابعة لأمازون", "التطبيق المملوك لميتا": what belongs to somebody. */
const BELONGING = /(?:^|\s)(?:ال)?(?:تابع|مملوك)(?:ة|ين|ات)?\s(?:ل|لـ)$/u;

const BASED =
  /(?:(?:based|built|runs|running) on|basier(?:t|end|en) auf|auf basis von|op basis van|gebaseerd op|basé(?:e|s|es)? sur|basad[oa]s? en|basead[oa]s? (?:em|no|na)|basat[oi] su|basata su|opart\p{L}+ na|на (?:базе|основе|базі|основі)|berbasis|مبني(?:ة)? على|مبتنی بر) $/iu;

/** "pidió a X", "ordonne à Telegram", "fordert von Signal": of whom an authority asks something. */
const ASKED =
  /(?:^|\s)((?:pid|exig|reclam|orden|oblig|impus|impon|requir|requer|notific|solicit|determin|intim|prohíb|prohib|demand|ordonn|impos|enjoin|interdi|chies|chied|ordinat|vietat|forder|verlang|eis|vraag|vroeg)\p{L}*) (?:(?:também|también|aussi|anche|ook|auch) )?(?:a|à|ao|al|von|van|aan) $/u;

const SENT_REACH = 4;
const SENT = /^(?:gönder|yazış|mesajlaş|haberleş|ilet|paylaş|şifrele|भेज|فرستاد|می‌فرست|ارسال)/u;

/** "to" in the languages of the dataset that write with spaces and prepositions. */
const TO = /^(?:(?:in|on)?to|zu|nach|naar|vers|à|a|al|para|hacia|ke|sang|на|в|у)$/u;

/** How one went there, or null: "moved their chats from IRC to Matrix", "logged into Steam". */
function movedTo(before: Question["around"]["before"], words: Words): string | null {
  const [first, ...others] = before;
  if (first === undefined || !SPACE_ONLY.test(first.gap) || !TO.test(first.lower)) return null;
  for (const { lower, gap } of others) {
    if (words.has("moving", lower)) return lower;
    if (/[.;:!?\n]/u.test(gap)) return null;
  }
  return null;
}
