import { Dexie, type EntityTable } from "dexie";
import { within } from "./time-limit.ts";

/** Milliseconds after which a database that does not answer counts as none. */
const LIMIT = 2_000;

interface Kept {
  readonly key: "search";
  /** What it is an index of. */
  readonly of: string;
  readonly text: string;
}

class SearchDatabase extends Dexie {
  declare readonly kept: EntityTable<Kept, "key">;

  constructor() {
    super("lacuna-search");
    this.version(1).stores({ kept: "key" });
  }
}

/**
 * The search index that was kept for the data that `of` names; null if it was for others, or cannot be had. Never
 * rejects. It is apart from `storage.local`, whose changes are told to every page.
 */
export async function readSearchIndex(of: string): Promise<string | null> {
  const database = new SearchDatabase();
  try {
    const kept = await within(LIMIT, database.kept.get("search"));
    return kept?.of === of ? kept.text : null;
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** Keeps a search index in place of the one before. Never rejects: without it the next one is built anew. */
export async function keepSearchIndex(of: string, text: string): Promise<void> {
  const database = new SearchDatabase();
  try {
    await within(LIMIT, database.kept.put({ key: "search", of, text }));
  } catch {
    // No room, or no database.
  } finally {
    database.close();
  }
}
