import type {
  DatasetDatabase,
  EntityRow,
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

type WithRecent = Pick<DatasetDatabase, "recent">;

/** What was read last of each database: pages never change. */
const read = new WeakMap<WithRecent, { readonly keys: string; readonly recent: Recent }>();

/**
 * What does not stand in its tables yet; null where all of it does. To be asked inside a transaction over `recent`
 * and the tables.
 */
export async function recentIn(database: WithRecent): Promise<Recent | null> {
  const { recent } = database;
  if (recent === undefined) return null;
  const keys = (await recent.toCollection().primaryKeys()).join();
  if (keys === "") return null;
  const before = read.get(database);
  if (before?.keys === keys) return before.recent;
  const folded = foldRecent((await recent.toArray()).flatMap(rowsOfPage));
  read.set(database, { keys, recent: folded });
  return folded;
}

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
