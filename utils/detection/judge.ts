import { type Evidence, type Other, type Question } from "./evidence/evidence.ts";
import { heard, otherNameIn } from "./evidence/hearing.ts";
import { RULES } from "./evidence/rules.ts";
import { THRESHOLD } from "./evidence/weights.ts";
import { foldedName } from "./folded-name.ts";
import type { Place } from "./places.ts";
import type { Mention, Occurrence } from "./types.ts";

/** The sum of all evidence, and the single piece that spoke most for the entity. */
export function weigh(question: Question): {
  readonly score: number;
  readonly strongest: { readonly why: string; readonly weight: number };
  readonly all: readonly Evidence[];
} {
  let score = 0;
  let strongest = { why: "name", weight: 0 };
  const all = heard(
    RULES.flatMap((rule) => rule(question)),
    question,
  );
  for (const { kind, why } of all) {
    const weight = question.words.weights[kind];
    score += weight;
    if (weight > strongest.weight) strongest = { why, weight };
  }
  return { score, strongest, all };
}

/** What is believed of a place. */
export interface Best {
  readonly mention: Mention | null;
  /** Of what the name is a part. */
  readonly otherName: Other | null;
}

/** Of the entities that bear the name the one with the most evidence, if it is enough. */
export function bestOf(place: Place, shared: Omit<Question, "occurrence" | "name">): Best {
  let best: Mention | null = null;
  let otherName: Other | null = null;
  let most = THRESHOLD - Number.EPSILON;
  for (const occurrence of [place.first, ...place.rest]) {
    const question = { ...shared, occurrence, name: foldedName(occurrence.alias.text) };
    const { score, strongest, all } = weigh(question);
    otherName ??= otherNameIn(all, question);
    if (score <= most) continue;
    most = score;
    const reasons = all.map(({ kind, why }) => ({ kind, why, weight: shared.words.weights[kind] }));
    best = mention(shared.text, occurrence, strongest.why, reasons);
  }
  return { mention: best, otherName };
}

export const NO_REASONS: Mention["reasons"] = [];

export function mention(
  text: string,
  { start, end, alias }: Occurrence,
  why: string,
  reasons: Mention["reasons"],
): Mention {
  return { start, end, surface: text.slice(start, end), entity: alias.entity, why, alias, reasons };
}
