import type { KnownEntity } from "./known-entity.ts";
import { BEGINNING, type NameMatch } from "./name-match.ts";

/** A name that answers outweighs any number of words in texts. */
const NAME_WEIGHT = 100;
/** The most that words can bring. */
const WORDS_WEIGHT = 60;
/** A score of MiniSearch at which half of it is reached. */
const HALF_SCORE = 40;
/** What each doubling of the record adds: of equally good results the better documented one comes first. */
const PER_DOUBLING = 0.04;

/** A candidate on its way to its place. */
export interface Scored {
  readonly key: string;
  /** Null for an event. */
  readonly known: KnownEntity | null;
  readonly match: NameMatch;
  readonly score: number;
}

/** `words`: MiniSearch's score; `records`: events about an entity, sources of an event. */
export function scoreOf(words: number, match: NameMatch, records: number): number {
  const fromWords = (WORDS_WEIGHT * words) / (words + HALF_SCORE);
  return (1 + PER_DOUBLING * Math.log2(1 + records)) * (fromWords + NAME_WEIGHT * match.strength);
}

/** Best first; equal scores by key, so that the order is always the same. */
export function ranked(scored: readonly Scored[]): readonly Scored[] {
  return afterOwnServices(scored).sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}

/**
 * A company whose name begins the name of its own service, written as one word ("Kakao",
 * "KakaoTalk"), comes right after that service if more is recorded about the service.
 */
function afterOwnServices(scored: readonly Scored[]): Scored[] {
  const services = scored.filter(
    ({ known, match }) =>
      known?.owners.length !== 0 && match.strength >= BEGINNING && match.name?.words.length === 1,
  );
  return scored.map((one) => {
    const { known } = one;
    if (known?.entity.kind !== "company") return one;
    const own = services.filter(
      (service) =>
        service.known !== null &&
        service.known.owners.includes(known.entity.id) &&
        service.known.events.length > known.events.length,
    );
    const best = Math.max(...own.map(({ score }) => score));
    return own.length === 0 || best > one.score ? one : { ...one, score: best - 0.001 };
  });
}
