import { type Believed, believedKey, type Evidence, type Question } from "./evidence/evidence.ts";
import { otherThingAround } from "./evidence/other-thing.ts";
import { RULES } from "./evidence/rules.ts";
import { THRESHOLD } from "./evidence/weights.ts";
import { foldedName } from "./folded-name.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";
import type { Mention, Occurrence, TextContext } from "./types.ts";
import type { Words } from "./words.ts";
import { isCamelCase } from "./written.ts";

/** Evidence for one name may bring in another beside it; lists are short. */
const MOST_ROUNDS = 3;

/**
 * Which occurrences mean their entity, in the order of the text; at most one for each place.
 *
 * A name that is no ordinary word is a mention, unless what stands beside it makes it another thing
 * ("Apple Daily") or it is written in lower-case without a capital inside ("twitter"). The others are judged by
 * the sum of the evidence around them (`evidence/`), in rounds: what has been believed speaks for the rest.
 * Where several entities share a name, the one with the most evidence is chosen, and of equals the first.
 */
export function decide(
  text: string,
  occurrences: readonly Occurrence[],
  context: TextContext,
  words: Words,
): readonly Mention[] {
  const believed: Mention[] = [];
  const open: Place[] = [];
  for (const place of placesOf(occurrences)) {
    const { first, rest } = place;
    if (rest.length > 0 || !isSure(first, words)) open.push(place);
    else if (!isOtherThing(text, first, words))
      believed.push(mention(text, first, "unambiguous", NO_REASONS));
  }
  if (open.length > 0) judgeAll({ text, others: occurrences, context, words }, open, believed);
  return believed.length < 2 ? believed : believed.sort((one, other) => one.start - other.start);
}

/** Adds to `believed` the mentions among the open places, round after round until nothing changes. */
function judgeAll(
  shared: Pick<Question, "text" | "others" | "context" | "words">,
  open: readonly Place[],
  believed: Mention[],
): void {
  const { text, words } = shared;
  const around = new Map<Place, Surroundings>();
  let left = open.filter(({ first }) => !isOtherThing(text, first, words));
  for (let round = 0; round < MOST_ROUNDS && left.length > 0; round++) {
    const seen = summaryOf(believed);
    const still: Place[] = [];
    for (const place of left) {
      const surroundings = around.get(place) ?? surroundingsOf(text, place.first);
      around.set(place, surroundings);
      const best = bestOf(place, { ...shared, around: surroundings, index: place.index, believed: seen });
      if (best === null) still.push(place);
      else believed.push(best);
    }
    if (still.length === left.length) return;
    left = still;
  }
}

function bestOf(place: Place, shared: Omit<Question, "occurrence" | "name">): Mention | null {
  let best: Mention | null = null;
  let most = THRESHOLD - Number.EPSILON;
  for (const occurrence of [place.first, ...place.rest]) {
    const { score, strongest, all } = weigh({
      ...shared,
      occurrence,
      name: foldedName(occurrence.alias.text),
    });
    if (score <= most) continue;
    most = score;
    const reasons = all.map(({ kind, why }) => ({ kind, why, weight: shared.words.weights[kind] }));
    best = mention(shared.text, occurrence, strongest.why, reasons);
  }
  return best;
}

/** A place that had to be judged, with the evidence for one of the entities that bear the name. */
export interface Judged {
  readonly occurrence: Occurrence;
  readonly evidence: readonly Evidence[];
}

/**
 * What spoke for and against each name that had to be judged, when everything else that is believed by `decide` was
 * known: what weights are learned from.
 */
export function judgedIn(
  text: string,
  occurrences: readonly Occurrence[],
  context: TextContext,
  words: Words,
): readonly Judged[] {
  const mentions = decide(text, occurrences, context, words);
  return placesOf(occurrences)
    .filter(
      ({ first, rest }) => (rest.length > 0 || !isSure(first, words)) && !isOtherThing(text, first, words),
    )
    .flatMap(({ first, rest, index }) => {
      const believed = summaryOf(mentions.filter(({ start }) => start !== first.start));
      const shared = {
        text,
        others: occurrences,
        context,
        words,
        around: surroundingsOf(text, first),
        index,
      };
      return [first, ...rest].map((occurrence) => ({
        occurrence,
        evidence: weigh({ ...shared, believed, occurrence, name: foldedName(occurrence.alias.text) }).all,
      }));
    });
}

function summaryOf(believed: readonly Mention[]): Believed {
  return {
    byStart: new Map(believed.map(({ start, entity }) => [start, entity])),
    entities: new Set(believed.map(({ entity }) => entity)),
    surfaces: new Set(believed.map(({ entity, surface }) => believedKey(entity, surface))),
  };
}

/** The sum of all evidence, and the single piece that spoke most for the entity. */
export function weigh(question: Question): {
  readonly score: number;
  readonly strongest: { readonly why: string; readonly weight: number };
  readonly all: readonly Evidence[];
} {
  let score = 0;
  let strongest = { why: "name", weight: 0 };
  const all: Evidence[] = [];
  for (const rule of RULES) {
    for (const one of rule(question)) {
      const weight = question.words.weights[one.kind];
      score += weight;
      all.push(one);
      if (weight > strongest.weight) strongest = { why: one.why, weight };
    }
  }
  return { score, strongest, all };
}

/** A lower-case form counts without evidence only if no word is written like this: "wechat", not "twitter". */
function isSure({ alias, written }: Occurrence, words: Words): boolean {
  if (alias.ambiguous) return false;
  return written !== "lower" || isCamelCase(alias.text) || words.has("coined", foldedName(alias.text));
}

function isOtherThing(text: string, { start, end, alias }: Occurrence, words: Words): boolean {
  return otherThingAround(text, start, end, foldedName(alias.text), words) !== null;
}

const NO_REASONS: Mention["reasons"] = [];

function mention(
  text: string,
  { start, end, alias }: Occurrence,
  why: string,
  reasons: Mention["reasons"],
): Mention {
  return { start, end, surface: text.slice(start, end), entity: alias.entity, why, alias, reasons };
}

/** The occurrences at one place: the same name of one or more entities. */
interface Place {
  readonly first: Occurrence;
  readonly rest: readonly Occurrence[];
  /** Of the first, among all occurrences. */
  readonly index: number;
}

function placesOf(occurrences: readonly Occurrence[]): readonly Place[] {
  const places: { first: Occurrence; rest: Occurrence[]; index: number }[] = [];
  for (const [index, occurrence] of occurrences.entries()) {
    const last = places.at(-1);
    if (last?.first.start === occurrence.start) last.rest.push(occurrence);
    else places.push({ first: occurrence, rest: [], index });
  }
  return places;
}
