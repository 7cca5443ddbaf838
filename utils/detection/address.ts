import { lettered } from "./letters.ts";

/**
 * Names inside addresses are none: URLs, domain forms ("Matrix.org", "t.me/telegram"), file names, e-mail
 * addresses, @handles, $tickers and identifiers_like_this. A hashtag that is just the name (#WeChat) counts: it is
 * the name, and a longer tag (#DeleteFacebook) has no word boundary there.
 */
export function isInAddress(text: string, start: number, end: number): boolean {
  const before = at(text, start - 1);
  const after = at(text, end);
  if (
    before === "@" ||
    (after === "@" && !isEastAsian(text, end - 1)) ||
    (before === "_" && !isEastAsian(text, start)) ||
    (after === "_" && !isEastAsian(text, end - 1)) ||
    before === "$" ||
    before === "\\"
  )
    return true;
  if (before === "." && isWordUnit(at(text, start - 2))) return true;
  if (after === "." && /^\.[a-z\d]/u.test(text.slice(end, end + 2))) return true;
  if (before === "=" || after === "=" || before === "&" || before === "?" || before === "%")
    return hasAddressShape(text, start, end);
  const joined =
    before === "/" || after === "/" || after === ":" || before === ":" || before === "-" || after === "-";
  return joined && hasAddressShape(text, start, end);
}

/** "微博@账号", "_新浪网": beside a name in such a script, Korean among them, a handle begins, or a title has ended. */
function isEastAsian(text: string, index: number): boolean {
  return text.charCodeAt(index) >= FIRST_EAST_ASIAN;
}

const FIRST_EAST_ASIAN = 0x2e80;
const ADDRESS_UNIT = /[\w\-.~:/?#@!$&'*+=%]/u;
const LONGEST_ADDRESS = 200;
const WORD_UNIT = lettered(String.raw`[\p{L}\p{N}]`);
const ADDRESS =
  /^[^\w/]*(?:[a-z][a-z\d+.-]*:\/\/|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?\/|\/[\w.-]+\/|~\/|\.{1,2}\/)/u;

/** Whether the stretch without space around the name begins like an address or a path. */
function hasAddressShape(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < LONGEST_ADDRESS && ADDRESS_UNIT.test(at(text, from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_ADDRESS && ADDRESS_UNIT.test(at(text, to))) to++;
  return ADDRESS.test(text.slice(from, to));
}

function at(text: string, index: number): string {
  return text.charAt(index);
}

function isWordUnit(unit: string): boolean {
  return WORD_UNIT(unit).test(unit);
}
