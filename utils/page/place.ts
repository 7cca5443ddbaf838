import { lettered } from "../detection/letters.ts";
import type { PlacePattern } from "../detection/seeker.types.ts";
import { closestAround, elementAround } from "./around.ts";
import type { Run } from "./walk.ts";

/** Where a mention stands: in running text, which is marked, or among menus and buttons, which are only listed. */
export type Place = "text" | "menu";

/** Elements that are furniture wherever they stand. */
const FURNITURE =
  "nav, footer, button, label, legend, [role=navigation], [role=banner], [role=contentinfo], [role=menu], [role=menubar], " +
  "[role=menuitem], [role=toolbar], [role=tablist], [role=tab], [role=button], [role=search], [role=switch], [role=option], " +
  "[role=complementary] ul, form ul";

const WORDS_LOOKED_UP = 7;

/** "… on Twitter: @name", "@name • Facebook": an account's address, whatever sentence it stands in. */
const HANDLE_AFTER = /^\W{0,4}(?:(?:at|as|under)\W{1,3})?@\w/;
const HANDLE_BEFORE = /@\w+\s*[•|·,/]\s*$/;
/** Characters looked at on either side of a mention for an account's name. */
const HANDLE_WINDOW = 40;

const HEADING = "h1, h2, h3, h4, h5, h6, [role=heading]";
const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]]*\s*$/u;

/** Words of running text a block needs around its links before a linked name in it reads as text. */
const PROSE_WORDS = 5;
/** Characters whose words are enough to tell a line from a paragraph. */
const ENOUGH = 400;
/** A sentence ends within so many of the last characters. */
const ENDING = 16;
/** A line of fewer words without a full stop is a label. */
const LABEL_WORDS = 5;

/** What is asked of the lexicon: by which words sites name their furniture and ask to be shared. */
export interface PlaceWords {
  /** Whether a part of a class or id names what is no running text. */
  isFurniture(word: string): boolean;
  /** Whether the pattern is found in the text. */
  says(pattern: PlacePattern, text: string): boolean;
}

/** Whether what stands from `start` to `end` is part of an account's address, as it is listed on a page. */
export function isHandle(text: string, start: number, end: number): boolean {
  return (
    HANDLE_AFTER.test(text.slice(end, end + HANDLE_WINDOW)) ||
    HANDLE_BEFORE.test(text.slice(Math.max(0, start - HANDLE_WINDOW), start))
  );
}

/**
 * Decides where a mention stands from the elements around it and the line it is in.
 * `element` is the parent of the mention's first text node; `run` the text it stands in.
 */
export function placeOf(element: Element, run: Run, words: PlaceWords): Place {
  if (closestAround(element, FURNITURE) !== null) return "menu";
  if (isPageHeader(element)) return "menu";
  const link = closestAround(element, "a[href]");
  const count = countWords(link === null ? run.text.slice(0, ENOUGH) : run.text);
  if (link !== null && isCall(link, count, words)) return "menu";
  if (count <= 2 * LABEL_WORDS && words.says("callToShare", run.text.trimStart())) return "menu";
  if (hasFurnitureWord(element, words)) return "menu";
  if (closestAround(element, HEADING) !== null) return count >= 2 || link === null ? "text" : "menu";
  if (SENTENCE_END.test(run.text.trimEnd().slice(-ENDING)) && count > 2) return "text";
  if (link === null) return count >= LABEL_WORDS || !isLabelLike(element, run) ? "text" : "menu";
  const prose = count - linkedWords(run);
  if (prose >= PROSE_WORDS) return "text";
  return countWords(link.textContent ?? "") >= LABEL_WORDS ? "text" : "menu";
}

/** A link that shares, follows or logs in: by its address in a line of little else, or by its own short text. */
function isCall(link: Element, wordsAround: number, words: PlaceWords): boolean {
  const text = (link.textContent ?? "").trim();
  const alone = wordsAround <= 2 * PROSE_WORDS;
  if (alone && words.says("shareAddress", link.getAttribute("href") ?? "")) return true;
  if (countWords(text) > 2 * LABEL_WORDS) return false;
  return words.says("callToShare", text) || (alone && words.says("callInLink", text));
}

/** A page's own header; an article's header holds its headline and is text. */
function isPageHeader(element: Element): boolean {
  const header = closestAround(element, "header");
  return (
    header !== null &&
    closestAround(header, "article, main, [role=main]") === null &&
    closestAround(element, "h1") === null
  );
}

function hasFurnitureWord(element: Element, words: PlaceWords): boolean {
  let at: Element | null = element;
  for (let i = 0; at !== null && i < WORDS_LOOKED_UP; i++) {
    if (at.localName === "body" || at.localName === "article" || at.localName === "main") return false;
    const names = `${at.getAttribute("class") ?? ""} ${at.id}`;
    if (
      names.length > 1 &&
      names
        .toLowerCase()
        .split(/[\s_-]+/)
        .some((name) => words.isFurniture(name))
    )
      return true;
    at = elementAround(at);
  }
  return false;
}

/** A short line without a link is a label when it is one of a list's, or stands alone in a form or table head. */
function isLabelLike(element: Element, run: Run): boolean {
  if (closestAround(element, "article, main, [role=main], [itemprop=articleBody]") !== null) return false;
  return closestAround(run.owner, "p, blockquote, td, dd, figcaption") === null;
}

function linkedWords(run: Run): number {
  const links = new Set<Element>();
  for (const { node } of run.segments) {
    const link = closestAround(node.parentElement ?? run.owner, "a[href]");
    if (link !== null) links.add(link);
  }
  let words = 0;
  for (const link of links) words += countWords(link.textContent ?? "");
  return words;
}

const WORD = lettered(String.raw`[\p{L}\p{N}][\p{L}\p{N}'’.-]*`, "g");
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]/gu;

/** Words separated by space; scripts without spaces count two characters as a word. */
export function countWords(text: string): number {
  const dense = text.match(CJK)?.length ?? 0;
  const rest = dense === 0 ? text : text.replace(CJK, " ");
  const spaced = rest.match(WORD(rest))?.length ?? 0;
  return spaced + Math.ceil(dense / 2);
}
