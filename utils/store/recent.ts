import { knownPages } from "./known-pages.ts";
import type {
  DatasetDatabase,
  EntityRow,
  DatasetRecord,
  EventRow,
  ExtraRow,
  PlacedRow,
  RecentPage,
  RedirectRow,
  SourceRow,
} from "./schema.ts";

/** What pages say of each table, by id; null for a row that is not there. */
export interface Recent {
  readonly entities: ReadonlyMap<string, EntityRow | null>;
  readonly events: ReadonlyMap<string, EventRow | null>;
  readonly sources: ReadonlyMap<string, SourceRow | null>;
  readonly redirects: ReadonlyMap<string, RedirectRow | null>;
  /** By kind and id, as `extraName` writes them; every row that pages speak of has an entry. */
  readonly extras: ReadonlyMap<string, ExtraRow | null>;
}

type WithRecent = Pick<DatasetDatabase, "recent" | "name">;
/** Of the record that is read in the same transaction; null where there is none yet, and nothing counts. */
type UpTo = Pick<DatasetRecord, "recentTo"> | null;

/** What was read last of each database: pages never change. */
const read = new WeakMap<RecentTable, { readonly keys: string; readonly recent: Recent }>();

/** The pages that count. To be asked inside a transaction over `recent` in which the record was read. */
export function pagesThatCount(recent: RecentTable, record: UpTo): RecentPages {
  if (record === null) return recent.limit(0);
  return record.recentTo === undefined
    ? recent.toCollection()
    : recent.where("at").belowOrEqual(record.recentTo);
}

type RecentTable = NonNullable<DatasetDatabase["recent"]>;
type RecentPages = ReturnType<RecentTable["toCollection"]>;

/**
 * What does not stand in its tables yet; null where all of it does. To be asked inside a transaction over `recent`
 * and the tables in which the record was read.
 */
export async function recentIn({ recent, name }: WithRecent, record: UpTo): Promise<Recent | null> {
  if (recent === undefined) return null;
  const counting = pagesThatCount(recent, record);
  const at = await counting.primaryKeys();
  if (at.length === 0) return null;
  const keys = at.join();
  const before = read.get(recent);
  if (before?.keys === keys) return before.recent;
  const known = knownPages(name);
  const missing = at.filter((key) => !known.has(key));
  const fetched = missing.length === at.length ? await counting.toArray() : await recent.bulkGet(missing);
  const pages = new Map(fetched.flatMap((page) => (page === undefined ? [] : [[page.at, page] as const])));
  const folded = foldRecent(at.flatMap((key) => known.get(key) ?? rowsOfPage(pages.get(key) ?? NOTHING)));
  read.set(recent, { keys, recent: folded });
  return folded;
}

const NOTHING = { rows: "[]" };

export function rowsOfPage({ rows }: Pick<RecentPage, "rows">): readonly PlacedRow[] {
  return JSON.parse(rows);
}

/** Of several changes of one row the last counts. */
function foldRecent(changes: readonly PlacedRow[]): Recent {
  const entities = new Map<string, EntityRow | null>();
  const events = new Map<string, EventRow | null>();
  const sources = new Map<string, SourceRow | null>();
  const redirects = new Map<string, RedirectRow | null>();
  const extras = new Map<string, ExtraRow | null>();
  for (const change of changes) {
    const [table, kind, id, row] = change;
    if (kind === "entity") entities.set(id, table === "entities" ? row : null);
    if (kind === "event") events.set(id, table === "events" ? row : null);
    if (kind === "source") sources.set(id, table === "sources" ? row : null);
    if (kind === "redirect") redirects.set(id, table === "redirects" ? row : null);
    extras.set(extraName(kind, id), table === "extras" ? row : null);
  }
  return { entities, events, sources, redirects, extras };
}

/** One string for a row's place among the extras; no kind holds a colon. */
export function extraName(kind: string, id: string): string {
  return `${kind}:${id}`;
}

/** The rows of a table, sorted as they lie in it, as they are with what is recent; of that, what fits. */
export function withRecent<R extends { readonly id: string }>(
  rows: readonly R[],
  recent: ReadonlyMap<string, R | null> | undefined,
  fits: (row: R) => boolean = () => true,
): readonly R[] {
  if (recent === undefined || recent.size === 0) return rows;
  const kept = rows.filter(({ id }) => !recent.has(id));
  const fresh = [...recent.values()].flatMap((row) => (row !== null && fits(row) ? row : []));
  if (fresh.length === 0) return kept;
  return [...kept, ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1));
}
