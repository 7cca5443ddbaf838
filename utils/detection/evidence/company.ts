import type { EntityId } from "../../dataset/types.ts";
import { foldedName } from "../folded-name.ts";
import type { Occurrence } from "../types.ts";
import type { Words } from "../words.ts";
import { believedKey, type Evidence, evidence, NO_EVIDENCE, type Question } from "./evidence.ts";
import { isLowerCase } from "./lower-case.ts";
import type { Kind } from "./weights.ts";

/** How far away another name is looked at. */
const REACH = 300;
/** How much text may stand between two items of one list. */
const LONGEST_JOINT = 60;
/** What speaks more for a name stands later. */
const CLOSENESS: readonly Kind[] = ["sameText", "sameSentence", "listed"];
/**
 * No conjunction or article of a list's is so long, and its items have capitals: where such a word stands, the pattern of
 * lists, which takes long to make ready, is not asked.
 */
const LONG_LOWER_WORD = /(?:^|\s)[a-z]{5}/;
const SENTENCE_END = /[.!?。！？؟।\n](?:\s|$|["”’»」])/u;

/** Whether two occurrences stand in one list ("KakaoTalk, Line and WeChat") or one explains the other. */
function isListed(question: Question, other: Occurrence): boolean {
  const { text, occurrence, words } = question;
  const between = textBetween(text, occurrence, other);
  if (between === null) return false;
  const joint = jointOf(between, text, occurrence, other);
  const isProse = LONG_LOWER_WORD.test(joint);
  if (!isProse && words.pattern("listJoint", joint).test(joint)) return true;
  // "Threads (BBC Four, 10pm)": whose it is.
  return !isBystander(other.alias.entity, question) && isSame(between, words);
}

/** What a list tells of its items: "Facebook (5.3 times); Roku (6.2 times)", "Facebook 45%, Snap 30%". */
const ASIDE = /\s?[(（][^()（）\n]{1,40}[)）]|:?\s\d[\d.,]*\s?%/gu;

/** The joint of a list without what is told of its items; a semicolon counts in such a list, or with a second beside it. */
function jointOf(between: string, text: string, one: Occurrence, other: Occurrence): string {
  if (!/[(（%;；]/u.test(between)) return between;
  const joint = between.replace(ASIDE, "");
  if (!/[;；]/u.test(joint)) return joint;
  const end = Math.max(one.end, other.end);
  const start = Math.min(one.start, other.start);
  const isList =
    joint !== between || /[;；]/u.test(text.charAt(end) + text.slice(Math.max(0, start - 2), start));
  return isList ? joint.replace(/[;；]/gu, ",") : joint;
}

/** Whether what stands between two occurrences says that one explains the other: "X, formerly Twitter". */
function isSame(between: string | null, words: Words): boolean {
  return between !== null && words.pattern("sameThing", between).test(between);
}

function textBetween(text: string, one: Occurrence, other: Occurrence): string | null {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const gap = second.start - first.end;
  return gap <= 0 || gap > LONGEST_JOINT ? null : text.slice(first.end, second.start);
}

/** Other services speak for the name: most in the same list, less in the same sentence or text. */
export function otherServices(question: Question): readonly Evidence[] {
  const { occurrence, others, index, believed, context } = question;
  const { entity } = occurrence.alias;
  let best: Evidence | null = null;
  for (const side of [-1, 1]) {
    for (let at = index + side; at >= 0 && at < others.length; at += side) {
      const other = others[at];
      if (other === undefined || Math.abs(other.start - occurrence.start) > REACH) break;
      const known = believed.byStart.get(other.start);
      if (known === undefined || other.start === occurrence.start) continue;
      const found = companyOf(question, other, known);
      if (found?.kind !== "listed" && isBystander(known, question)) continue;
      if (found !== null && (best === null || closeness(found) > closeness(best))) best = found;
    }
  }
  if (best !== null) return [best];
  for (const other of believed.entities)
    if (other !== entity && !isBystander(other, question)) return evidence(`text:${other}`, "sameText");
  for (const other of context.companions)
    if (!isBystander(other, question)) return evidence(`companion:${other}`, "companion");
  return NO_EVIDENCE;
}

/** A newspaper or agency stands in every kind of story; it speaks only for another one's name. */
function isBystander(other: EntityId, { occurrence, words }: Question): boolean {
  return words.has("bystanders", other) && !words.has("bystanders", occurrence.alias.entity);
}

function closeness({ kind }: Evidence): number {
  return CLOSENESS.indexOf(kind);
}

/** Another doubtful name stands in the same list: two of them side by side are seldom both ordinary words. */
export function doubtfulNeighbour(question: Question): readonly Evidence[] {
  const { occurrence, others, index, believed } = question;
  for (const side of [-1, 1]) {
    let at = index + side;
    while (others[at]?.start === occurrence.start) at += side;
    const other = others[at];
    if (other === undefined || !other.alias.ambiguous || believed.byStart.has(other.start)) continue;
    if (other.alias.entity !== occurrence.alias.entity && isListed(question, other))
      return evidence(`beside:${other.alias.entity}`, "listedWithDoubtful");
  }
  return NO_EVIDENCE;
}

/** Of a folded name. */
const SINGLE_CAPITAL = /^[a-zх]$/u;

/** The same name, written the same way, has been believed elsewhere in the text, or another name of the service. */
export function repeated(question: Question): readonly Evidence[] {
  const { text, occurrence, believed, titled, name, words } = question;
  const { entity } = occurrence.alias;
  // Of a letter there are many, and people write of an X on Twitter.
  const other = !SINGLE_CAPITAL.test(name) && believed.entities.has(entity);
  if (isLowerCase({ text, occurrence }))
    return other && words.has("loose", name) ? evidence("renamed", "sameEntity") : NO_EVIDENCE;
  const surface = text.slice(occurrence.start, occurrence.end);
  const key = believedKey(entity, surface);
  if (believed.surfaces.has(key)) return evidence("repeated", "repeated");
  if (titled.has(key)) return evidence("titled", "repeated");
  return other ? evidence("renamed", "sameEntity") : NO_EVIDENCE;
}

function companyOf(question: Question, other: Occurrence, entity: EntityId): Evidence | null {
  const { text, occurrence, words } = question;
  const same = entity === occurrence.alias.entity;
  if (same ? isSame(textBetween(text, occurrence, other), words) : isListed(question, other))
    return { why: `listed:${entity}`, kind: "listed" };
  if (same) return null;
  // A name that is an everyday word itself, and may have been believed for its capital alone, says less.
  const isDoubtful = other.alias.ambiguous && words.has("everydayWords", foldedName(other.alias.text));
  return !isDoubtful && isSameSentence(text, occurrence, other)
    ? { why: `sentence:${entity}`, kind: "sameSentence" }
    : { why: `text:${entity}`, kind: "sameText" };
}

function isSameSentence(text: string, one: Occurrence, other: Occurrence): boolean {
  const from = Math.min(one.end, other.end);
  const to = Math.max(one.start, other.start);
  return !SENTENCE_END.test(text.slice(from, to));
}
