import { type Role, roleOf } from "./labels.ts";
import { isInProse } from "./spots.ts";
import { findDates, type Reading, type WrittenDate } from "./written-date.ts";

/** How far below the headline a byline may stand, in text nodes and in characters. */
const NODES = 40;
const CHARACTERS = 1200;
/** Beside its date a byline has room for a name and a place. */
const LONGEST_REST = 48;
const PARAGRAPHS = 80;
/** One sentence ends and another begins. */
const SENTENCES = /\p{L}{2}[.!?]\s+\p{L}|。\p{L}/u;
/** Not near the headline, however few lines lie between. */
const ELSEWHERE =
  "script,style,noscript,figure,blockquote,cite,.references,[class*=infobox i],nav,aside,footer,#footer,.footer,select,button,[class*=caption i],[class*=comment i],[id*=comment i],[class*=related i]";
/** Between a dateline and its text. */
const DASH = /^\s*(?:--|[—–])\s/;

/** A sentence: it ends in a word and its stop. */
const STOP = /\p{L}{3}[.!?…]["'”’»)]*$|[。！？।۔؟]["'”’」』»)]*$/u;
/** The same, where the day is its last word. */
const CLOSES = /\d\.$/u;
const LOWER = /(?<!\p{L})\p{Ll}{2,}/gu;
/** Words of time before the day of something else than publication. */
const SPAN =
  /(?:^|[\s(])(?:since|until|till|from|before|after|starts?|starting|begins?|beginning|opens?|opened|launch(?:ed)?|released?|founded|established|introduced|died|seit|bis|ab|vor|nach|depuis|jusqu['’]au|avant|après|desde|hasta|antes|después|с|до|после|dal|fino|prima)\s*:?\s*$/iu;
/** What is on that day is the article only if somebody wrote it. */
const ON = /(?<!\p{L})on(?:\s+\p{L}+,?)?\s*$/iu;
const WRITER = /(?<!\p{L})(?:by|written|wrote|from|submitted)(?!\p{L})/iu;
/** A note or a comment of that day follows. */
const SAYS = /^\s*[:：]\s*\p{L}/u;

export interface LineDate extends WrittenDate {
  readonly role: Role;
}

/**
 * The date in a line that stands near the headline and is a byline by its form: a date with hardly more beside it,
 * or a paragraph that opens with one (`Feb. 23, 2015 -- …`). Running text that mentions a day is none.
 */
export function lineNear(headline: Element, reading: Reading): LineDate | null {
  const root = headline.ownerDocument.body ?? headline.parentElement;
  if (root === null) return null;
  const texts = headline.ownerDocument.createTreeWalker(root, 4);
  texts.currentNode = headline;
  let seen = 0;
  let updated: LineDate | null = null;
  let before = "";
  for (let i = 0; i < NODES && seen < CHARACTERS; ) {
    const node = texts.nextNode();
    if (node === null) break;
    const line = (node.nodeValue ?? "").replace(/\s+/g, " ").trim();
    const parent = node.parentElement;
    if (line === "" || parent === null || headline.contains(node)) continue;
    if (isElsewhere(parent, headline)) continue;
    i++;
    seen += line.length;
    const read = isInProse(parent)
      ? null
      : bylineDate({ line, before, named: isFact(parent), heading: isHeading(parent) }, reading);
    if (read !== null && read.role !== "updated" && read.role !== "other") return read;
    if (read?.role === "updated") updated ??= read;
    before = line.slice(-30);
  }
  return updated;
}

/** The date that opens a paragraph as a dateline, if all paragraphs that open so agree. */
export function dateline(document: Document, reading: Reading): WrittenDate | null {
  let found: WrittenDate | null = null;
  for (const paragraph of [...document.querySelectorAll("p")].slice(0, PARAGRAPHS)) {
    const text = (paragraph.firstChild?.nodeValue ?? "").trimStart().slice(0, 80);
    const [date] = findDates(text, reading);
    if (date === undefined || date.start > 0 || !DASH.test(text.slice(date.end))) continue;
    if (found !== null && found.day !== date.day) return null;
    found = { day: date.day, instant: date.instant };
  }
  return found;
}

function isElsewhere(element: Element, headline: Element): boolean {
  const holder = element.closest(ELSEWHERE);
  return holder !== null && holder.localName !== "body" && !holder.contains(headline);
}

/** The value beside a name, in a table or a list of facts. */
function isFact(element: Element): boolean {
  const cell = element.closest("td,dd");
  return cell !== null && (cell.localName === "dd" || cell.previousElementSibling?.localName === "th");
}

function isHeading(element: Element): boolean {
  return element.closest("h1,h2,h3,h4,h5,h6") !== null;
}

/** A line's text, what stands before it, and whether it must be said there what day it is: in a table's cell it must. */
interface Line {
  readonly line: string;
  readonly before: string;
  readonly named: boolean;
  readonly heading: boolean;
}

function bylineDate({ line, before, named, heading }: Line, reading: Reading): LineDate | null {
  const text = line.slice(0, 160);
  const dates = findDates(text, reading);
  let beside = line;
  for (const { start, end } of dates) beside = beside.replace(line.slice(start, end), " ");
  for (const [i, { start, end, day, instant }] of dates.entries()) {
    const opens = start < 14 && DASH.test(text.slice(end));
    if (!opens && (beside.length > LONGEST_REST || SENTENCES.test(beside))) continue;
    const role = roleOf(
      `${i === 0 ? `${before} ` : ""}${text.slice(dates[i - 1]?.end ?? 0, start)}`,
      text.slice(end, end + 12),
    );
    if (role === null && named) continue;
    if (role === null && !opens && tellsOfADay({ line, before, heading }, start, end)) continue;
    if (role === null || role === "published" || dates.length === 1) return { day, instant, role };
  }
  return null;
}

/** Whether a line speaks of what was on the day that it holds from `start` to `end`, and not of its own. */
function tellsOfADay(
  { line, before, heading }: Pick<Line, "line" | "before" | "heading">,
  start: number,
  end: number,
): boolean {
  const [ahead, behind] = [line.slice(0, start), line.slice(end)];
  const words = `${ahead} ${behind}`.match(LOWER)?.length ?? 0;
  return (
    STOP.test(line) ||
    (CLOSES.test(line) && words > 2) ||
    SPAN.test(`${before} ${ahead}`) ||
    SAYS.test(behind) ||
    (heading && `${ahead}${behind}`.trim() !== "") ||
    (ON.test(ahead) && /\p{L}/u.test(ahead.replace(ON, "")) && !WRITER.test(`${before} ${line}`))
  );
}
