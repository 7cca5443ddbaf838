import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as v from "valibot";
import { compileDataset } from "../../dataset/source/compile.ts";
import type { Dataset, DatasetEvent, Entity, Source } from "../../dataset/types.ts";
import { readJson } from "../../feed/format/read-json.ts";
import { faultOfValue } from "../../feed/format/rows-file.ts";
import type { RowKey } from "../../feed/format/types.ts";
import { rowsOfDataset } from "../../feed/publisher/rows.ts";
import { checkDataset, formatFinding } from "../dataset/check.ts";
import { DATASET_DIRECTORY, shownPath } from "../dataset/paths.ts";
import { UsageError } from "./arguments.ts";

const rows = <T extends { readonly id: string }>(kind: string) =>
  v.array(
    v.pipe(
      v.custom<T>((value) => typeof value === "object" && value !== null && "id" in value),
      v.rawCheck(({ dataset, addIssue }) => {
        const fault = dataset.typed ? faultOfRow(kind, dataset.value) : null;
        if (fault !== null) addIssue({ message: fault });
      }),
    ),
  );
const exported = v.object({
  version: v.pipe(v.string(), v.nonEmpty()),
  date: v.pipe(v.string(), v.isoDate()),
  publisher: v.pipe(v.string(), v.nonEmpty()),
  entities: rows<Entity>("entity"),
  events: rows<DatasetEvent>("event"),
  sources: rows<Source>("source"),
  redirects: v.optional(v.record(v.string(), v.string()), {}),
});

/**
 * The dataset to publish, from its source files or from what `dataset export` printed; no row in it that readers would
 * refuse. Throws `UsageError` with the file (and the line) of the first fault.
 */
export function readDataset(from: {
  readonly dataset?: string | undefined;
  readonly from?: string | undefined;
}): Dataset {
  if (from.dataset !== undefined && from.from !== undefined)
    throw new UsageError("--dataset and --from exclude each other");
  return from.from === undefined
    ? fromSources(resolve(from.dataset ?? DATASET_DIRECTORY))
    : fromExport(from.from);
}

function fromSources(directory: string): Dataset {
  const { set, findings } = checkDataset(directory);
  const first = findings[0];
  if (first !== undefined) {
    const shown = formatFinding(first, shownPath(directory)).split("\n")[0];
    throw new UsageError(`${shown} (${findings.length} found; \`dataset check\` names all)`);
  }
  const dataset = compileDataset(set);
  const places = new Map(
    [...set.entities, ...set.events, ...set.sources].map(({ value, place }) => [value.id, place.file]),
  );
  refuseFaults(dataset, ({ id }) => `${shownPath(directory)}/${places.get(id) ?? "dataset.yaml"}`);
  return dataset;
}

function fromExport(file: string): Dataset {
  const json = readJson(readFileSync(file));
  if (!json.ok) throw new UsageError(`${file} cannot be read: ${json.fault}`);
  const read = v.safeParse(exported, json.value, { abortEarly: true });
  if (!read.success)
    throw new UsageError(`${file} is no exported dataset: ${v.summarize(read.issues).split("\n")[0]}`);
  const dataset: Dataset = { format: 1, ...read.output };
  const sorted = rowsOfDataset(dataset);
  const twice = sorted.find((row, at) => sorted[at + 1]?.kind === row.kind && sorted[at + 1]?.id === row.id);
  if (twice !== undefined) throw new UsageError(`${file}: ${twice.kind} ${twice.id} is there twice`);
  refuseFaults(dataset, () => file);
  return dataset;
}

/** What readers would refuse about a row, which came from JSON. */
function faultOfRow(kind: string, value: { readonly id: string }): string | null {
  const fault = faultOfValue(kind, value.id, JSON.parse(JSON.stringify(value)));
  return fault === null ? null : `${kind} ${value.id} would be refused by readers: ${fault}`;
}

function refuseFaults(dataset: Dataset, placeOf: (row: RowKey) => string): void {
  for (const row of rowsOfDataset(dataset)) {
    const fault = faultOfValue(row.kind, row.id, row.value);
    if (fault !== null)
      throw new UsageError(`${placeOf(row)}: ${row.kind} ${row.id} would be refused by readers: ${fault}`);
  }
}
