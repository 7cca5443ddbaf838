/**
 * Where in a text a name may begin, as one regular expression: browsers run these as machine code from the first page
 * on, while a loop of the script's own is slow until it has read a page or two. It matches the empty string before each
 * such place, and is coarse: names that begin with the same unit are looked for together, by a class of units for each
 * of their next places. What it lets pass is looked up (`groups.ts`); what it refuses is no name, in whatever case,
 * width and composition. It is written beside the store (`write-starts.ts`), from plain names.
 */

/** Stands for whatever text may follow. Text that holds it is looked at more often than it need be, and that is all. */
export const ANYTHING = "\u0001";
/** Put after a piece of text, it lets the pattern match what may begin in the piece and end beyond. */
export const CONTINUATION = ANYTHING.repeat(4);

/** The pattern; its `lastIndex` says where to go on. */
export function readStarts(table: string): RegExp {
  return new RegExp(table, "g");
}
