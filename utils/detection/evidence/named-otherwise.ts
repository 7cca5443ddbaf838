import type { Question } from "./evidence.ts";
import { usedInAsia } from "./used-in-asia.ts";

const QUOTE = /[「『“《〈‘'"]\s?$/u;
/** What closes the quotation and a bracket with the name in other letters: "줌(Zoom)’". */
const CLOSE = /^(?:[(（][^()（）]{1,20}[)）]|[)）])?[」』”》〉’'"]?/u;
/** The same name in other letters, before a bracket with this one: "줌(Zoom)". */
const DOUBLE = /[\uac00-\ud7a3\u30a1-\u30fc\u4e00-\u9fffA-Za-z]{1,20}[(（]$/u;
const TITLE = { before: /[《〈]$/u, after: /^[》〉]/u };
/** How far on either side the word may stand that says what the name is. */
const REACH = 24;

/**
 * In scripts without spaces what else the name is, as the words beside it say, or null: "シングル「Apple」", "드라마 ‘시그널’",
 * "「電報」という言葉". Chinese titles have marks of their own: "《蘋果》".
 */
export function namedOtherwise({ around, words }: Pick<Question, "around" | "words">): string | null {
  const { left, right, uncased } = around;
  if (!uncased) return null;
  const before = left.slice(-REACH).replace(DOUBLE, "");
  const unquoted = before.replace(QUOTE, "").trimEnd();
  const kind = words
    .all(QUOTE.test(before) ? "quotedKinds" : "spokenKinds")
    .find((one) => unquoted.endsWith(one));
  if (kind !== undefined) return kind;
  const [closed = ""] = CLOSE.exec(right) ?? [];
  const after = right.slice(closed.length).trimStart();
  const said = words.all("saidOfWords").find((one) => after.startsWith(one));
  if (said !== undefined) return said;
  if (!TITLE.before.test(left) || !TITLE.after.test(right)) return null;
  return isOfService(left.slice(0, -1), words) || usedInAsia(around) !== null ? null : "《";
}

function isOfService(left: string, words: Question["words"]): boolean {
  return words.services.pieces.some((piece) => left.endsWith(piece));
}
