import type { EntityId } from "../dataset/types.ts";
import type { Mention, Occurrence, TextContext } from "../detection/types.ts";
import type { ReadingRoot } from "./changes.ts";
import { type Place, placeOf, type PlaceWords } from "./place.ts";
import { touchedRuns } from "./touched-runs.ts";
import { locate, ownRuns, type Run } from "./walk.ts";

/** What the page side needs of detection. */
export interface Detector {
  /** Which of these pieces of text a name may stand in, or reach beyond the end of, by their index; no other does. */
  touched(pieces: readonly string[]): readonly number[];
  find(text: string): readonly Occurrence[];
  decide(text: string, occurrences: readonly Occurrence[], context: TextContext): readonly Mention[];
  /** What is known of languages; asked where a mention stands. */
  readonly words: PlaceWords;
  /** Whether a host belongs to the entity: a site's own name on its own pages is listed, not marked. */
  isHome(entity: EntityId, host: string): boolean;
}

/** A run in which something was found. */
export interface Found {
  readonly run: Run;
  readonly occurrences: readonly Occurrence[];
}

/** A mention in the page: where it begins and ends, and whether it is running text. */
export interface PlacedMention extends Mention {
  readonly place: Place;
  readonly run: Run;
  readonly from: { readonly node: Text; readonly offset: number };
  readonly to: { readonly node: Text; readonly offset: number };
}

export interface PageFacts {
  readonly lang: string | null;
  readonly title: string;
  readonly host: string | null;
}

export interface FindOptions {
  /** Do not go into child blocks: only the runs that the roots themselves own. */
  readonly shallow?: boolean;
  /** Told of every open shadow root on the way, so that its changes can be watched. */
  readonly onShadow?: (root: ShadowRoot) => void;
}

/** Finds the names below the roots, portion by portion, so that the caller may pause. */
export function* findIn(
  roots: readonly ReadingRoot[],
  detector: Pick<Detector, "find" | "touched">,
  { shallow = false, onShadow }: FindOptions = {},
): Generator<readonly Found[], void, undefined> {
  const found = (all: readonly Run[]): readonly Found[] =>
    all
      .map((run): Found => ({ run, occurrences: detector.find(run.text) }))
      .filter(({ occurrences }) => occurrences.length > 0);
  if (shallow) {
    for (const root of roots) for (const run of ownRuns(root)) yield found([run]);
    return;
  }
  const touched = (pieces: readonly string[]) => detector.touched(pieces);
  for (const portion of touchedRuns(roots, { touched, onShadow })) yield found(portion);
}

/** Entities whose unambiguous names were found: they speak for the ambiguous ones beside them. */
export function companionsOf(found: Iterable<Found>): Set<EntityId> {
  const companions = new Set<EntityId>();
  for (const { occurrences } of found) {
    for (const { alias } of occurrences) if (!alias.ambiguous) companions.add(alias.entity);
  }
  return companions;
}

/** Decides which occurrences of a run are mentions, and where each stands. */
export function mentionsIn(
  found: Found,
  page: PageFacts,
  companions: ReadonlySet<EntityId>,
  detector: Pick<Detector, "decide" | "isHome" | "words">,
): readonly PlacedMention[] {
  const { run, occurrences } = found;
  const context: TextContext = { ...page, lang: langOf(run.owner) ?? page.lang, companions };
  const placed: PlacedMention[] = [];
  for (const mention of detector.decide(run.text, occurrences, context)) {
    const from = locate(run, mention.start, false);
    const to = locate(run, mention.end, true);
    if (from === null || to === null) continue;
    // Text may stand in a shadow root itself, whose host then is the element around it.
    const parent = from.node.parentElement ?? run.owner;
    const atHome = page.host !== null && detector.isHome(mention.entity, page.host);
    placed.push({
      ...mention,
      run,
      from,
      to,
      place: atHome ? "menu" : placeOf(parent, run, mention.start, mention.end, detector.words),
    });
  }
  return placed;
}

function langOf(element: Element): string | null {
  const lang = element.closest("[lang]")?.getAttribute("lang");
  return lang === undefined || lang === null || lang === "" ? null : lang;
}

/** Facts about the page that decisions need. `host` is null where there is none (a file, a text). */
export function pageFacts(document: Document, host: string): PageFacts {
  return {
    lang: document.documentElement?.getAttribute("lang") || null,
    title: document.title ?? "",
    host: host === "" ? null : host,
  };
}
