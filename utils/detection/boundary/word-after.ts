import { foldUnit, IGNORED } from "../fold.ts";
import { type Script, scriptOf } from "../script.ts";

/** Zero-width space and non-joiner part words, soft hyphen and joiners do not. */
function isPassedOver(unit: number): boolean {
  return unit !== 0x200b && unit !== 0x200c && unit > 0x7f && foldUnit(unit) === IGNORED;
}

/** The unit before `start` that counts, or 0 at the beginning of the text. */
export function unitBefore(text: string, start: number): number {
  for (let at = start - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    if (!isPassedOver(unit)) return unit;
  }
  return 0;
}

/** The unit at or after `end` that counts, or 0 at the end of the text. */
export function unitAfter(text: string, end: number): number {
  for (let at = end; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isPassedOver(unit)) return unit;
  }
  return 0;
}

/** The letters of one script that follow directly, at most `limit` of them; longer runs come back whole plus one. */
export function runAfter(text: string, end: number, script: Script, limit: number): string {
  let at = end;
  while (at < text.length && at - end <= limit && scriptOf(text.charCodeAt(at)) === script) at++;
  return text.slice(end, at);
}

/** The letters of one script that stand directly before, at most `limit` and one. */
export function runBefore(text: string, start: number, script: Script, limit: number): string {
  let at = start;
  while (at > 0 && start - at <= limit && scriptOf(text.charCodeAt(at - 1)) === script) at--;
  return text.slice(at, start);
}
