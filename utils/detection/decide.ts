import type { Evidence, Question } from "./evidence/evidence.ts";
import { otherThingAround } from "./evidence/other-thing.ts";
import { RULES } from "./evidence/rules.ts";
import { THRESHOLD } from "./evidence/weights.ts";
import { foldName } from "./fold.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";
import type { Mention, Occurrence, TextContext } from "./types.ts";
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
): readonly Mention[] {
  const places = groupByPlace(occurrences);
  const believed: Mention[] = [];
  const open: (readonly Occurrence[])[] = [];
  for (const place of places) {
    const sure = place.length === 1 ? place[0] : undefined;
    if (sure === undefined || !isSure(sure)) open.push(place);
    else if (!isOtherThing(text, sure)) believed.push(mention(text, sure, "unambiguous"));
  }
  if (open.length > 0) judgeAll(text, occurrences, open, context, believed);
  return believed.length < 2 ? believed : believed.sort((one, other) => one.start - other.start);
}

/** Adds to `believed` the mentions among the open places, round after round until nothing changes. */
function judgeAll(
  text: string,
  others: readonly Occurrence[],
  open: (readonly Occurrence[])[],
  context: TextContext,
  believed: Mention[],
): void {
  const around = new Map<number, Surroundings>();
  let left = open.filter((place) => place.some((occurrence) => !isOtherThing(text, occurrence)));
  for (let round = 0; round < MOST_ROUNDS && left.length > 0; round++) {
    const seen = [...believed];
    const still: (readonly Occurrence[])[] = [];
    for (const place of left) {
      const start = place[0]?.start ?? 0;
      const surroundings = around.get(start) ?? surroundingsOf(text, place[0] ?? { start: 0, end: 0 });
      around.set(start, surroundings);
      const best = bestOf(place, (occurrence) => ({
        text,
        occurrence,
        name: foldName(occurrence.alias.text),
        around: surroundings,
        context,
        others,
        believed: seen,
      }));
      if (best === null) still.push(place);
      else believed.push(best);
    }
    if (still.length === left.length) return;
    left = still;
  }
}

function bestOf(place: readonly Occurrence[], ask: (occurrence: Occurrence) => Question): Mention | null {
  let best: Mention | null = null;
  let most = THRESHOLD - Number.EPSILON;
  for (const occurrence of place) {
    const question = ask(occurrence);
    const { score, strongest } = weigh(question);
    if (score <= most) continue;
    most = score;
    best = mention(question.text, occurrence, strongest.why);
  }
  return best;
}

/** The sum of all evidence, and the single piece that spoke most for the entity. */
export function weigh(question: Question): {
  readonly score: number;
  readonly strongest: Evidence;
  readonly all: readonly Evidence[];
} {
  let score = 0;
  let strongest: Evidence = { why: "name", weight: 0 };
  const all: Evidence[] = [];
  for (const rule of RULES) {
    for (const one of rule(question)) {
      score += one.weight;
      all.push(one);
      if (one.weight > strongest.weight) strongest = one;
    }
  }
  return { score, strongest, all };
}

/** A lower-case form counts without evidence only if no word is written like this: "wechat", not "twitter". */
function isSure({ alias, written }: Occurrence): boolean {
  return !alias.ambiguous && (written !== "lower" || isCamelCase(alias.text));
}

function isOtherThing(text: string, { start, end, alias }: Occurrence): boolean {
  return otherThingAround(text, start, end, foldName(alias.text)) !== null;
}

function mention(text: string, { start, end, alias }: Occurrence, why: string): Mention {
  return { start, end, surface: text.slice(start, end), entity: alias.entity, why };
}

function groupByPlace(occurrences: readonly Occurrence[]): readonly (readonly Occurrence[])[] {
  const places: Occurrence[][] = [];
  for (const occurrence of occurrences) {
    const last = places.at(-1);
    if (last?.[0]?.start === occurrence.start) last.push(occurrence);
    else places.push([occurrence]);
  }
  return places;
}
