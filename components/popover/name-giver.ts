import type { OtherView, TimelineView } from "../../utils/dataset/timeline.types.ts";

/** A publisher by whom alone an entity has a name, and the one whose timeline is shown, by whom it has not. */
export interface NameGiver {
  readonly publisher: string;
  readonly main: string;
}

/**
 * Who gives an entity a name, if it is not the publisher whose timeline is shown. Null where it is, and where nobody is
 * known to: names may have changed since the page was read.
 */
export function nameGiver(
  name: string,
  { entity, data }: TimelineView,
  others: readonly OtherView[],
): NameGiver | null {
  if (entity.names.includes(name)) return null;
  const giver = others.find(({ view }) => view.entity.names.includes(name));
  return giver === undefined ? null : { publisher: giver.publisher, main: data.publisher };
}
