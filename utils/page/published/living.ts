import { roleOf, tellsChange } from "./labels.ts";
import { findDates, type Reading, type WrittenDate } from "./written-date.ts";

/** Where wikis, manuals and specifications say when they were last changed. */
const FEET =
  "footer,#footer,.footer,[id*=lastmod i],[id*=last-mod i],[class*=lastmod i],[class*=last-mod i],[class*=last-update i],[class*=lastupdate i],[class*=page-info i],address,.dt-updated";
/** Software and addresses that publish documents which are kept up to date, not articles of a day. */
const KEEPERS =
  /wiki|sphinx|mkdocs|docusaurus|gitbook|confluence|doxygen|bikeshed|respec|jsdoc|antora|vitepress|docbook/i;
const MOST = 20;
/** A foot's last words. */
const TAIL = 3000;

/** The last change that a document tells of in its foot: a page that tells its last change there is kept up to date. */
export function lastChange(document: Document, reading: Reading): WrittenDate | null {
  const feet = document.querySelectorAll(FEET);
  for (let i = Math.max(0, feet.length - MOST); i < feet.length; i++) {
    const text = (feet[i]?.textContent ?? "").replace(/\s+/g, " ").slice(-TAIL);
    if (!tellsChange(text)) continue;
    const dates = findDates(text, reading);
    for (const [at, { start, end, day, instant }] of dates.entries()) {
      const before = text.slice(Math.max(dates[at - 1]?.end ?? 0, start - 80), start);
      const behind = text.slice(end, end + 50);
      if (roleOf(before, "") === "updated" || (tellsChange(behind) && dates[at + 1] === undefined)) {
        return { day, instant };
      }
    }
  }
  return null;
}

/** Whether the document says by its software or its address that it is one of those kept up to date. */
export function isKept(document: Document, addresses: readonly string[]): boolean {
  const generator = document.querySelector("meta[name=generator i]")?.getAttribute("content") ?? "";
  return (
    KEEPERS.test(generator) ||
    addresses.some((address) =>
      /\/(?:wiki|docs?|documentation|manual|reference|specs?|handbook)\//i.test(address),
    )
  );
}
