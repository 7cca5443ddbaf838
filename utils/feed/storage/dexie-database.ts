import { Dexie, type EntityTable, type Table } from "dexie";
import { DATASET_TABLES, type DatabaseHost, type DatasetDatabase } from "../../store/schema.ts";
import type {
  EntityRow,
  EventRow,
  ExtraRow,
  MetaRecord,
  RecentPage,
  RedirectRow,
  SourceRow,
} from "../../store/schema.ts";
import { groupsOf } from "../client/leaf-groups.ts";
import type { HeldRow, HeldState, HistoryRow, Leaf, WithdrawnRow } from "../client/types.ts";
import type { Fingerprint } from "../format/types.ts";
import { type FormerLeafPage, type LeafPage, leafPagesOf, pagesOfFormer } from "./leaf-pages.ts";
import { WRITES_IN_TURN } from "./write-in-place.ts";

/**
 * Every change of tables or indexes gets the next number and its own `version(n).stores(…)` line in the constructor, so
 * that every older database upgrades; one of a later version is dropped and fetched anew.
 */
export const FEED_SCHEMA_VERSION = 3;

/** The feed's state in one of its generations, changed in the same transaction as its rows. */
export interface FeedRecord
  extends Pick<HeldState, "feed" | "files" | "dataset" | "floors" | "latestIssued" | "losses" | "staging"> {
  readonly key: "feed";
  /** False while a dataset is being put together here that nobody sees yet. */
  readonly complete: boolean;
  readonly withdrawn: readonly WithdrawnRow[];
  /** Not in any table: nobody finds them. Absent: none. */
  readonly hidden?: HeldState["hidden"];
}

/** What one version changed, in one record: a request for each line would have readers wait. */
export interface HistoryPage {
  readonly version: number;
  readonly rows: readonly HistoryRow[];
}

type Key = [kind: string, id: string];

/** One generation of one feed's dataset: the tables of any dataset, and what the feed needs beside them. */
export class FeedDatabase extends Dexie implements DatasetDatabase {
  declare readonly entities: EntityTable<EntityRow, "id">;
  declare readonly events: EntityTable<EventRow, "id">;
  declare readonly sources: EntityTable<SourceRow, "id">;
  declare readonly meta: EntityTable<MetaRecord, "key">;
  declare readonly redirects: EntityTable<RedirectRow, "id">;
  declare readonly extras: Table<ExtraRow, Key>;
  declare readonly leafPages: Table<LeafPage, Key>;
  declare readonly recent: Table<RecentPage, number, Omit<RecentPage, "at">>;
  declare readonly held: Table<HeldRow, Key>;
  declare readonly history: Table<HistoryPage, number>;
  declare readonly feed: EntityTable<FeedRecord, "key">;
  readonly generation: number;

  constructor(feed: Fingerprint, generation: number, host?: DatabaseHost) {
    // Opened by hand only: a connection that was closed because the generation is gone must not make it anew.
    super(generationName(feed, generation), {
      ...host,
      autoOpen: false,
      chromeTransactionDurability: "strict",
    });
    this.generation = generation;
    this.use(WRITES_IN_TURN);
    // Whoever deletes a generation that is done with need not wait, and Dexie need not warn of it.
    this.on("versionchange", () => {
      this.close();
      return false;
    });
    this.version(1).stores({
      ...DATASET_TABLES,
      redirects: "id",
      extras: "[kind+id]",
      leaves: "[kind+id]",
      held: "[kind+id]",
      history: "++",
      feed: "key",
    });
    this.version(2)
      .stores({ leaves: null, leafPages: "first", recent: "++at" })
      .upgrade(async (change) => {
        const leaves = await change.table<Leaf, Key>("leaves").toArray();
        await change.table<LeafPage, Key>("leafPages").bulkPut([...leafPagesOf(groupsOf(leaves))]);
      });
    this.version(FEED_SCHEMA_VERSION)
      .stores({ leafPages: "first" })
      .upgrade(async (change) => {
        const table = change.table<LeafPage | FormerLeafPage, Key>("leafPages");
        const former = (await table.toArray()).flatMap((page) => ("groups" in page ? [] : page));
        if (former.length === 0) return;
        await table.clear();
        await table.bulkPut([...pagesOfFormer(former)]);
      });
  }
}

function generationName(feed: Fingerprint, generation: number): string {
  return `lacuna-feed-${feed}-${generation}`;
}

/** Feed and generation of a database's name; null for other databases. */
export function readGenerationName(
  name: string,
): { readonly feed: Fingerprint; readonly generation: number } | null {
  const match = /^lacuna-feed-([0-9a-f]{64})-([1-9]\d{0,8})$/.exec(name);
  return match?.[1] === undefined ? null : { feed: match[1], generation: Number(match[2]) };
}
