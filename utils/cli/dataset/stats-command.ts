import { parseArgs } from "node:util";
import { type Count, statsOf } from "../../dataset/stats.ts";
import type { Command } from "./arguments.ts";
import { compileDirectory } from "./compile.ts";
import { DATASET_DIRECTORY } from "./paths.ts";
import { placeName } from "./place-name.ts";

export const statsCommand: Command = {
  summary: "print what the dataset covers, in tables",
  help: `Usage: dataset stats [--json] [--dir DIRECTORY]

Prints totals, and events by place, type, year and strongest evidence, entities by kind, names and
sources by language. Sources of one publisher, and a wire story with its reprints, count as one voice.

  --json           the same as one JSON object (utils/dataset/stats.ts)
  --dir DIRECTORY  the dataset (default: assets/dataset)
`,
  run(args, { out, err }) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" }, dir: { type: "string" } },
    });
    const stats = statsOf(compileDirectory(values.dir ?? DATASET_DIRECTORY, err));
    if (values.json === true) {
      out(JSON.stringify(stats, null, 2));
      return 0;
    }
    const { entities, events, sources, jurisdictions, names } = stats;
    out(
      `${events} events, ${entities} entities with ${names} names, ${jurisdictions} places, ${sources} sources`,
    );
    out(
      `single-source: ${share(stats.singleSource, events)}; no source read in full: ${share(stats.noneInFull, events)}`,
    );
    out(`end open: ${share(stats.open, events)}; end unknown: ${share(stats.unknownEnd, events)}`);
    const places = stats.byJurisdiction.map(({ of, count }) => ({
      of: `${of}  ${placeName(of) ?? ""}`,
      count,
    }));
    for (const [title, counts] of [
      ["Events by place", places],
      ["Events by type", stats.byType],
      ["Events by year", stats.byYear],
      ["Events by strongest evidence", stats.byEvidence],
      ["Entities by kind", stats.byKind],
      ["Names by language", stats.namesByLanguage],
      ["Sources by language", stats.sourcesByLanguage],
    ] as const) {
      out("");
      for (const line of table(title, counts)) out(line);
    }
    return 0;
  },
};

function table(title: string, counts: readonly Count[]): readonly string[] {
  const width = Math.max(0, ...counts.map(({ of }) => of.length));
  const digits = Math.max(1, ...counts.map(({ count }) => String(count).length));
  return [
    title,
    ...counts.map(({ of, count }) => `  ${of.padEnd(width)}  ${String(count).padStart(digits)}`),
  ];
}

function share(part: number, whole: number): string {
  return `${part} (${whole === 0 ? 0 : Math.round((100 * part) / whole)} %)`;
}
