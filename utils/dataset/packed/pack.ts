import { citedBy } from "../cited.ts";
import { scriptOf } from "../names/script.ts";
import { evidenceOf } from "../source/expand-event.ts";
import type { Dataset, DatasetEvent, Entity, Source } from "../types.ts";
import { columnsOf, type PackedRow } from "./columns.ts";
import { packSource } from "./source-cells.ts";
import type { Packed, PackedDataset } from "./types.ts";

/** The dataset as it ships; `unpackDataset` gives the same one again. */
export function packDataset(dataset: Dataset): PackedDataset {
  const sources = inOrderOfUse(dataset);
  const numbers = new Map(sources.map(({ id }, at) => [id, at]));
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]));
  const number = (id: string): number => {
    const at = numbers.get(id);
    if (at === undefined) throw new Error(`no source ${id}`);
    return at;
  };
  const { version, date, publisher, redirects } = dataset;
  return {
    format: 2,
    version,
    date,
    publisher,
    redirects,
    entities: columnsOf(dataset.entities.map(packEntity)),
    events: columnsOf(
      dataset.events.map(({ sources: cited, checked, evidence, ...rest }: DatasetEvent): PackedRow => {
        const derived = evidenceOf(cited.map(({ source }) => kinds.get(source) ?? null));
        return {
          ...plain(rest),
          checked: checked.map(({ on, source }) => [on, number(source)]),
          sources: cited.map(({ source, read }) =>
            read === "excerpt" ? number(source) : [number(source), read],
          ),
          evidence: evidence.join() === derived.join() ? null : [...evidence],
        };
      }),
    ),
    sources: columnsOf(sources.map(packSource)),
  };
}

function packEntity({ names, ...rest }: Entity): PackedRow {
  return {
    ...plain(rest),
    names: names.map(({ text, lang, script, role, ambiguous, source }) => {
      const cell: Packed[] = [
        text,
        lang,
        role,
        ambiguous ? 1 : 0,
        source,
        script === scriptOf(text, lang) ? null : script,
      ];
      while (cell.length > 2 && isUsual(cell.at(-1) ?? null)) cell.pop();
      return cell;
    }),
  };
}

/** What may be left out at the end of a name: an ordinary name, not ambiguous, without source, its script as read. */
function isUsual(value: Packed): boolean {
  return value === null || value === 0 || value === "name";
}

/** As events first cite them: their numbers then run along with the events. */
function inOrderOfUse({ events, sources }: Dataset): readonly Source[] {
  const order = new Map<string, number>();
  for (const event of events)
    for (const source of citedBy(event)) if (!order.has(source)) order.set(source, order.size);
  const place = ({ id }: Source) => order.get(id) ?? order.size;
  return sources.toSorted((a, b) => place(a) - place(b));
}

/** Data as JSON has it. */
function plain(value: object): PackedRow {
  return JSON.parse(JSON.stringify(value));
}
