import { scriptOf } from "../names/script.ts";
import { evidenceOf } from "../source/expand-event.ts";
import type { Dataset } from "../types.ts";
import { isSourceKind, type SourceKind } from "../vocabulary.ts";
import { type PackedRow, rowsOfColumns } from "./columns.ts";
import { unpackSource } from "./source-cells.ts";
import type { Packed, PackedDataset } from "./types.ts";

/**
 * The dataset out of its packed form. That was written by the build from a validated dataset; here it is only put
 * together again, with sources sorted by id. Throws for what is no packed dataset.
 */
export function unpackDataset(packed: PackedDataset): Dataset {
  const sources = rowsOfColumns(packed.sources).map(unpackSource);
  const ids = sources.map(({ id }) => textOf(id));
  const kinds = sources.map(({ kind }) => (isSourceKind(kind) ? kind : null));
  const { version, date, publisher, redirects } = packed;
  const rows = {
    format: 1,
    version,
    date,
    publisher,
    entities: rowsOfColumns(packed.entities).map(unpackEntity),
    events: rowsOfColumns(packed.events).map((row) => unpackEvent(row, ids, kinds)),
    sources: sources.toSorted((a, b) => (textOf(a["id"]) < textOf(b["id"]) ? -1 : 1)),
    redirects,
  };
  if (!isDataset(rows)) throw new Error("no packed dataset");
  return rows;
}

function unpackEvent(
  row: PackedRow,
  ids: readonly string[],
  kinds: readonly (SourceKind | null)[],
): PackedRow {
  const { checked, sources, evidence, ...rest } = row;
  const cited = list(sources).map((cell) => (Array.isArray(cell) ? cell : [cell, "excerpt"]));
  return {
    ...rest,
    checked: list(checked).map((cell) => ({ on: at(cell, 0), source: ids[Number(at(cell, 1))] ?? null })),
    sources: cited.map((cell) => ({ source: ids[Number(cell[0])] ?? null, read: cell[1] ?? null })),
    evidence: evidence ?? [...evidenceOf(cited.map((cell) => kinds[Number(cell[0])] ?? null))],
  };
}

function unpackEntity(row: PackedRow): PackedRow {
  const names = list(row["names"]).map((cell) => {
    const [text, lang] = [textOf(at(cell, 0)), textOf(at(cell, 1))];
    const script = at(cell, 5) ?? scriptOf(text, lang);
    return {
      text,
      lang,
      script,
      role: at(cell, 2) ?? "name",
      ambiguous: at(cell, 3) === 1,
      source: at(cell, 4),
    };
  });
  return { ...row, names };
}

function textOf(value: Packed | undefined): string {
  return typeof value === "string" ? value : "";
}

function list(value: Packed | undefined): readonly Packed[] {
  return Array.isArray(value) ? value : [];
}

function at(cell: Packed, index: number): Packed {
  return list(cell)[index] ?? null;
}

/** The rows were a dataset's when they were packed: only that there are any is looked at. */
function isDataset(rows: object): rows is Dataset {
  return ["entities", "events", "sources"].every((key) => Array.isArray(Reflect.get(rows, key)));
}
