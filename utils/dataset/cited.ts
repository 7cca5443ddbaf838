import type { DatasetEvent, SourceId } from "./types.ts";

/** The sources an event names, for what it says and for its confirmations; one that serves for both stands there twice. */
export function citedBy(event: Pick<DatasetEvent, "sources" | "checked">): readonly SourceId[] {
  return [...event.sources, ...event.checked].map(({ source }) => source);
}
