import type { Occurrence } from "./types.ts";

/** The occurrences at one place: the same name of one or more entities. */
export interface Place {
  readonly first: Occurrence;
  readonly rest: readonly Occurrence[];
  /** Of the first, among all occurrences. */
  readonly index: number;
}

export function placesOf(occurrences: readonly Occurrence[]): readonly Place[] {
  const places: { first: Occurrence; rest: Occurrence[]; index: number }[] = [];
  for (const [index, occurrence] of occurrences.entries()) {
    const last = places.at(-1);
    if (last?.first.start === occurrence.start) last.rest.push(occurrence);
    else places.push({ first: occurrence, rest: [], index });
  }
  return places;
}
