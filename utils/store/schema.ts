import { Dexie, type EntityTable, type Table } from "dexie";
import type { DatasetEvent, Day, Entity, EntityId, EventId, Source, SourceId } from "../dataset/types.ts";
import type { ServiceClass } from "../dataset/vocabulary.ts";

export const DATABASE_NAME = "lacuna";

/**
 * The version of the schema. Every change of tables or indexes gets the next number and its own
 * `version(n).stores(…)` line in the constructor; old lines stay, so that every older database upgrades.
 */
export const SCHEMA_VERSION = 1;

/** An entity with the keys it is looked up by. */
export interface EntityRow {
  readonly id: EntityId;
  /** Entities that own or owned it. */
  readonly owners: readonly EntityId[];
  readonly value: Entity;
}

/** An event with the keys it is looked up by. */
export interface EventRow {
  readonly id: EventId;
  /** Entities it is about. */
  readonly subjects: readonly EntityId[];
  /** Classes it is about. */
  readonly scopes: readonly ServiceClass[];
  /** Who acted, and through whom; [] if none of them is in the dataset. */
  readonly authorities: readonly EntityId[];
  /** Its instrument's name, as `wordsKey` writes it; [] without instrument. */
  readonly instruments: readonly string[];
  /** Events it ended. */
  readonly ends: readonly EventId[];
  /**
   * The sources it names, beside it so that they come with it: asked for one by one they took half the time of an answer.
   * Only in the bundled dataset, whose rows change all at once; in a feed's a source may change alone.
   */
  readonly cited?: readonly Source[];
  readonly value: DatasetEvent;
}

export interface SourceRow {
  readonly id: SourceId;
  readonly value: Source;
}

/** What the database holds; written in the same transaction as the rows, so that it is true or absent. */
export interface DatasetRecord {
  readonly key: "dataset";
  readonly version: string;
  readonly date: Day;
  readonly publisher: string;
  /** Whether it shipped with the extension or came by a feed. */
  readonly origin: "bundled" | "feed";
  /** How many rows the tables hold, without what is recent and not in them yet. */
  readonly counts: { readonly entities: number; readonly events: number; readonly sources: number };
  /** SHA-256 of the rows and redirects (`digest.ts`). */
  readonly digest: string;
  /** Counts the loads of this database; views that hold rows see by it that they are out of date. */
  readonly generation: number;
  /** That count as it was when an entity changed last, or later. Absent: each change may have changed one. */
  readonly named?: number;
  /** Version of the extension whose bundle was loaded. */
  readonly extension: string;
  readonly redirects: Readonly<Record<string, string>>;
  /**
   * Of what is recent the last page that counts: those after it were written ahead of an update that is not done. Absent
   * (databases that no such update has come to): all of them count.
   */
  readonly recentTo?: number;
}

/** Why the rows were last written: a first or newer bundle, or damage that was mended. */
export interface HealthRecord {
  readonly key: "health";
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly outcome: "loaded" | "healed";
  /** What was found before: the damage (`empty` at the first load too) or `other-bundle`. */
  readonly found: string;
}

/**
 * What belongs to an entity, or to a class of services, in one record (`pages.ts`): written after the rows it
 * repeats. Only of the bundled dataset, whose rows change all at once.
 */
export interface PageRecord {
  readonly key: PageKey;
  /** The digest of the dataset that it is of. */
  readonly of: string;
  /** The pages that an answer about the entity needs beside its own; [] of a class. */
  readonly beside: readonly PageKey[];
  readonly entities: readonly Entity[];
  readonly events: readonly DatasetEvent[];
  readonly sources: readonly Source[];
}

export type PageKey = `entity:${EntityId}` | `class:${ServiceClass}`;

export type MetaRecord = DatasetRecord | HealthRecord | PageRecord;

export interface RedirectRow {
  readonly id: string;
  readonly to: string;
}

/** A row that is kept and not shown: of a kind, or with words, that this version of the extension does not know. */
export interface ExtraRow {
  readonly kind: string;
  readonly id: string;
  readonly value: Entity | DatasetEvent | Source | string | UnknownObject;
}

interface UnknownObject {
  readonly [key: string]: Unknown;
}
type Unknown = null | boolean | number | string | readonly Unknown[] | UnknownObject;

/** A row of a dataset that comes by a feed as its table holds it, with the table; `nowhere`: it is gone. */
export type PlacedRow =
  | readonly [table: "entities", kind: string, id: string, row: EntityRow]
  | readonly [table: "events", kind: string, id: string, row: EventRow]
  | readonly [table: "sources", kind: string, id: string, row: SourceRow]
  | readonly [table: "redirects", kind: string, id: string, row: RedirectRow]
  | readonly [table: "extras", kind: string, id: string, row: ExtraRow]
  | readonly [table: "nowhere", kind: string, id: string, row: null];

/**
 * Part of what an update changed, written down before it is put into the tables: a few texts are stored in a tenth of
 * the time of as many puts as there are rows, for which readers would wait. It counts before what the tables say, and
 * later pages before earlier ones, until all of it stands in them.
 */
export interface RecentPage {
  /** Given by the database, growing, never twice. */
  readonly at: number;
  /** JSON of `PlacedRow[]`. */
  readonly rows: string;
  /** JSON of `[kind, id, hash or null][]`: the leaves that the update changed. */
  readonly leaves: string;
}

/** Where IndexedDB is to be found; tests bring their own. */
export interface DatabaseHost {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** Tables and indexes of one dataset. */
export const DATASET_TABLES = {
  entities: "id, *owners",
  events: "id, *subjects, *scopes, *authorities, *instruments, *ends",
  sources: "id",
  meta: "key",
} as const;

/** A database with the tables of one dataset: the bundled one's, or a feed's. */
export interface DatasetDatabase extends Dexie {
  readonly entities: EntityTable<EntityRow, "id">;
  readonly events: EntityTable<EventRow, "id">;
  readonly sources: EntityTable<SourceRow, "id">;
  readonly meta: EntityTable<MetaRecord, "key">;
  /** Changes that do not stand in their tables yet; only where datasets come by a feed. */
  readonly recent?: Table<RecentPage, number, Omit<RecentPage, "at">>;
}

/** The bundled dataset's database; opened by its first use. */
export class LacunaDatabase extends Dexie implements DatasetDatabase {
  declare readonly entities: EntityTable<EntityRow, "id">;
  declare readonly events: EntityTable<EventRow, "id">;
  declare readonly sources: EntityTable<SourceRow, "id">;
  declare readonly meta: EntityTable<MetaRecord, "key">;

  constructor(host?: DatabaseHost) {
    super(DATABASE_NAME, host);
    this.version(SCHEMA_VERSION).stores(DATASET_TABLES);
  }
}
