import { type Believed, believedKey, type Evidence, type Other, type Question } from "./evidence/evidence.ts";
import { otherThingAround } from "./evidence/other-thing.ts";
import { otherNamesIn } from "./evidence/otherwise.ts";
import { isOfGrammar } from "./evidence/hearing.ts";
import { foldedName } from "./folded-name.ts";
import { type Best, bestOf, mention, NO_REASONS, weigh } from "./judge.ts";
import { type Place, placesOf } from "./places.ts";
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
  titled: Question["titled"] = NOT_TITLED,
): readonly Mention[] {
  const believed: Mention[] = [];
  const open: Place[] = [];
  for (const place of placesOf(occurrences)) {
    const { first, rest } = place;
    if (rest.length > 0 || !isSure(first, words)) open.push(place);
    else if (otherThing(text, first, words) === null)
      believed.push(mention(text, first, "unambiguous", NO_REASONS));
  }
  if (open.length > 0) judgeAll({ text, others: occurrences, context, words, titled }, open, believed);
  return believed.length < 2 ? believed : believed.sort((one, other) => one.start - other.start);
}

const NOT_TITLED: Question["titled"] = new Set();

/** What a name in a title has to weigh to speak for the text: more than to be marked. */
const SURELY = 3;

/**
 * What a page's title says of names by its own words: what it speaks of, the page goes on to call so. A name that stands
 * there as any word could says nothing.
 */
export function titledBy(mentions: readonly Mention[]): Question["titled"] {
  const ofText = mentions.filter(
    ({ reasons }) =>
      reasons.reduce((sum, { weight }) => sum + weight, 0) >= SURELY &&
      reasons.some(({ kind }) => isOfGrammar(kind)) &&
      !reasons.some(({ kind }) => kind === "siteName"),
  );
  return ofText.length === 0 ? NOT_TITLED : summaryOf(ofText).surfaces;
}

/** Adds to `believed` the mentions among the open places, round after round until nothing changes. */
function judgeAll(
  given: Pick<Question, "text" | "others" | "context" | "words" | "titled">,
  open: readonly Place[],
  believed: Mention[],
): void {
  const { text } = given;
  const around = new Map<Place, Surroundings>();
  let { left, otherNames } = withoutThings(open, given);
  for (let round = 0; round < MOST_ROUNDS && left.length > 0; round++) {
    const seen = summaryOf(believed);
    const judge = (place: Place): Best => {
      const surroundings = around.get(place) ?? surroundingsOf(text, place.first);
      around.set(place, surroundings);
      return bestOf(place, {
        ...given,
        otherNames,
        around: surroundings,
        index: place.index,
        believed: seen,
      });
    };
    let judged = left.map((place) => ({ place, best: judge(place) }));
    const refused = round === 0 ? refusedIn(judged) : NONE_REFUSED;
    if (refused.size > 0) {
      otherNames = new Map([...otherNames, ...refused]);
      judged = judged.map((one) =>
        refused.has(nameOf(one.place)) ? { ...one, best: judge(one.place) } : one,
      );
    }
    for (const { best } of judged) if (best.mention !== null) believed.push(best.mention);
    const still = judged.filter(({ best }) => best.mention === null).map(({ place }) => place);
    if (still.length === left.length) return;
    left = still;
  }
}

/** The places that are no parts of other things, and what the names of the others are parts of. */
function withoutThings(
  open: readonly Place[],
  given: Pick<Question, "text" | "others" | "words">,
): { readonly left: readonly Place[]; readonly otherNames: Question["otherNames"] } {
  const things = new Map<string, string>();
  const left = open.filter(({ first }) => {
    const thing = otherThing(given.text, first, given.words);
    if (thing !== null) things.set(foldedName(first.alias.text), thing);
    return thing === null;
  });
  const judged = left.map(({ first }) => first);
  return { left, otherNames: otherNamesIn(judged, things, given) };
}

const NONE_REFUSED: Question["otherNames"] = new Map();

function nameOf({ first }: Place): string {
  return foldedName(first.alias.text);
}

/** What was refused as the name of another, by its name: wherever the text has it again, it means the same. */
function refusedIn(
  judged: readonly { readonly place: Place; readonly best: Best }[],
): Question["otherNames"] {
  const found = new Map<string, Other>();
  for (const { place, best } of judged) {
    if (best.mention !== null || best.otherName === null) continue;
    const name = nameOf(place);
    if (judged.some((other) => other.place !== place && nameOf(other.place) === name))
      found.set(name, best.otherName);
  }
  return found;
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
  titled: Question["titled"] = NOT_TITLED,
): readonly Judged[] {
  const mentions = decide(text, occurrences, context, words, titled);
  const given = { text, others: occurrences, context, words, titled };
  const open = placesOf(occurrences).filter(({ first, rest }) => rest.length > 0 || !isSure(first, words));
  const { left, otherNames } = withoutThings(open, given);
  return left.flatMap(({ first, rest, index }) => {
    const believed = summaryOf(mentions.filter(({ start }) => start !== first.start));
    const shared = { ...given, otherNames, around: surroundingsOf(text, first), index };
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

/** A lower-case form counts without evidence only if no word is written like this: "wechat", not "twitter". */
function isSure({ alias, written }: Occurrence, words: Words): boolean {
  if (alias.ambiguous) return false;
  return written !== "lower" || isCamelCase(alias.text) || words.has("coined", foldedName(alias.text));
}

function otherThing(text: string, { start, end, alias }: Occurrence, words: Words): string | null {
  return otherThingAround(text, start, end, foldedName(alias.text), words);
}
