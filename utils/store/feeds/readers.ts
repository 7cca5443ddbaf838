import { indexDataset } from "../../dataset/dataset-index.ts";
import { buildTimeline } from "../../dataset/timeline/build-timeline.ts";
import type { TimelineView } from "../../dataset/timeline.types.ts";
import type { Dataset, Day, EntityId, PartialDate } from "../../dataset/types.ts";
import type { Breadth } from "../../dataset/status/status-on.ts";
import type { Fingerprint } from "../../feed/format/types.ts";
import type { FeedDatabase } from "../../feed/storage/dexie-database.ts";
import { openGenerations } from "../../feed/storage/dexie-generations.ts";
import { readSoundly } from "../check.ts";
import { handOn } from "../connection-memory.ts";
import type { DatabaseHost } from "../schema.ts";
import { isTold, timelineRowsOf } from "../timeline-rows.ts";
import { readWholeDataset } from "../whole-dataset.ts";
import { readersToday } from "../timeline-view.ts";
import { type FeedEntry, readFeed, readFeeds } from "./registry.ts";
import { signersIn } from "./signers-in.ts";
import { waitingIn } from "./waiting.ts";

/** One publisher's dataset, as it is held. */
export interface FeedReader {
  readonly fingerprint: Fingerprint;
  /** As readers are told it (`toldAs`). */
  readonly publisher: string;
  /** Whether it stands in the bundled dataset's place. */
  readonly main: boolean;
  readonly database: FeedDatabase;
  readonly signed: TimelineView["data"]["signed"];
}

export interface FeedReaders {
  /** The feeds that are not paused and hold a dataset; [] if the browser refuses to say. */
  readonly all: () => Promise<readonly FeedReader[]>;
  /** The same for as long as `use` takes: till then they are not closed, though what is held may be looked at anew. */
  readonly using: <T>(use: (readers: readonly FeedReader[]) => Promise<T>) => Promise<T>;
  /** Looks anew at what is held, with the next question. */
  readonly reset: () => void;
  /** The same, and whoever asks meanwhile is answered by what was looked at before. Never rejects. */
  readonly renew: () => Promise<void>;
}

/** Opens each feed's present generation once, for any number of questions. */
export function feedReaders(host?: DatabaseHost): FeedReaders {
  let opened: Opened | null = null;
  let former: Promise<readonly FeedReader[]> | null = null;
  let looks = 0;
  const open = (): Opened => ({
    look: (looks += 1),
    readers: openAfter(former, host).catch(() => []),
    users: 0,
    isDone: false,
  });
  const present = (): Opened => (opened ??= open());
  const closeUnused = async ({ readers, users, isDone }: Opened): Promise<void> => {
    if (isDone && users === 0) for (const { database } of await readers) database.close();
  };
  const leave = (before: Opened): void => {
    before.isDone = true;
    void closeUnused(before);
  };
  return {
    all: () => present().readers,
    using: async (use) => {
      const mine = present();
      mine.users += 1;
      try {
        return await use(await mine.readers);
      } finally {
        mine.users -= 1;
        void closeUnused(mine);
      }
    },
    reset: () => {
      const before = opened;
      opened = null;
      if (before === null) return;
      former = stillOpen(before);
      leave(before);
    },
    renew: async () => {
      if (opened === null) return;
      former = stillOpen(opened);
      const next = open();
      await next.readers;
      // Others may have looked meanwhile, or are about to: who began last has seen most.
      if (opened === null || opened.look > next.look) return leave(next);
      leave(opened);
      opened = next;
    },
  };
}

/** One that is closed already was so because its database was deleted: nothing that it held counts any more. */
async function stillOpen({ readers }: Opened): Promise<readonly FeedReader[]> {
  return (await readers).filter(({ database }) => database.isOpen());
}

interface Opened {
  /** Counts how often it was looked. */
  readonly look: number;
  readonly readers: Promise<readonly FeedReader[]>;
  users: number;
  /** Others have taken their place. */
  isDone: boolean;
}

/** With what those before have read. */
async function openAfter(
  former: Promise<readonly FeedReader[]> | null,
  host: DatabaseHost | undefined,
): Promise<readonly FeedReader[]> {
  const [before, readers] = await Promise.all([former ?? [], openAll(host)]);
  for (const { database } of readers) for (const one of before) handOn(one.database, database);
  return readers;
}

async function openAll(host: DatabaseHost | undefined): Promise<readonly FeedReader[]> {
  const entries = (await readFeeds()).filter(({ paused }) => !paused);
  const readers = await Promise.all(entries.map((entry) => openOne(entry, host).catch(() => null)));
  return readers.filter((reader) => reader !== null);
}

async function openOne(entry: FeedEntry, host: DatabaseHost | undefined): Promise<FeedReader | null> {
  const { fingerprint } = entry;
  const { current, staging } = await openGenerations(fingerprint, host);
  staging?.database.close();
  const dataset = current?.record.dataset ?? null;
  if (current === null || dataset === null) {
    current?.database.close();
    return null;
  }
  const { database, record } = current;
  const signed = signersIn(record.files.root);
  return { fingerprint, publisher: toldAs(entry, dataset.publisher), main: entry.shipped, database, signed };
}

/**
 * What a publisher calls itself, and in brackets the name under which the reader has added it, or else its fingerprint's
 * beginning: what its keys sign may be the name of another publisher, in any version.
 */
function toldAs({ fingerprint, name, shipped }: FeedEntry, publisher: string): string {
  const known = name === "" ? fingerprint.slice(0, 8) : name;
  return shipped || known === publisher ? publisher : `${publisher} (${known})`;
}

/** One publisher's timeline, from its own rows only; null where it does not know the entity. */
export async function feedTimeline(
  { database, fingerprint, publisher, signed }: FeedReader,
  entity: EntityId,
  asOf: PartialDate | null,
  today: Day,
  breadth: Breadth,
): Promise<TimelineView | null> {
  const found = await readSoundly(
    database,
    (record) => timelineRowsOf(database, record, entity, "left-out"),
    isTold,
  );
  if (found === null) return null;
  const view = buildTimeline(indexDataset(found.rows), found.entity, asOf, today, breadth);
  if (view === null) return null;
  const waiting = waitingIn(view, await database.held.toArray());
  // Read anew each time: a check that finds nothing new changes nothing else.
  const at = (await readFeed(fingerprint))?.confirmed ?? null;
  const confirmed = at === null ? null : readersToday(new Date(at));
  const data = { ...view.data, publisher, origin: "feed", feed: fingerprint, confirmed, signed } as const;
  return { ...view, waiting, data };
}

export async function feedDataset({ database, publisher }: FeedReader): Promise<Dataset> {
  return { ...(await readWholeDataset(database)), publisher };
}
