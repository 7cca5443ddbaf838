import type { DatasetEvent, Source, SourceId } from "./types.ts";

/**
 * How many independent voices an event rests on. Several documents of one publisher are one voice, and
 * so is a wire story with its reprints: "Reuters (via swissinfo)" speaks as Reuters.
 */
export function independentSources(event: DatasetEvent, sources: ReadonlyMap<SourceId, Source>): number {
  return new Set(event.sources.flatMap(({ source }) => voiceOf(sources.get(source)?.publisher ?? ""))).size;
}

function voiceOf(publisher: string): readonly string[] {
  const voice = publisher
    .replace(/\s*[(,]?\s*\bvia\b.*$/iu, "")
    .trim()
    .toLowerCase();
  return voice === "" ? [] : [voice];
}
