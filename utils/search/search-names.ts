import { entityKey } from "./documents.ts";
import type { KnownEntity } from "./known-entity.ts";
import { bestName, NO_MATCH } from "./name-match.ts";
import { ranked, scoreOf } from "./ranking.ts";
import { entityResult } from "./results.ts";
import type { Search } from "./search.types.ts";
import { words } from "./tokens.ts";

/**
 * The search through names alone, which needs no index: the entities one of whose names has all that was typed, ordered as
 * they are before anything else is known of them. For the moment in which the index is not ready.
 */
export function searchNames(entities: readonly KnownEntity[]): Search {
  return (query, limit) => {
    const joined = words(query).join("");
    if (joined === "") return [];
    const scored = entities.flatMap((known) => {
      const match = bestName(known.names, [joined]);
      if (match === NO_MATCH) return [];
      return { key: entityKey(known.entity.id), known, match, score: scoreOf(0, match, known.events.length) };
    });
    return ranked(scored)
      .slice(0, limit)
      .flatMap(({ known, match }) => (known === null ? [] : [entityResult(known, match.name)]));
  };
}
