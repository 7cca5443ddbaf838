import { parseArgs } from "node:util";
import type { Dataset } from "../../dataset/types.ts";
import { type Command, type Io, UsageError } from "./arguments.ts";
import { compileDirectory } from "./compile.ts";
import { CSV_COLUMNS, eventsAsCsv } from "./export-csv.ts";
import { exportRecords } from "./export-records.ts";
import { DATASET_DIRECTORY } from "./paths.ts";

const FORMATS: ReadonlyMap<string, (dataset: Dataset, out: Io["out"]) => void> = new Map([
  ["json", printJson],
  ["ndjson", printNdjson],
  ["csv", (dataset, out) => out(eventsAsCsv(dataset))],
]);

export const exportCommand: Command = {
  summary: "print the whole dataset as JSON or NDJSON, or its events as CSV",
  help: `Usage: dataset export [--format json|ndjson|csv] [--dir DIRECTORY]

  --format FORMAT  json (default), ndjson or csv
  --dir DIRECTORY  the dataset (default: assets/dataset)

json    One object {version, date, publisher, entities, events, sources, redirects} in the shape of
        utils/dataset/types.ts, sorted by id.

ndjson  One object a line, {kind, record}: kind is entity, event, source or redirect; record is the
        same as in json, and {from, to} for a redirect. Version, date and publisher are in json only.

csv     The events, one row each, by RFC 4180: commas, CRLF, UTF-8 without byte order mark. Lists are
        joined by "; ". So that no spreadsheet runs a cell as a formula, cells that begin with = + - @
        (wide forms too), a tab or a line break get an apostrophe before them, and so do cells that
        begin with an apostrophe: in a program, take one leading apostrophe off where there is one.
        The header, and what stands below it:

${CSV_COLUMNS.map(({ name, holds }) => `        ${name.padEnd(17)} ${holds}`).join("\n")}
`,
  run(args, { out, err }) {
    const { values } = parseArgs({
      args: [...args],
      options: { dir: { type: "string" }, format: { type: "string", default: "json" } },
    });
    const print = FORMATS.get(values.format);
    if (print === undefined) {
      throw new UsageError(`no format "${values.format}"; there are ${[...FORMATS.keys()].join(", ")}`);
    }
    print(compileDirectory(values.dir ?? DATASET_DIRECTORY, err), out);
    return 0;
  },
};

function printJson(dataset: Dataset, out: Io["out"]): void {
  const { version, date, publisher, entities, events, sources, redirects } = dataset;
  out(JSON.stringify({ version, date, publisher, entities, events, sources, redirects }, null, 2));
}

function printNdjson(dataset: Dataset, out: Io["out"]): void {
  for (const record of exportRecords(dataset)) out(JSON.stringify(record));
}
