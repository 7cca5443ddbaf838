import { type Role, roleOf } from "./labels.ts";
import { findDates, type Reading, readDate, type WrittenDate } from "./written-date.ts";

/** A place in the document that tells a date. */
export interface Spot extends WrittenDate {
  readonly element: Element;
  readonly role: Role;
  /** Said by an attribute or vocabulary, not only written for readers. */
  readonly marked: boolean;
  /** Microdata, RDFa or hAtom that names it the date of publication. */
  readonly vocabulary: boolean;
}

/** By element, vocabulary, and the words that sites put into the classes of such places. */
const PLACES =
  "time,[itemprop^=date],[itemprop=uploadDate],[property$=datePublished],[property$=dateModified],[property~='dc:date'],[property$=issued],[property$=created]," +
  ["date", "time", "publi", "posted", "byline", "meta", "author", "info", "attribution", "updated", "modif"]
    .map((word) => `[class*=${word} i],[id*=${word} i]`)
    .join();
/** What is not the article's own: comments, related stories, captions, side and foot of the page. */
const ELSEWHERE =
  "aside,nav,figure,blockquote,cite,.references,[class*=infobox i],[class*=citation i],footer,#footer,.footer,.caption,[class*=comment i],[id*=comment i],[class*=related i],[class*=recommend i]," +
  "[class*=sidebar i],[class*=widget i],[class*=trending i],[class*=popular i],[class*=gallery i],[class*=caption i],[class*=copyright i],head";
/** Items of microdata whose dates are their own. */
const OTHERS = /(?:Object|Comments?|Product|Event|Offer|Answer|Dataset|Clip|Episode)$/;
/** Items whose dates are the page's; a date within a person or organisation is only laid out there. */
const ARTICLE =
  /(?:^|Article|Posting|Post|Report|Review|Recipe|Question|Page|Blog|CreativeWork|Chapter|Story)$/;
const MOST = 400;
/** Longer texts are running text, not bylines. */
const LONGEST = 200;

/** The dated places of a document in its order, those of other texts apart. No layout is asked for. */
export function spotsOf(
  document: Document,
  headlines: readonly Element[],
  reading: Reading,
): readonly Spot[] {
  const spots: Spot[] = [];
  const places = document.querySelectorAll(PLACES);
  for (let i = 0; i < Math.min(places.length, MOST); i++) {
    const element = places[i];
    if (element === undefined || element.localName === "html" || element.localName === "body") continue;
    const text = shortText(element);
    if (text === null) continue;
    const spot = spotAt(element, text, reading);
    if (spot !== null && spot.role === null && isInProse(element)) continue;
    // A comment about a wrapper's class: what holds the headline too is not elsewhere.
    if (spot !== null && !(isElsewhere(element, headlines) && !inOwnFoot(element, spot))) spots.push(spot);
  }
  return spots;
}

function spotAt(element: Element, text: string, reading: Reading): Spot | null {
  const names = `${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("property") ?? ""}`;
  const classes = `${element.getAttribute("class") ?? ""} ${element.id}`;
  const before = `${element.previousSibling?.textContent?.slice(-40) ?? ""} `;
  const scope = element.parentElement?.closest("[itemscope]")?.getAttribute("itemtype") ?? "";
  if (OTHERS.test(scope)) return null;
  for (const attribute of ["datetime", "content", "title"]) {
    const date = readDate(element.getAttribute(attribute) ?? "", reading);
    if (date === null) continue;
    const named = /datePublished|issued|dc:date\b|dc:created/.test(names);
    const vocabulary =
      (named && ARTICLE.test(scope)) ||
      /(?:^|\s)(?:published|dt-published|entry-date|pubdate)(?:\s|$)/.test(classes) ||
      element.hasAttribute("pubdate");
    const role =
      vocabulary || named
        ? "published"
        : /modified/i.test(names) || /(?:^|[\s_-])(?:updated|modified)/i.test(classes)
          ? "updated"
          : roleOf(before + text, "");
    return { ...date, element, role, marked: true, vocabulary };
  }
  const dates = findDates(text, reading);
  const read = dates.map((date, i) => ({
    date,
    role:
      roleOf(
        (i === 0 ? before : "") + text.slice(dates[i - 1]?.end ?? 0, date.start),
        text.slice(date.end, date.end + 12),
      ) ?? (/updat|modif/i.test(classes) && !/post|publi|entry/i.test(classes) ? "updated" : null),
  }));
  const chosen =
    read.find(({ role }) => role === "published") ??
    read.find(({ role }) => role === null) ??
    read.find(({ role }) => role === "updated");
  if (chosen === undefined) return null;
  const vocabulary = /datePublished/.test(names);
  const { day, instant } = chosen.date;
  return { day, instant, element, role: vocabulary ? "published" : chosen.role, marked: false, vocabulary };
}

/** The element's text if it is short; stops reading at the first character too many. */
function shortText(element: Element): string | null {
  const texts = element.ownerDocument.createTreeWalker(element, 4);
  let text = "";
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (node.parentElement?.matches("script,style,noscript,textarea") === true) continue;
    text += `${node.nodeValue ?? ""} `;
    if (text.length > LONGEST * 3) return null;
  }
  text = text.replace(/\s+/g, " ").trim();
  return text.length > LONGEST ? null : text;
}

/** Whether running text tells of the day, marked up or not: then it is not the text's own, unless it opens with it. */
export function isInProse(element: Element): boolean {
  const paragraph = element.closest("p");
  if (paragraph === null || paragraph === element || shortText(paragraph) !== null) return false;
  return !(paragraph.textContent ?? "").trimStart().startsWith((element.textContent ?? "").trim());
}

function isElsewhere(element: Element, headlines: readonly Element[]): boolean {
  const holder = element.closest(ELSEWHERE);
  return (
    holder !== null && holder.localName !== "body" && !headlines.some((headline) => holder.contains(headline))
  );
}

/** An article may date itself in its own foot, or in an aside that names the date of publication. */
function inOwnFoot(element: Element, { vocabulary }: Spot): boolean {
  return vocabulary && element.closest("[class*=comment i],[id*=comment i],[class*=related i]") === null;
}
