import { type Reading, readDate, type WrittenDate } from "./written-date.ts";

/** `/2017/09/12/`, `/2017-09-12-title`, `/2017-09/12/`, `/2017/0912/`. */
const PARTED = /[/_.-]((?:19|20)\d\d)(?:([/-])(\d\d?)[/-](\d\d?)|\/(\d\d)(\d\d))(?=[/_.?#-]|$)/;
/** `/20170912/` and `/t20170912_1.htm`; a figure elsewhere in the address is more often a number than a day. */
const CLOSED = /\/t?((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_]|$)/;

/** The day that an address carries in its path; null if it carries none or only a month. */
export function dateInAddress(address: string, reading: Reading): WrittenDate | null {
  // An archive's own time of saving is not the article's.
  const path = address.replace(/^.*\/web\/\d{14}[a-z_]*\//, "").replace(/^\w+:\/\/[^/]+/, "");
  const parted = PARTED.exec(path);
  if (parted !== null) {
    const [, year, , month, day, month2, day2] = parted;
    return readDate(`${year}-${two(month ?? month2)}-${two(day ?? day2)}`, reading);
  }
  const closed = CLOSED.exec(path);
  return closed === null ? null : readDate(closed.slice(1).join("-"), reading);
}

/** The address of the document: as it names itself, else as it was loaded. */
export function addressesOf(document: Document): readonly string[] {
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute("href");
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute("content");
  return [document.URL, canonical, shared].filter((url) => typeof url === "string");
}

function two(figures: string | undefined): string {
  return (figures ?? "").padStart(2, "0");
}
