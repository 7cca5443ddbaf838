import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { TestFeed } from "../../unit/utils/feed/storage/test-feed.ts";
import type { FeedHost } from "./feed-host.ts";

/** What the background answers, as far as tests look at it. */
export interface Reply {
  readonly ok: boolean;
  readonly reason?: string;
  readonly outcome?: { readonly kind: string; readonly fault?: string; readonly why?: string };
  readonly feeds?: readonly Listed[];
  readonly feed?: { readonly fingerprint: string };
  readonly added?: boolean;
  readonly entries?: readonly JournalLine[];
}

interface Listed {
  readonly fingerprint: string;
  readonly dataset: { readonly label: string; readonly version: number } | null;
  readonly freshness: { readonly kind: string };
}

interface JournalLine {
  readonly by: string;
  readonly took: number;
  readonly outcome: { readonly kind: string; readonly fault?: string };
  readonly troubles: readonly object[];
}

/** A reader who follows feeds: the messages that the extension's own pages send, sent from one of them. */
export interface Follower {
  readonly ask: (message: object) => Promise<Reply>;
  /** Several at once. */
  readonly askAll: (messages: readonly object[]) => Promise<readonly Reply[]>;
  /**
   * Has a feed checked, though it may have been asked less than a minute ago, once whoever checks it now is done: rows are
   * shown before a check has ended. (One that finds the feed taken asks no host anything.) Ends when names are found by it.
   */
  readonly check: (feed: TestFeed) => Promise<Reply>;
  /** Until nobody works on a feed any more: rows are shown before names are found by them. */
  readonly atRest: (feed: TestFeed) => Promise<void>;
  /** The reader may ask once a minute: the last time is forgotten. */
  readonly forgetChecks: () => Promise<void>;
  readonly held: (feed: TestFeed) => Promise<Listed | undefined>;
  readonly journal: (feed: TestFeed) => Promise<readonly JournalLine[]>;
  readonly subscribe: (host: FeedHost, feed: TestFeed) => Promise<Reply>;
}

/** A subscription's link; the name is for those who are asked. */
export function linkTo(host: FeedHost, feed: TestFeed, name?: string): string {
  const link = `feed:v1?u=${encodeURIComponent(host.base)}&r=${feed.fingerprint}`;
  return name === undefined ? link : `${link}&n=${encodeURIComponent(name)}`;
}

/** `view`: a page of the extension, as it is at the moment. */
export function follower(view: () => Page): Follower {
  const ask = (message: object): Promise<Reply> =>
    view().evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`) as Promise<Reply>;
  const forgetChecks = async (): Promise<void> => {
    await view().evaluate(`chrome.storage.local.get("feeds").then(({ feeds }) =>
      chrome.storage.local.set({ feeds: feeds.map((feed) => ({ ...feed, checked: null })) }))`);
  };
  /** Whether some context of the extension works on it. */
  const isTaken = ({ fingerprint }: TestFeed): Promise<boolean> =>
    view().evaluate(`navigator.locks.query().then(({ held }) =>
      held.some(({ name }) => name === "lacuna-feed-${fingerprint}"))`) as Promise<boolean>;
  const atRest = async (feed: TestFeed, patience = Date.now() + 30_000): Promise<void> => {
    while ((await isTaken(feed)) && Date.now() < patience) await pause(20);
  };
  return {
    ask,
    atRest: (feed) => atRest(feed),
    askAll: (messages) =>
      view().evaluate(
        `Promise.all(${JSON.stringify(messages)}.map((message) => chrome.runtime.sendMessage(message)))`,
      ) as Promise<readonly Reply[]>,
    forgetChecks,
    check: async (feed) => {
      for (const patience = Date.now() + 30_000; ; await pause(100)) {
        await forgetChecks();
        const reply = await ask({ kind: "feeds.check", feed: feed.fingerprint });
        if (reply.outcome?.kind === "busy_elsewhere" && Date.now() < patience) continue;
        await atRest(feed, patience);
        return reply;
      }
    },
    held: async (feed) =>
      (await ask({ kind: "feeds.list" })).feeds?.find(({ fingerprint }) => fingerprint === feed.fingerprint),
    journal: async (feed) => (await ask({ kind: "feeds.journal", feed: feed.fingerprint })).entries ?? [],
    subscribe: (host, feed) =>
      ask({ kind: "feeds.subscribe", from: { link: linkTo(host, feed) }, confirm: feed.fingerprint }),
  };
}
