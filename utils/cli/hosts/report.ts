import type { ReaderReport } from "./readers.ts";
import type { Counters, LoggedRequest } from "./servers.ts";

export interface HostsReport {
  readonly count: number;
  readonly days: number;
  readonly report: ReaderReport;
  readonly counters: Counters;
  readonly log: readonly LoggedRequest[];
  readonly origin: number;
}

/** The run in words, and as one line of JSON for whoever computes on. */
export function reportText({ count, days, report, counters, log, origin }: HostsReport): string {
  const requests = counters.hits + counters.misses;
  const bytes = log.reduce((sum, one) => sum + one.bytes, 0);
  const kinds = Map.groupBy(log, ({ path }) => kindOf(path));
  const rows = [...kinds].map(([kind, all]) => {
    const sum = all.reduce((total, one) => total + one.bytes, 0);
    const hits = all.filter(({ handling }) => handling === "hit").length;
    return `  ${kind.padEnd(22)} ${String(all.length).padStart(7)} requests  ${mean(sum, all.length)} B each  ${share(hits, all.length)} from the edge`;
  });
  const shapes = [...report.shapes]
    .toSorted((a, b) => b[1] - a[1])
    .map(([shape, times]) => `  ${times} × ${shape}`);
  return [
    `${count} readers, ${days} days`,
    `edge: ${requests} requests, ${share(counters.hits, requests)} answered from its cache; ${origin} reached the origin`,
    `body bytes sent: ${bytes}, ${mean(bytes, count)} a reader`,
    ...rows,
    "shapes of checks:",
    ...shapes,
    `outcomes: ${[...report.outcomes].map(([kind, times]) => `${kind} ${times}`).join(", ")}`,
    `sent once more, the edge having closed a kept connection: ${report.again} requests`,
    `versions at the end: ${[...report.versions].map(([version, times]) => `${version}: ${times}`).join(", ")}`,
  ].join("\n");
}

function kindOf(path: string): string {
  if (path.includes("timestamp")) return "timestamp";
  if (path.includes("root")) return "next root (missing)";
  if (path.includes("snapshot")) return "snapshot";
  if (path.includes("metadata")) return "targets";
  if (path.includes("pack")) return "pack";
  return path.includes("full") ? "whole dataset" : "other";
}

function mean(sum: number, count: number): string {
  return count === 0 ? "0" : String(Math.round(sum / count));
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)} %`;
}
