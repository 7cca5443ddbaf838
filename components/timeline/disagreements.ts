import type { FacetStatus, JurisdictionStatus } from "../../utils/dataset/status.types.ts";
import type { OtherView, TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Jurisdiction } from "../../utils/dataset/types.ts";

/** What one publisher says of one place; null: nothing. */
export interface Claim {
  readonly publisher: string;
  /** "" for the main publisher's. */
  readonly fingerprint: string;
  readonly view: TimelineView;
  readonly status: JurisdictionStatus | null;
}

export interface Disagreement {
  readonly jurisdiction: Jurisdiction;
  /** In the order of the publishers, those who say nothing of the place as well. */
  readonly claims: readonly Claim[];
}

/**
 * The places of which publishers say different things on one day: another headline, or the same from another day on.
 * That one says nothing of a place contradicts nobody. Nothing is weighed or averaged: what each says stands beside it.
 */
export function disagreements(
  main: TimelineView,
  others: readonly OtherView[],
  on: (view: TimelineView) => readonly JurisdictionStatus[],
): readonly Disagreement[] {
  const publishers = [
    { publisher: main.data.publisher, fingerprint: "", view: main },
    ...others.map(({ publisher, fingerprint, view }) => ({ publisher, fingerprint, view })),
  ];
  const places = new Set(publishers.flatMap(({ view }) => on(view).map(({ jurisdiction }) => jurisdiction)));
  return [...places].flatMap((jurisdiction) => {
    const claims = publishers.map(({ publisher, fingerprint, view }) => ({
      publisher,
      fingerprint,
      view,
      status: on(view).find((status) => status.jurisdiction === jurisdiction) ?? null,
    }));
    const said = new Set(claims.flatMap(({ status }) => (status === null ? [] : gistOf(status.headline))));
    return said.size > 1 ? [{ jurisdiction, claims }] : [];
  });
}

/** What a headline claims, apart from who confirmed it when. */
function gistOf({ facet, value, extent, since, causes }: FacetStatus): string {
  const until = value === "lifted" ? (causes[0]?.until ?? "") : "";
  return [facet, value, extent ?? "", since, until].join(" ");
}
