import type { Mention } from "../detection/types.ts";
import type { FoundMention } from "../detection/seeker.types.ts";
import { isHandle, type Place, placeOf, type PlaceWords } from "./place.ts";
import { locate, type Run } from "./walk.ts";

/** A mention in the page: where it begins and ends, and whether it is running text. */
export interface PlacedMention extends Mention {
  readonly place: Place;
  readonly run: Run;
  readonly from: { readonly node: Text; readonly offset: number };
  readonly to: { readonly node: Text; readonly offset: number };
}

/** Facts about a page that decisions need. `host` is null where there is none (a file, a text). */
export interface PageFacts {
  readonly lang: string | null;
  readonly title: string;
  readonly host: string | null;
}

/** Where the mentions of a run stand in the page. */
export function placed(
  run: Run,
  mentions: readonly FoundMention[],
  words: PlaceWords,
): readonly PlacedMention[] {
  const known = new Map<Element, Place>();
  const placeIn = (element: Element): Place => {
    const place = known.get(element) ?? placeOf(element, run, words);
    known.set(element, place);
    return place;
  };
  return mentions.flatMap(({ home, ...mention }) => {
    const from = locate(run, mention.start, false);
    const to = locate(run, mention.end, true);
    if (from === null || to === null) return [];
    // Text may stand in a shadow root itself, whose host then is the element around it.
    const parent = from.node.parentElement ?? run.owner;
    const listed = home || isHandle(run.text, mention.start, mention.end);
    const place = listed ? "menu" : placeIn(parent);
    return [{ ...mention, run, from, to, place }];
  });
}

/** The language that is declared for an element, or null. */
export function langOf(element: Element): string | null {
  const lang = element.closest("[lang]")?.getAttribute("lang");
  return lang === undefined || lang === null || lang === "" ? null : lang;
}

export function pageFacts(document: Document, host: string): PageFacts {
  return {
    lang: document.documentElement?.getAttribute("lang") || null,
    title: document.title ?? "",
    host: host === "" ? null : host,
  };
}
