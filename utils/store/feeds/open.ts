import { browser } from "wxt/browser";
import type { EntityId } from "../../dataset/types.ts";
import { fetchTransport } from "../../feed/transport/fetch-transport.ts";
import { tellDataChanged } from "../../messaging/data-changed.ts";
import type { FeedsAnswers } from "../../messaging/feeds.ts";
import type { Reply, Request } from "../../messaging/protocol.ts";
import { openStore } from "../open.ts";
import type { Store } from "../store.ts";
import { answerTimeline, foreseeTimeline } from "./answer-timeline.ts";
import { feedsAnswers } from "./answers.ts";
import { createFeeds, type Feeds } from "./feeds.ts";
import { type BundledNames, namesInStore, publishNames } from "./publish-names.ts";
import { feedReaders } from "./readers.ts";
import { readersFirst } from "./readers-first.ts";
import { shippedRoot } from "./shipped-root.ts";
import { unnamedTransport } from "./unnamed-transport.ts";
import { wakeAt } from "./wake.ts";

export interface BackgroundData {
  readonly store: Store;
  readonly feeds: Feeds;
  readonly timeline: (request: Request<"timeline.get">) => Promise<Reply<"timeline.get">>;
  /** Makes ready for a question about the entity, or (null) about any. Rejects as the store does. */
  readonly foresee: (entity: EntityId | null) => Promise<void>;
  readonly answers: FeedsAnswers;
}

/**
 * All data of the background: the bundled dataset's store and the feeds, joined. Nothing is asked or opened yet.
 * `renamed` is called when other names are to be looked for, before pages are told.
 */
export function openBackgroundData(renamed: () => void): BackgroundData {
  const readers = feedReaders();
  const { serve, expect, turn } = readersFirst();
  const transport = unnamedTransport(fetchTransport());
  // One after the other: what was begun earlier must not be written later.
  let naming: Promise<void> = Promise.resolve();
  const { version: extension } = browser.runtime.getManifest();
  const nameBy = (bundled: BundledNames): Promise<void> => {
    naming = naming.then(() => publishNames(bundled, { readers, turn, renamed, extension }));
    return naming;
  };
  // After a load or a thorough look names are made whatever was there.
  const store = openStore((dataset) =>
    nameBy({ read: () => Promise.resolve(dataset), state: () => Promise.resolve(null) }),
  );
  const feeds = createFeeds({
    transport,
    clock: Date.now,
    random: Math.random,
    built: () => dayOfBundle(store),
    shipped: shippedRoot(),
    bundled: () => store.wholeDataset(),
    wakeAt,
    turn,
    changed: async () => {
      await readers.renew();
      await tellDataChanged(Date.now());
    },
    named: () => nameBy(namesInStore(store, turn)),
  });
  const { signal } = new AbortController();
  return {
    store,
    feeds,
    timeline: (request) => serve(() => answerTimeline(request, store, readers)),
    foresee: (entity) => {
      expect();
      return foreseeTimeline(entity, store, readers);
    },
    answers: feedsAnswers({ feeds, store, transport, signal }),
  };
}

async function dayOfBundle(store: Store): Promise<number> {
  const state = await store.state();
  return Date.parse(state.kind === "database" ? state.record.date : state.dataset.date);
}
