import type { Dataset, EntityId } from "../dataset/types.ts";
import { readSoundly } from "./check.ts";
import { rowsInPages } from "./pages.ts";
import type { DatasetDatabase } from "./schema.ts";
import { isTold, timelineRowsOf } from "./timeline-rows.ts";

/** What one entity's timeline needs, and the id that the one asked for came to. */
export type FoundRows = { readonly entity: EntityId; readonly rows: Dataset } | null;

/** For so long rows are kept, in milliseconds: from a first touch of a name until its timeline is asked for. */
const KEPT_MS = 1_000;

interface Kept {
  readonly entity: EntityId;
  readonly found: Promise<FoundRows>;
}

const kept = new WeakMap<DatasetDatabase, Kept>();

/**
 * As `timelineRowsOf`, from pages, or where they do not tell read soundly from the tables; what was read for the same
 * entity a moment ago serves again. Reading them takes most of the time of an answer, and is begun when an answer is
 * foreseen. Only for the bundled dataset, whose database gets another object when its rows are replaced, and never answers
 * with what was kept of the former.
 */
export function soundRowsOf(database: DatasetDatabase, entity: EntityId): Promise<FoundRows> {
  const known = kept.get(database);
  if (known?.entity === entity) return known.found;
  const found = readRows(database, entity);
  const here = { entity, found };
  kept.set(database, here);
  const forget = (): void => {
    if (kept.get(database) === here) kept.delete(database);
  };
  found.then(
    () => setTimeout(forget, KEPT_MS),
    () => forget(),
  );
  return found;
}

async function readRows(database: DatasetDatabase, entity: EntityId): Promise<FoundRows> {
  const inPages = await rowsInPages(database, entity);
  return inPages ?? readSoundly(database, (record) => timelineRowsOf(database, record, entity), isTold);
}
