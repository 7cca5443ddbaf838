import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Dataset } from "../../../../../utils/dataset/types.ts";
import type { Feeds } from "../../../../../utils/store/feeds/feeds.ts";
import type { FeedsPorts } from "../../../../../utils/store/feeds/ports.ts";
import { candidateOf } from "../../../../../utils/store/feeds/subscribe.ts";
import type { DatabaseHost } from "../../../../../utils/store/schema.ts";
import {
  DAY,
  firstDataset,
  NOW,
  secondDataset,
  type TestFeed,
  testFeed,
} from "../../feed/storage/test-feed.ts";
import { SAMPLE } from "../sample-dataset.ts";
import { readerOf } from "./reader-of.ts";

/** A reader's browser and the publisher that it asks: what a test sets while it runs, and what it looks at. */
export interface Scene {
  readonly host: DatabaseHost;
  /** Milliseconds since the epoch. */
  now: number;
  /** Every publisher's files answer under the same base: the one that is asked is chosen here. */
  served: TestFeed;
  /** What a test looks at when readers are told that something has changed. */
  seen: () => Promise<void>;
  /** Finds names anew. */
  naming: () => Promise<void>;
  /** The addresses that were asked for. */
  asked: readonly string[];
  /** The times at which the browser was told to wake the background. */
  woken: readonly (number | null)[];
  /** How often readers were told that something has changed. */
  changes: number;
}

/**
 * One with nothing stored, and a new publisher that has published one version. It empties the fake browser, which is
 * the same for all tests of a file: a test makes one before anything else.
 */
export async function newScene(dataset: Dataset = firstDataset()): Promise<Scene> {
  fakeBrowser.reset();
  const served = await testFeed();
  await served.publish(dataset, NOW);
  return {
    host: { indexedDB: new IDBFactory(), IDBKeyRange },
    now: NOW + 1,
    served,
    seen: async () => undefined,
    naming: async () => undefined,
    asked: [],
    woken: [],
    changes: 0,
  };
}

/** A background's feeds, as they are stored by now: asked for again, it is another background beside the first. */
export function feedsOf(scene: Scene, shipped: FeedsPorts["shipped"] = null): Feeds {
  const heard = (url: string): void => {
    scene.asked = [...scene.asked, url];
  };
  return readerOf({
    transport: { fetch: (...request) => scene.served.transport(heard).fetch(...request) },
    clock: () => scene.now,
    shipped,
    bundled: async () => SAMPLE,
    wakeAt: async (at) => {
      scene.woken = [...scene.woken, at];
    },
    changed: async () => {
      scene.changes += 1;
      await scene.seen();
    },
    named: () => scene.naming(),
    host: scene.host,
  });
}

/** Adds the publisher that is asked, under the name Test. */
export async function added({ served }: Scene, feeds: Feeds): Promise<void> {
  const found = await candidateOf(served.root, {
    base: "https://feed.example/",
    fingerprint: null,
    name: "Test",
  });
  expect(found.ok && (await feeds.add(found.candidate))).toEqual({ ok: true });
}

/** A background's feeds, to which the publisher that is asked is added. */
export async function following(scene: Scene): Promise<Feeds> {
  const feeds = feedsOf(scene);
  await added(scene, feeds);
  return feeds;
}

/** The same a day later: one version is held, and another one published by now. */
export async function outdated(scene: Scene): Promise<Feeds> {
  const feeds = await following(scene);
  await feeds.checkDue();
  scene.now += DAY + 1;
  await scene.served.publish(secondDataset(), NOW + DAY);
  return feeds;
}
