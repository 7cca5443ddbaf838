import { pattern } from "../detection/first-use.ts";
import { closestAround, elementAround } from "./around.ts";
import type { Run } from "./walk.ts";

/** Where a mention stands: in running text, which is marked, or among menus and buttons, which are only listed. */
export type Place = "text" | "menu";

/** Elements that are furniture wherever they stand. */
const FURNITURE =
  "nav, footer, button, label, legend, [role=navigation], [role=banner], [role=contentinfo], [role=menu], [role=menubar], " +
  "[role=menuitem], [role=toolbar], [role=tablist], [role=tab], [role=button], [role=search], [role=switch], [role=option], " +
  "[role=complementary] ul, form ul";

/** Class and id words by which sites name their furniture, after what the readability tools look for. */
const FURNITURE_WORDS =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|menubar|submenu|breadcrumbs?|footer|masthead|toolbar|topbar|share|sharing|sharebar|sharetools?|shares|social|socials|socialmedia|sns|follow|followus|addthis|addtoany|sharedaddy|cookie|cookies|consent|newsletter|subscribe|skip|pagination|pager|tags|tagcloud|login|signin|signup)(?:$|[\s_-])/i;
const WORDS_LOOKED_UP = 7;

/** Addresses that post, share or follow rather than tell. */
const SHARE_ADDRESS =
  /(?:\/sharer|\/share(?:[/?.]|$)|[?&](?:share|text|url|u)=|\/intent\/|shareArticle|pin\/create|\/submit\?|^mailto:|^whatsapp:|^tg:|^viber:|wa\.me|api\.whatsapp\.com|addtoany|addthis)/i;

/** "Share on WhatsApp", "Follow us on Twitter", "关注我们" … at the start of a short line. */
const CALL_TO_SHARE =
  /^\W*(?:share|tweet|pin|follow|like|join|connect|find|subscribe|log ?in|sign ?(?:in|up)|continue|send|post|save|email|ads? by|sponsored by|view on|watch on|listen on|download|get it (?:free )?on|available on|teilen|folgen|partager|suiv(?:ez|re)|compartir|comparte|síguenos|compartilhar|condividi|segui|поделиться|подпис|分享|关注|關注|シェア|フォロー|공유|팔로우|paylaş|takip)/i;

/** The same inside a short link's text: "Firefox for Android. Get it free on …". */
const CALL_IN_LINK =
  /\b(?:share|follow|find|get it|available|download|watch|listen|log ?in|sign ?in|sign ?up|continue)\b.{0,20}\b(?:on|with|via|from)\s/i;

/** "… on Twitter: @name", "@name • Facebook": an account's address, whatever sentence it stands in. */
const HANDLE_AFTER = /^\W{0,4}(?:(?:at|as|under)\W{1,3})?@\w/;
const HANDLE_BEFORE = /@\w+\s*[•|·,/]\s*$/;
/** Characters looked at on either side of a mention for an account's name. */
const HANDLE_WINDOW = 40;

const HEADING = "h1, h2, h3, h4, h5, h6, [role=heading]";
const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]]*\s*$/u;

/** Words of running text a block needs around its links before a linked name in it reads as text. */
const PROSE_WORDS = 5;
/** A line of fewer words without a full stop is a label. */
const LABEL_WORDS = 5;

/**
 * Decides where a mention stands from the elements around it and the line it is in.
 * `element` is the parent of the mention's first text node; `run` the text it stands in, from `start` to `end`.
 */
export function placeOf(element: Element, run: Run, start: number, end: number): Place {
  if (closestAround(element, FURNITURE) !== null) return "menu";
  if (isPageHeader(element)) return "menu";
  if (HANDLE_AFTER.test(run.text.slice(end, end + HANDLE_WINDOW))) return "menu";
  if (HANDLE_BEFORE.test(run.text.slice(Math.max(0, start - HANDLE_WINDOW), start))) return "menu";
  const words = countWords(run.text);
  const link = closestAround(element, "a[href]");
  if (link !== null && isCall(link, words)) return "menu";
  if (words <= 2 * LABEL_WORDS && CALL_TO_SHARE.test(run.text.trimStart())) return "menu";
  if (hasFurnitureWord(element)) return "menu";
  if (closestAround(element, HEADING) !== null) return words >= 2 || link === null ? "text" : "menu";
  if (SENTENCE_END.test(run.text) && words > 2) return "text";
  if (link === null) return words >= LABEL_WORDS || !isLabelLike(element, run) ? "text" : "menu";
  const prose = words - linkedWords(run);
  if (prose >= PROSE_WORDS) return "text";
  return countWords(link.textContent ?? "") >= LABEL_WORDS ? "text" : "menu";
}

/** A link that shares, follows or logs in: by its address in a line of little else, or by its own short text. */
function isCall(link: Element, wordsAround: number): boolean {
  const text = (link.textContent ?? "").trim();
  const alone = wordsAround <= 2 * PROSE_WORDS;
  if (alone && SHARE_ADDRESS.test(link.getAttribute("href") ?? "")) return true;
  if (countWords(text) > 2 * LABEL_WORDS) return false;
  return CALL_TO_SHARE.test(text) || (alone && CALL_IN_LINK.test(text));
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

function hasFurnitureWord(element: Element): boolean {
  let at: Element | null = element;
  for (let i = 0; at !== null && i < WORDS_LOOKED_UP; i++) {
    if (at.localName === "body" || at.localName === "article" || at.localName === "main") return false;
    const words = `${at.getAttribute("class") ?? ""} ${at.id}`;
    if (words.length > 1 && FURNITURE_WORDS.test(words)) return true;
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

const WORD = pattern(String.raw`[\p{L}\p{N}][\p{L}\p{N}'’.-]*`, "gu");
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]/gu;

/** Words separated by space; scripts without spaces count two characters as a word. */
export function countWords(text: string): number {
  const dense = text.match(CJK)?.length ?? 0;
  const rest = dense === 0 ? text : text.replace(CJK, " ");
  const spaced = rest.match(WORD())?.length ?? 0;
  return spaced + Math.ceil(dense / 2);
}
