import { type Judged, judgedIn } from "../../detection/decide.ts";
import { HAND_WEIGHTS, type Kind, THRESHOLD } from "../../detection/evidence/weights.ts";
import { compileMatcher } from "../../detection/matcher.ts";
import type { MatcherData, Weights } from "../../detection/types.ts";
import { wordsOf } from "../../detection/words.ts";
import type { LabelledPassage } from "./passages.ts";
import { type Example, learn } from "./regression.ts";

/**
 * What short passages, half of them made to mislead, cannot teach: how often a capital within a sentence is a name's
 * and a word, of every day or seldom read, the service's; what it says that a name acts which people bear, too; and how
 * much the words and services further away say. These weights stay as set by hand.
 */
const KEPT: ReadonlySet<Kind> = new Set<Kind>([
  "capitalInSentence",
  "rareWord",
  "rareWordOpening",
  "uncommonWord",
  "capitalOfOneLetter",
  "capitalOfPerson",
  "subjectPerson",
  "everydayWord",
  "everydayWordElsewhere",
  "pieceNear",
  "capitalsInSentence",
  "serviceNear",
  "cueNear",
  "sameText",
  "sameSentence",
  "repeated",
  "sameEntity",
]);
const STIFFNESS = 6;
const STEPS = 1500;
const RATE = 0.5;

/** Learns the weights from labelled passages. The same passages, names and word lists give the same table. */
export function train(passages: readonly LabelledPassage[], names: MatcherData): Weights {
  return learn(examplesOf(passages, names), {
    from: HAND_WEIGHTS,
    kept: KEPT,
    threshold: THRESHOLD,
    stiffness: STIFFNESS,
    steps: STEPS,
    rate: RATE,
  });
}

/** The table as it lies in `learned.json`. */
export function printWeights(weights: Weights): string {
  return `${JSON.stringify(weights, null, 2)}\n`;
}

/** Every name that had to be judged, with its evidence as the weights set by hand see it. */
function examplesOf(passages: readonly LabelledPassage[], names: MatcherData): readonly Example[] {
  const lexicon = { ...names.lexicon, weights: HAND_WEIGHTS };
  const matcher = compileMatcher({ ...names, lexicon });
  const words = wordsOf(lexicon);
  return passages.flatMap(({ text, lang, mentions }) => {
    const context = { lang, title: "", host: null, companions: new Set<string>() };
    const meant = new Set(mentions.map(({ start, entity }) => `${start} ${entity}`));
    return judgedIn(text, matcher.find(text), context, words).map(({ occurrence, evidence }) => ({
      counts: countsOf(evidence),
      meant: meant.has(`${occurrence.start} ${occurrence.alias.entity}`),
    }));
  });
}

function countsOf(evidence: Judged["evidence"]): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { kind } of evidence) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
