import type { Surroundings } from "../surroundings.ts";
import type { Mention, Occurrence, TextContext } from "../types.ts";

/** A reason for (positive) or against (negative) that an occurrence means its entity. */
export interface Evidence {
  readonly why: string;
  readonly weight: number;
}

/** What a rule may look at. */
export interface Question {
  readonly text: string;
  readonly occurrence: Occurrence;
  /** Folded name. */
  readonly name: string;
  readonly around: Surroundings;
  readonly context: TextContext;
  /** All occurrences in the text, in order. */
  readonly others: readonly Occurrence[];
  /** What has been believed so far. */
  readonly believed: readonly Pick<Mention, "start" | "end" | "entity">[];
}

/** A rule gives the evidence it sees; none is an empty list. */
export type Rule = (question: Question) => readonly Evidence[];

export const NO_EVIDENCE: readonly Evidence[] = [];

export function evidence(why: string, weight: number): readonly Evidence[] {
  return [{ why, weight }];
}
