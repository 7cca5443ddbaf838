import type { Word } from "../surroundings.ts";
import type { Question } from "./evidence.ts";

export const SPACE_ONLY = /^[^\S\n]+$/u;
/** Only space, and what may open a quotation or a bracket. */
export const OPEN_QUOTE = /^[^\S\n]+(?:["'“‘„»(（「]|«[^\S\n]?)?$/u;
/** A single space or hyphen: two words of one name. */
export const TIGHT = /^[ \u00a0-]$/u;

/** Whether the neighbouring word is itself a name that was found ("Naver Band"). */
export function isOther({ occurrence, others, index }: Question, word: Word, side: -1 | 1): boolean {
  const other = others[index + side];
  if (other === undefined) return false;
  return side === -1
    ? other.end === occurrence.start - word.gap.length
    : other.start === occurrence.end + word.gap.length;
}
