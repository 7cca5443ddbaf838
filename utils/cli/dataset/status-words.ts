import type { Certainty, FacetCause } from "../../dataset/status.types.ts";
import type { DatasetEvent, Source } from "../../dataset/types.ts";
import { archiveOf } from "../../dataset/timeline/source-link.ts";

/** Lines that tell a status to a reader in a terminal. Dates are ISO 8601, as in the data. */

const SINCE = {
  effective: "in force since",
  observed: "observed since",
  announced: "announced on",
} as const satisfies Record<FacetCause["sinceIs"], string>;

/** What a cause says: "restricted (partial), observed since 2014-07-01, confirmed on 2014-08-07". */
export function causeLine(cause: FacetCause): string {
  const extent = cause.extent === null || cause.extent === "full" ? "" : ` (${cause.extent})`;
  const parts = wordsOf(cause, extent);
  if (cause.reach.by === "class") parts.push(`applies to all of class ${cause.reach.class}`);
  return parts.join(", ");
}

function wordsOf(cause: FacetCause, extent: string): string[] {
  const sure = certaintyWords(cause.certainty, cause);
  switch (cause.value) {
    case "lifted":
      if (cause.sinceIs === "announced") {
        return [
          `no longer pending or in force, announced on ${cause.since}, ended on ${cause.until ?? "an unknown day"}`,
        ];
      }
      return ["lifted", `held${extent} from ${cause.since} to ${cause.until ?? "an unknown day"}`];
    case "announced":
      return [
        `announced on ${cause.since}`,
        `to take effect on ${cause.from ?? "a day not on record"}`,
        ...sure,
      ];
    default:
      return [`${cause.value}${extent}`, `${SINCE[cause.sinceIs]} ${cause.since}`, ...sure];
  }
}

function certaintyWords(certainty: Certainty, { confirmed, since }: FacetCause): readonly string[] {
  const lastKnown = `last known ${confirmed?.on ?? since}`;
  const words: Record<Certainty, readonly string[]> = {
    holds: confirmed === null ? [] : [`confirmed on ${confirmed.on}`],
    "last-known": [lastKnown],
    "not-known": [lastKnown, "not known whether it still held"],
    imprecise: ["its dates are too imprecise to say whether on this day"],
  };
  return words[certainty];
}

/** An event and what it rests on, a line each. */
export function eventLines(event: DatasetEvent, sources: readonly Source[]): readonly string[] {
  const lines = [
    `${event.title} (${event.type}, ${event.id})`,
    `  by: ${event.authority.name}`,
    `  ${event.summary}`,
  ];
  if (event.reason !== null) lines.push(`  reason given: ${event.reason}`);
  if (event.disagreement !== null) lines.push(`  sources disagree: ${event.disagreement}`);
  for (const { source: id, read } of event.sources) {
    const source = sources.find((one) => one.id === id);
    if (source === undefined) continue;
    lines.push(`  source: ${sourceText(source)} [${source.kind}, ${READ[read]}]`);
    const { address, verified } = archiveOf(source);
    if (source.url !== null) lines.push(`    ${source.url}`);
    if (address !== null) lines.push(`    ${address}${verified ? "" : " (not verified)"}`);
  }
  return lines;
}

/** Who says so: "Reuters (via swissinfo), 2014-08-07: South Korea says …". */
export function sourceText(source: Source): string {
  const date = source.date === null ? "" : `, ${source.date}`;
  return `${source.publisher}${date}: ${source.title}`;
}

const READ = { full: "read in full", excerpt: "read as an excerpt", cited: "only cited" } as const;
