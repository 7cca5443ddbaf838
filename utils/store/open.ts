import { browser } from "wxt/browser";
import type { Dataset } from "../dataset/types.ts";
import { readBundle } from "./bundle.ts";
import { LacunaDatabase } from "./schema.ts";
import { createStore, type Store } from "./store.ts";

/** Milliseconds after which a popover that woke the background is drawn. */
const CALM_MS = 2_000;

function calm(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, CALM_MS));
}

/** The background's store: it loads, checks and mends the database. `published` as in `StorePorts`. */
export function openStore(published: (dataset: Dataset) => Promise<unknown>): Store {
  return createStore({
    declare: () => new LacunaDatabase(),
    readBundle,
    extension: browser.runtime.getManifest().version,
    published,
    mends: true,
    calm,
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
    calm,
  });
}
