import { type Mutant, mutant } from "../mutant.ts";

/** The storage on the disk without one of its checks of what is written ahead; noticed by `../../storage/ahead-contract.ts`. */
export const DISK_MUTANTS: readonly Mutant[] = [
  mutant(
    "what is written ahead counts at once",
    "../store/recent.ts",
    'recent.where("at").belowOrEqual(record.recentTo)',
    "recent.toCollection()",
  ),
  mutant(
    "where there is no dataset what is written ahead counts",
    "../store/recent.ts",
    "if (record === null) return recent.limit(0);",
    "if (record === null) return recent.toCollection();",
  ),
  mutant(
    "what an ended update has left stays",
    "storage/dexie-ahead.ts",
    "if (stray.length > 0) await recent.bulkDelete(stray);",
    "",
  ),
  mutant(
    "pages of others are taken along",
    "storage/dexie-ahead.ts",
    "there.length === keys.length && there.every((key, at) => key === keys[at])",
    "keys.every((key) => there.includes(key))",
  ),
  mutant(
    "pages that are gone are not missed",
    "storage/dexie-ahead.ts",
    "there.length === keys.length && there.every((key, at) => key === keys[at])",
    "there.every((key) => keys.includes(key))",
  ),
  mutant(
    "nobody looks whether others were done meanwhile",
    "storage/dexie-ahead.ts",
    "(record?.recentTo ?? 0) !== after || !isOurs",
    "!isOurs",
  ),
  mutant(
    "nothing counts where it is not said up to where",
    "storage/dexie-ahead.ts",
    "record.recentTo ?? (await lastPage(database))",
    "record.recentTo ?? 0",
  ),
  mutant("it is not said up to where", "storage/dexie-ahead.ts", "await meta.put(marked);", ""),
  mutant(
    "what is let go brings along what was written ahead",
    "storage/dexie.ts",
    "const before = await dropAhead(database);",
    "const before = 0;",
  ),
  mutant(
    "what was known of a database that is gone is known on",
    "../store/known-pages.ts",
    "found?.by.isOpen() === true ? found.pages : NONE",
    "found?.pages ?? NONE",
  ),
];
