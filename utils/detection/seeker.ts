import type { EntityId } from "../dataset/types.ts";
import { isHostOf } from "./host.ts";
import type { Matcher } from "./open-matcher.ts";
import type { Decided, FoundMention, Passages, PlaceLists, Touched } from "./seeker.types.ts";
import type { Mention, Occurrence } from "./types.ts";
import type { Words } from "./words.ts";

/**
 * Seeks names in the texts of pages, for whoever holds no matcher: each question is answered by itself, and nothing is
 * kept of it.
 */
export interface Seeker {
  /** Where names may stand in a page's text, told by its pieces as they stand in the document; see `Matcher.touched`. */
  touched(pieces: readonly string[]): Touched;
  /** Which names in the passages mean their entity, beside the companions told of and those in the passages themselves. */
  decide(question: Passages): Decided;
}

export function seekerOf(matcher: Matcher): Seeker {
  const lists = placeListsOf(matcher.words);
  return {
    touched(pieces) {
      const touched = matcher.touched(pieces);
      const named = companionsOf(touched.flatMap((index) => matcher.find(pieces[index] ?? "")));
      return { touched, named: [...named] };
    },
    decide({ passages, title, host, companions: elsewhere }) {
      const found = passages.map(({ text }) => matcher.find(text));
      const named = companionsOf(found.flat());
      const companions = new Set([...elsewhere, ...named]);
      const about = { title, host, companions };
      const mentions = passages.map(({ text, lang }, index) =>
        matcher
          .decide(text, found[index] ?? [], { ...about, lang })
          .map((mention) => told(mention, host !== null && isHome(matcher, mention.entity, host))),
      );
      return { mentions, named: [...named], lists };
    },
  };
}

/** Entities whose unambiguous names were found: they speak for the ambiguous ones beside them. */
export function companionsOf(occurrences: readonly Occurrence[]): ReadonlySet<EntityId> {
  const companions = new Set<EntityId>();
  for (const { alias } of occurrences) if (!alias.ambiguous) companions.add(alias.entity);
  return companions;
}

/** What the page side needs to know of languages once a name stands in it. */
export function placeListsOf(words: Words): PlaceLists {
  return {
    furniture: words.all("furniture"),
    patterns: {
      callToShare: words.source("callToShare"),
      callInLink: words.source("callInLink"),
      shareAddress: words.source("shareAddress"),
    },
  };
}

/** Whether a host is one of an entity's domains or below it. */
export function isHome(matcher: Pick<Matcher, "hintsOf">, entity: EntityId, host: string): boolean {
  return matcher.hintsOf(entity).domains.some((domain) => isHostOf(host, domain));
}

/** A mention as plain data: the matcher keeps more beside an alias. */
function told({ start, end, surface, entity, why, alias, reasons }: Mention, home: boolean): FoundMention {
  const { text, lang, ambiguous } = alias;
  return { start, end, surface, entity, why, alias: { text, entity, lang, ambiguous }, reasons, home };
}
