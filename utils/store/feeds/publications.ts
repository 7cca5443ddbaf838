import type { Dataset } from "../../dataset/types.ts";
import type { Fingerprint } from "../../feed/format/types.ts";
import type { DatabaseHost } from "../schema.ts";
import type { Store } from "../store.ts";
import { feedDataset, type FeedReader, feedReaders } from "./readers.ts";

/** All that one publisher says, as a view reads it. */
export interface Publication {
  /** Null for the dataset that came with the extension. */
  readonly fingerprint: Fingerprint | null;
  readonly dataset: Dataset;
  /** Another text whenever the dataset is another one; null where that is not known. */
  readonly state: string | null;
}

/**
 * What readers are shown, the main publisher's first: the bundled dataset, or the feed in its place; then those of the
 * other feeds that are not paused. A feed that cannot be read is left out. Rejects if the bundled dataset is wanted and
 * cannot be read. (In Firefox's private windows, which have databases of their own, it is the bundled dataset alone.)
 */
export async function readPublications(store: Store, host?: DatabaseHost): Promise<readonly Publication[]> {
  const readers = feedReaders(host);
  try {
    const open = await readers.all();
    const read = await Promise.all(
      open.map(async (reader) => ({
        main: reader.main,
        publication: await publicationOf(reader).catch(() => null),
      })),
    );
    const held = read.flatMap(({ main, publication }) => (publication === null ? [] : { main, publication }));
    const first = held.find(({ main }) => main)?.publication ?? (await bundledPublication(store));
    return [first, ...held.flatMap(({ main, publication }) => (main ? [] : publication))];
  } finally {
    readers.reset();
  }
}

async function publicationOf(reader: FeedReader): Promise<Publication> {
  const { database, fingerprint } = reader;
  // Read first: a change in between makes a state that never comes again, and what is kept under it is not found.
  const record = await database.meta.get("dataset");
  const state =
    record?.key === "dataset"
      ? `${fingerprint} ${record.digest} ${database.generation} ${record.generation}`
      : null;
  return { fingerprint, dataset: await feedDataset(reader), state };
}

async function bundledPublication(store: Store): Promise<Publication> {
  const now = await store.state();
  const state = now.kind === "database" ? now.record.digest : null;
  return { fingerprint: null, dataset: await store.wholeDataset(), state };
}
