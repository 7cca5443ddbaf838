import type { Page } from "puppeteer-core";
import type { Outcome } from "../../feed/client/types.ts";
import type { Reply, Request } from "../../messaging/protocol.ts";
import type { OpenBrowser } from "./types.ts";

/** The extension's feeds page, from which a reader's own messages are sent. */
export interface FeedsPage {
  /** Subscribes as the page does once the reader has agreed; waits for the first dataset, and until names are answered from it. */
  readonly subscribe: (link: string, fingerprint: string) => Promise<void>;
  /** Has the feed checked, as soon as it may be: once a minute. */
  readonly check: (fingerprint: string) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

export async function openFeedsPage(browser: OpenBrowser): Promise<FeedsPage> {
  const page = await browser.extensionPage("feeds.html");
  return {
    subscribe: async (link, confirm) => {
      const reply = await send<"feeds.subscribe">(page, { kind: "feeds.subscribe", from: { link }, confirm });
      if (!reply.ok) throw new Error(`the extension would not subscribe: ${reply.reason}`);
      await until(async () => {
        const list = await send<"feeds.list">(page, { kind: "feeds.list" });
        const feed = list.ok ? list.feeds.find(({ fingerprint }) => fingerprint === confirm) : undefined;
        return feed?.dataset ?? null;
      });
      // The first answer reads the whole feed: on a busy machine that takes longer than a popover waits.
      await send<"timeline.get">(page, { kind: "timeline.get", entity: "wechat", asOf: null, wider: false });
    },
    check: (feed) =>
      until(async () => {
        const reply = await send<"feeds.check">(page, { kind: "feeds.check", feed });
        if (reply.ok) return reply.outcome.kind === "busy_elsewhere" ? null : reply.outcome;
        if (reply.reason === "too-soon") return null;
        throw new Error(`the extension would not check: ${reply.reason}`);
      }),
    close: () => page.close(),
  };
}

async function send<K extends "feeds.list" | "feeds.subscribe" | "feeds.check" | "timeline.get">(
  page: Page,
  request: Request<K>,
): Promise<Reply<K>> {
  const json = await page.evaluate(async (message: string) => {
    const api = Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
    return JSON.stringify(await api.runtime.sendMessage(JSON.parse(message)));
  }, JSON.stringify(request));
  return JSON.parse(json);
}

/** Asks every second, for two minutes at most, until there is an answer. */
async function until<T>(ask: () => Promise<T | null>): Promise<T> {
  for (let times = 0; times < 120; times += 1) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error("the extension did not take the feed within two minutes");
}
