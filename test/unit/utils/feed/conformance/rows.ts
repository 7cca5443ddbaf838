import type { DatasetEvent, Entity, Source } from "../../../../../utils/dataset/types.ts";
import { compareRows } from "../../../../../utils/feed/format/row-order.ts";
import type { Json, RowKey, RowValue } from "../../../../../utils/feed/format/types.ts";

export interface Row extends RowKey {
  readonly value: RowValue;
}

export function entity(id: string, more: Partial<Entity> = {}): Row {
  const value: Entity = {
    id,
    kind: "messaging",
    classes: [],
    label: null,
    names: [
      { text: `Service ${id}`, lang: "en", script: "Latn", role: "name", ambiguous: false, source: "self" },
      { text: `Dienst ${id}`, lang: "de", script: "Latn", role: "name", ambiguous: false, source: "self" },
      { text: `Servicio ${id}`, lang: "es", script: "Latn", role: "name", ambiguous: false, source: "self" },
    ],
    country: null,
    owners: [],
    domains: [],
    relations: [],
    cues: [],
    wikidata: null,
    note: null,
    ...more,
  };
  return { kind: "entity", id, value };
}

export function source(id: string, more: Partial<Source> = {}): Row {
  const value: Source = {
    id,
    publisher: "A paper",
    title: `Report ${id}`,
    url: `https://paper.example/${id}`,
    date: null,
    kind: "press",
    lang: "en",
    archive: null,
    ...more,
  };
  return { kind: "source", id, value };
}

export function event(id: string, more: Partial<DatasetEvent> = {}): Row {
  return { kind: "event", id, value: eventValue(id, more) };
}

export function eventValue(id: string, more: Partial<DatasetEvent> = {}): DatasetEvent {
  return {
    id,
    type: "block",
    title: `Blocked: ${id}`,
    jurisdiction: "CN",
    authority: { entity: null, name: "An authority" },
    through: [],
    subjects: [{ entity: "chat", extent: null }],
    scope: [{ class: "messaging", reach: "all" }],
    extent: "full",
    instrument: null,
    announced: null,
    effective: "2014-07-01",
    observed: null,
    end: "open",
    ends: [],
    checked: [],
    summary: "It was blocked.",
    reason: null,
    disagreement: null,
    sources: [
      { source: "s-one", read: "full" },
      { source: "s-two", read: "full" },
    ],
    evidence: ["press"],
    ...more,
  };
}

export function redirect(from: string, to: string): Row {
  return { kind: "redirect", id: from, value: to };
}

export function strange(kind: string, id: string, value: { readonly [key: string]: Json }): Row {
  return { kind, id, value };
}

/** Enough rows that one of them is less than one in a hundred. */
const FILL = Array.from({ length: 120 }, (_, at) => source(`s-fill-${at}`));

/** What the feed says at first. */
export const FIRST: readonly Row[] = sorted([
  ...FILL,
  entity("chat"),
  entity("video"),
  source("s-one"),
  source("s-two"),
  event("2014-chat-blocked"),
  event("2026-chat-fined", { type: "fine", end: null, effective: "2026-09-01" }),
]);

export function sorted(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted(compareRows);
}

/** The rows with some of them replaced or added. */
export function withRows(rows: readonly Row[], ...put: readonly Row[]): readonly Row[] {
  const name = ({ kind, id }: RowKey) => `${kind}:${id}`;
  return sorted([...new Map([...rows, ...put].map((row) => [name(row), row])).values()]);
}

export function without(rows: readonly Row[], ...ids: readonly string[]): readonly Row[] {
  return rows.filter(({ id }) => !ids.includes(id));
}
