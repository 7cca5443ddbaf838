import { Dexie } from "dexie";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import { dexieStorage } from "../../../../../utils/feed/storage/dexie.ts";
import { openGenerations } from "../../../../../utils/feed/storage/dexie-generations.ts";
import { allLeaves } from "../../../../../utils/feed/storage/dexie-recent.ts";
import type { FloorsMirror } from "../../../../../utils/feed/storage/floors.ts";
import { checkFeed } from "../../../../../utils/feed/storage/self-check.ts";
import { DATASET_TABLES, type DatabaseHost } from "../../../../../utils/store/schema.ts";
import { NOW, ROOT } from "./contract.ts";
import type { Disk } from "./disk-case.ts";

const { signal } = new AbortController();

/** Without a host: the browser's own IndexedDB; `root` keeps one case's databases from another's. */
export async function diskOf(host?: DatabaseHost, root = ""): Promise<Disk> {
  const feed = await sha256Hex(new TextEncoder().encode(root));
  const mirror: FloorsMirror = {
    read: async () => disk.floors,
    write: async (floors) => {
      disk.floors = floors;
    },
  };
  const disk: Disk = {
    feed,
    host,
    floors: null,
    open: () =>
      dexieStorage({
        feed,
        root: ROOT,
        mirror,
        bundled: null,
        clock: () => NOW,
        ...(host !== undefined && { host }),
      }),
    names: async () => {
      const all = await (host?.indexedDB ?? indexedDB).databases();
      return all.flatMap(({ name }) => (name?.includes(feed) === true ? [name] : [])).toSorted();
    },
    check: () => checkFeed(feed, mirror, signal, host),
  };
  return disk;
}

/** Puts what is held into a database as a former version of the schema had it: a record for each leaf, or pages without groups. */
export async function asInFormerSchema({ feed, host }: Disk, version: 1 | 2): Promise<void> {
  const { current } = await openGenerations(feed, host);
  if (current === null) throw new Error("nothing is held");
  const { database } = current;
  const { entities, events, sources, redirects, extras, meta, history, feed: state } = database;
  const kept = [entities, events, sources, redirects, extras, meta, history, state];
  const rows = await Promise.all(kept.map(async (table) => [table.name, await table.toArray()] as const));
  const leaves = await allLeaves(database);
  await database.delete();
  const former = new Dexie(database.name, host);
  former.version(version).stores({
    ...DATASET_TABLES,
    redirects: "id",
    extras: "[kind+id]",
    ...(version === 1 ? { leaves: "[kind+id]" } : { leafPages: "first", recent: "++at" }),
    held: "[kind+id]",
    history: "++",
    feed: "key",
  });
  await former.open();
  const page = {
    first: [leaves[0]?.kind, leaves[0]?.id],
    names: JSON.stringify(leaves.map(({ kind, id }) => [kind, id])),
    hashes: leaves.map(({ hash }) => hash).join(""),
  };
  const own = version === 1 ? (["leaves", leaves] as const) : (["leafPages", [page]] as const);
  for (const [name, all] of [...rows, own]) await former.table(name).bulkPut([...all]);
  former.close();
}
