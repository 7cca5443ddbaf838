import { isInAddress } from "./address.ts";
import { boundedEnd } from "./boundary.ts";
import type { Entry, KnownAlias } from "./entry.ts";
import { foldedName } from "./folded-name.ts";
import { standsLoosely } from "./loosely.ts";
import type { Occurrence, Written } from "./types.ts";
import type { Words } from "./words.ts";
import { writtenAs } from "./written.ts";

/**
 * Adds an occurrence for each entity that has this form, between `start` and `end`; returns where it ends, or -1 if
 * none accepts it.
 */
export function accept(
  entry: Entry,
  text: string,
  start: number,
  end: number,
  words: Words,
  into: Occurrence[],
): number {
  if (isInAddress(text, start, end)) return -1;
  const first = into.length;
  let common = -1;
  for (const alias of entry.aliases) {
    const bounded = boundedEnd(text, start, end, alias, words);
    if (bounded === -1 || (common !== -1 && bounded !== common)) continue;
    const written = writtenHere(text, start, end, alias);
    if (written === null || !mayStand(text, start, bounded, alias, written, words)) continue;
    common = bounded;
    addBest(into, first, { start, end: bounded, alias, written, hints: alias.hints });
  }
  return common;
}

/** Whether some entity has this form, leaving aside whether it stands in an address. */
export function mayAccept(entry: Entry, text: string, start: number, end: number, words: Words): boolean {
  return entry.aliases.some(
    (alias) =>
      boundedEnd(text, start, end, alias, words) !== -1 && writtenHere(text, start, end, alias) !== null,
  );
}

function writtenHere(
  text: string,
  start: number,
  end: number,
  { form, ambiguous, loose }: KnownAlias,
): Written | null {
  return writtenAs(text.slice(start, end), form, ambiguous && !loose);
}

/** A word in lower-case is one, but where it stands as the service's name does. */
function mayStand(
  text: string,
  start: number,
  end: number,
  { form, loose }: KnownAlias,
  written: Written,
  words: Words,
): boolean {
  return !loose || written !== "lower" || standsLoosely(text, start, end, foldedName(form), words);
}

/** Of several aliases of one entity with the same key ("Line", "LINE") the one that is written so stays. */
function addBest(into: Occurrence[], first: number, occurrence: Occurrence): void {
  for (let index = first; index < into.length; index++) {
    const known = into[index];
    if (known === undefined || known.alias.entity !== occurrence.alias.entity) continue;
    if (known.written !== "exact" && occurrence.written === "exact") into[index] = occurrence;
    return;
  }
  into.push(occurrence);
}
