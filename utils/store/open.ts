import { browser } from "wxt/browser";
import type { Dataset } from "../dataset/types.ts";
import { compileMatcherData } from "../detection/matcher-data.ts";
import { compileTables } from "../detection/tables/compile.ts";
import { readBundle } from "./bundle.ts";
import { publishMatcherData } from "./matcher-data.ts";
import { LacunaDatabase } from "./schema.ts";
import { createStore, type Store } from "./store.ts";

/** The background's store: it loads, checks and mends the database, and publishes the matcher's data. */
export function openStore(): Store {
  return createStore({
    declare: () => new LacunaDatabase(),
    readBundle,
    extension: browser.runtime.getManifest().version,
    published: publish,
    mends: true,
  });
}

/**
 * A view's store: it reads the same database and, where that is damaged or (in Firefox's private
 * windows) another one, the bundle. Mending is left to the background.
 */
export function openStoreForReading(): Store {
  return createStore({
    declare: () => new LacunaDatabase(),
    readBundle,
    extension: browser.runtime.getManifest().version,
    published: () => Promise.resolve(),
    mends: false,
  });
}

async function publish(dataset: Dataset): Promise<void> {
  try {
    await publishMatcherData(compileTables(compileMatcherData(dataset.version, dataset.entities)));
  } catch {
    // Storage refused: timelines still work, and the next start publishes again.
  }
}
