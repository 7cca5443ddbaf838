import type { DatabaseHost } from "../../store/schema.ts";
import { TooSlow } from "../../store/time-limit.ts";
import { leavesOfGroups, rootOfGroups } from "../client/leaf-groups.ts";
import { leavesOf, rootOf } from "../client/leaves.ts";
import { compareRows, rowName } from "../format/row-order.ts";
import type { Row } from "../format/dataset-rows.ts";
import type { Fingerprint, RowChange } from "../format/types.ts";
import type { FeedDatabase } from "./dexie-database.ts";
import { deleteFeed, openGenerations } from "./dexie-generations.ts";
import { groupsFrom, storedLeaves } from "./dexie-recent.ts";
import { allRows } from "./dexie-rows.ts";
import type { FloorsMirror } from "./floors.ts";
import { highestFloors } from "./floors.ts";
import { isFull } from "./storage-full.ts";

export type Checked =
  /** The rows are those that were signed. */
  | { readonly kind: "sound" }
  /** No dataset is held. */
  | { readonly kind: "empty" }
  /** The browser did not answer in time, or has no room for what opening needs; all is left as it is. */
  | { readonly kind: "unanswered" }
  /** It was not, and all of the feed's databases are gone: the next run fetches anew. Floors stay. */
  | { readonly kind: "dropped"; readonly detail: string };

/**
 * Whether what is stored is what was signed: every row's leaf computed anew, number and root compared with the signed
 * ones. A generation that is damaged or cannot be read is dropped; other feeds are not touched.
 */
export async function checkFeed(
  feed: Fingerprint,
  mirror: FloorsMirror,
  signal: AbortSignal,
  host?: DatabaseHost,
): Promise<Checked> {
  const found = await openGenerations(feed, host).catch((error: unknown) => {
    if (error instanceof TooSlow || isFull(error)) return null;
    throw error;
  });
  if (found === null) return { kind: "unanswered" };
  const { current, staging, damaged } = found;
  staging?.database.close();
  if (current === null) {
    if (!damaged) return { kind: "empty" };
    await deleteFeed(feed, host);
    return { kind: "dropped", detail: "it cannot be read" };
  }
  const { database, record } = current;
  try {
    if (record.dataset === null) return { kind: "empty" };
    const fault = await faultOf(database, record.dataset, record.hidden ?? [], signal).catch(
      (error: unknown) => {
        signal.throwIfAborted();
        return error instanceof Error ? error.message : "it cannot be read";
      },
    );
    if (fault === null) return { kind: "sound" };
    const kept = await mirror.read();
    await mirror.write(highestFloors([record.floors, ...(kept === null ? [] : [kept])]));
    database.close();
    await deleteFeed(feed, host);
    return { kind: "dropped", detail: fault };
  } finally {
    database.close();
  }
}

/**
 * Null if the rows are the signed ones. Rows that wait stand there as they were: their `next` is what was signed. Those
 * that were withdrawn and are signed all the same stand apart (`hidden`).
 */
async function faultOf(
  database: FeedDatabase,
  signed: { readonly rows: number; readonly root: string },
  hidden: readonly Row[],
  signal: AbortSignal,
): Promise<string | null> {
  const found = await database.transaction("r", database.tables, async () => ({
    rows: await allRows(database),
    held: await database.held.toArray(),
    stored: await storedLeaves(database),
    meta: await database.meta.get("dataset"),
    entities: await database.entities.count(),
    events: await database.events.count(),
    sources: await database.sources.count(),
  }));
  const { rows, held, stored, meta, entities, events, sources } = found;
  if (meta?.key !== "dataset") return "its record is gone";
  const { counts } = meta;
  if (counts.entities !== entities || counts.events !== events || counts.sources !== sources)
    return "its rows are not as many as recorded";
  const waiting = new Set(held.map(rowName));
  const asSigned = [
    ...rows.filter((row) => !waiting.has(rowName(row))),
    ...held.flatMap(({ kind, id, next }) => (next === null ? [] : { kind, id, value: next })),
    ...hidden,
  ]
    .map(({ kind, id, value }): RowChange => ({ op: "put", kind, id, value }))
    .sort(compareRows);
  if (asSigned.length !== signed.rows) return `${asSigned.length} rows where ${signed.rows} were signed`;
  const fresh = await leavesOf(asSigned, signal);
  if ((await rootOf(fresh)) !== signed.root) return "its rows are not those that were signed";
  const groups = await groupsFrom(stored);
  const leaves = await leavesOfGroups(groups);
  const agree = leaves.length === fresh.length && leaves.every(({ hash }, at) => hash === fresh[at]?.hash);
  if (!agree) return "its leaves are not those of its rows";
  return (await rootOfGroups(groups)) === signed.root
    ? null
    : "its groups of leaves are not those of its rows";
}
