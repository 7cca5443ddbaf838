import type { Kind } from "../../detection/evidence/weights.ts";
import type { Weights } from "../../detection/types.ts";

/** One judged name: how often each kind of evidence was seen, and whether the entity was meant. */
export interface Example {
  readonly counts: ReadonlyMap<Kind, number>;
  readonly meant: boolean;
}

/** What the learning is held to. */
export interface Terms {
  /** The weights from which it starts, and from which it moves only as far as the examples demand. */
  readonly from: Weights;
  /** Kinds that keep the weight they start with. */
  readonly kept: ReadonlySet<Kind>;
  readonly threshold: number;
  /** How much a weight's way from where it started costs, against the error over all examples. */
  readonly stiffness: number;
  readonly steps: number;
  readonly rate: number;
}

/**
 * Logistic regression by gradient descent over all examples at once, in their order: no chance is involved. The
 * penalty pulls each weight to the one it started from, so that a kind seldom seen keeps what was set by hand.
 * Weights come rounded to two digits, by which differences in a platform's `Math.exp` vanish.
 */
export function learn(examples: readonly Example[], terms: Terms): Weights {
  const kinds = kindsOf(terms.from).filter((kind) => !terms.kept.has(kind));
  const weights: Record<Kind, number> = { ...terms.from };
  for (let step = 0; step < terms.steps; step++) {
    const slope = slopeAt(weights, examples, terms, kinds);
    for (const kind of kinds) weights[kind] -= (terms.rate * slope[kind]) / examples.length;
  }
  for (const kind of kinds) weights[kind] = Math.round(weights[kind] * 100) / 100 + 0;
  return weights;
}

function kindsOf(weights: Weights): readonly Kind[] {
  return Object.keys(weights).filter((kind): kind is Kind => kind in weights);
}

function slopeAt(
  weights: Weights,
  examples: readonly Example[],
  { from, threshold, stiffness }: Terms,
  kinds: readonly Kind[],
): Record<Kind, number> {
  const slope: Record<Kind, number> = { ...from };
  for (const kind of kinds) slope[kind] = stiffness * (weights[kind] - from[kind]);
  for (const { counts, meant } of examples) {
    let score = -threshold;
    for (const [kind, count] of counts) score += weights[kind] * count;
    const error = 1 / (1 + Math.exp(-score)) - (meant ? 1 : 0);
    for (const [kind, count] of counts) slope[kind] += error * count;
  }
  return slope;
}
