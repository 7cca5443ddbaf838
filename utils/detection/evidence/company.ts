import { CONJUNCTIONS } from "../lexicon/function-words.ts";
import type { Occurrence } from "../types.ts";
import { type Evidence, evidence, NO_EVIDENCE, type Question } from "./evidence.ts";
import { WEIGHTS } from "./weights.ts";

/** How much text may stand between two items of one list. */
const LONGEST_JOINT = 60;
const ITEM = String.raw`[\p{Lu}\p{Lo}\d][\p{L}\p{M}\p{N}.!&+-]*(?:[ ][\p{Lu}\d][\p{L}\p{M}\p{N}.!&+-]*){0,2}(?:['’]s)?`;
const MARK = String.raw`\s*(?:[,،、;；/|&+·・]|\s[-–—]\s)\s*`;
const AND = String.raw`\s*,?\s+(?:${[...CONJUNCTIONS].join("|")})\s+`;
const CJK_AND = String.raw`[と和及与與或跟]|[와과](?:\s)|(?:이나|나)\s|\s?및\s?|や|และ|หรือ`;
const QUOTES = String.raw`["“”‘’'«»「」『』《》()（）]*`;
const SEPARATOR = `(?:${MARK}(?:(?:${[...CONJUNCTIONS].join("|")})\\s+)?|${AND}|${CJK_AND}|\\s*و\\s?)`;
const JOINT = new RegExp(
  `^['’]?s?${QUOTES}\\s?${QUOTES}${SEPARATOR}${QUOTES}(?:${ITEM}${QUOTES}${SEPARATOR}${QUOTES}){0,3}(?:the |its )?$`,
  "u",
);
/** "X (Twitter)", "Twitter, now X", "WeChat, or Weixin". */
const SAME =
  /^\s?[(（,]?\s?(?:formerly(?: known as)?|now(?: known as)?|previously|rebranded as|renamed|or|aka|also known as|ehemals|früher|antes|antiguo|anciennement|ex|бывший|eski adıyla|旧|舊|原|前身|옛|구|المعروف الآن باسم|سابقا|سابقًا|قبلا)?\s?[(（"“«]?$/u;
const SENTENCE_END = /[.!?。！？؟।\n](?:\s|$|["”’»」])/u;

/** Whether two occurrences stand in one list: "KakaoTalk, Line and WeChat". */
export function isListed(text: string, one: Occurrence, other: Occurrence): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const gap = second.start - first.end;
  if (gap <= 0 || gap > LONGEST_JOINT) return false;
  const between = text.slice(first.end, second.start);
  return JOINT.test(between) || SAME.test(between);
}

/** Other services speak for the name: most in the same list, less in the same sentence or text. */
export function otherServices(question: Question): readonly Evidence[] {
  const { text, occurrence, others, believed, context } = question;
  let best: Evidence | null = null;
  const offer = (why: string, weight: number) => {
    if (best === null || weight > best.weight) best = { why, weight };
  };
  for (const other of others) {
    if (other.start === occurrence.start) continue;
    const known = believed.find(({ start }) => start === other.start);
    if (known === undefined) continue;
    const { entity } = known;
    if (isListed(text, occurrence, other)) offer(`listed:${entity}`, WEIGHTS.listed);
    if (entity === occurrence.alias.entity) continue;
    if (isSameSentence(text, occurrence, other)) offer(`sentence:${entity}`, WEIGHTS.sameSentence);
    else offer(`text:${entity}`, WEIGHTS.sameText);
  }
  if (best === null) {
    for (const entity of context.companions) {
      if (entity !== occurrence.alias.entity) return evidence(`companion:${entity}`, WEIGHTS.companion);
    }
    return context.companions.has(occurrence.alias.entity)
      ? evidence(`companion:${occurrence.alias.entity}`, WEIGHTS.companion)
      : NO_EVIDENCE;
  }
  return [best];
}

/** The same name, written the same way, has been believed elsewhere in the text. */
export function repeated({ text, occurrence, believed }: Question): readonly Evidence[] {
  const surface = text.slice(occurrence.start, occurrence.end);
  const same = believed.some(
    ({ start, end, entity }) =>
      entity === occurrence.alias.entity && start !== occurrence.start && text.slice(start, end) === surface,
  );
  return same ? evidence("repeated", WEIGHTS.repeated) : NO_EVIDENCE;
}

function isSameSentence(text: string, one: Occurrence, other: Occurrence): boolean {
  const from = Math.min(one.end, other.end);
  const to = Math.max(one.start, other.start);
  return to - from < 300 && !SENTENCE_END.test(text.slice(from, to));
}
