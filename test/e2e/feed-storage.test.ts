import type { ServerResponse } from "node:http";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../utils/cli/browsers/types.ts";
import { PrivilegedWindow } from "../../utils/cli/browsers/firefox-bidi.ts";
import type { Dataset } from "../../utils/dataset/types.ts";
import { CONTRACT } from "../unit/utils/feed/storage/contract.ts";
import { DISK_CONTRACT } from "../unit/utils/feed/storage/disk-contract.ts";
import {
  DAY,
  firstDataset,
  secondDataset,
  type TestFeed,
  testFeed,
} from "../unit/utils/feed/storage/test-feed.ts";
import { noise } from "../unit/utils/feed/storage/noise.ts";
import { sampleEvent } from "../unit/utils/store/sample-dataset.ts";
import { type FeedHost, feedHost } from "./driver/feed-host.ts";
import { BROWSERS, type OpenBrowser, openBrowser, type Site, serve } from "./driver/index.ts";
import { buildFeedPage } from "./feed-storage/build.ts";
import type * as FeedPage from "./feed-storage/page.ts";

const START = Date.now() - 10 * DAY;
const HTML = await buildFeedPage();
/** What either browser grants the page, in bytes. */
const QUOTA = 1_200_000;
const CORS = { "Access-Control-Allow-Origin": "*" };

/** Three megabytes of events, more than a small quota has room for. */
function large(dataset: Dataset): Dataset {
  const many = Array.from({ length: 1_500 }, (_, at) =>
    sampleEvent(`long-${at}`, { summary: noise(at, 1_990) }),
  );
  return { ...dataset, version: "large", events: [...dataset.events, ...many] };
}

/** The feed's own code in a page of its own origin, over what the browser itself has for databases and network. */
describe.each(BROWSERS)("storage and network of %s itself", (kind) => {
  let browser: OpenBrowser;
  let site: Site;
  let host: FeedHost;
  let feed: TestFeed;
  let page: Page;
  let room: Room;

  beforeAll(async () => {
    feed = await testFeed({ shardBytes: 200_000 });
    await feed.publish(firstDataset(), START);
    host = await feedHost(() => feed.files);
    site = await serve({ "/": HTML });
    browser = await openBrowser(kind);
    page = await browser.newPage();
    room = await roomIn(kind, page, site.origin, QUOTA);
    await room.limit();
    await page.goto(site.origin);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
    host?.close();
  });

  const run: Run = (name, ...values) => runIn(page, name, ...values);

  test.each([...CONTRACT, ...DISK_CONTRACT].map(({ title }, at) => [title, at] as const))(
    "the contract: %s",
    async (_title, at) => {
      expect(await run("hold", at)).toBeNull();
    },
  );

  describe("a host that is slow", () => {
    const patience = { headers: 500, stall: 500, small: 1_200, large: 5_000 };
    /** Whether the browser hung up. */
    let left: Promise<void>;
    const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
      "says nothing": () => undefined,
      "stalls after a byte": (response) => void response.writeHead(200, CORS).write("{"),
      "drips, a byte at a time": (response) => {
        response.writeHead(200, CORS).write("{");
        const drip = setInterval(() => response.write("1"), 100);
        response.once("close", () => clearInterval(drip));
      },
    };

    test.each(Object.keys(answers))("35: one that %s is left in time", async (what) => {
      host.faults.set("slow.json", (_request, response) => {
        left = new Promise((resolve) => response.once("close", () => resolve()));
        answers[what]?.(response);
      });
      const { fetched, took } = await run("ask", `${host.base}slow.json`, { cap: 2_048 }, patience);
      expect(fetched).toEqual({ ok: false, fault: "timeout" });
      const least = what.startsWith("drips") ? patience.small : patience.headers;
      expect(took).toBeGreaterThan(least - 100);
      expect(took).toBeLessThan(patience.large);
      await left;
      host.faults.clear();
    });
  });

  test("29: a body of other length than was signed, or one that breaks off, is none", async () => {
    const length = feed.root.length;
    const patience = { headers: 5_000, stall: 5_000, small: 5_000, large: 5_000 };
    const of = async (exact: number) =>
      (await run("ask", `${host.base}metadata/1.root.json`, { exact }, patience)).fetched;
    expect(await of(length)).toEqual({ ok: true });
    expect(await of(length - 1)).toEqual({ ok: false, fault: "too-large" });
    expect(await of(length + 1)).toEqual({ ok: false, fault: "truncated" });
    host.faults.set("1.root.json", (_request, response) => {
      response.writeHead(200, { ...CORS, "Content-Length": length }).write("{");
      setTimeout(() => response.destroy(), 50);
    });
    expect(await of(length)).toEqual({ ok: false, fault: "truncated" });
    host.faults.clear();
  });

  describe("a reader's feed", () => {
    const link = () => `feed:v1?u=${encodeURIComponent(host.base)}&r=${feed.fingerprint}`;
    const check = () => run("check", feed.fingerprint);
    const state = () => run("state", feed.fingerprint);

    test("comes as a whole", async () => {
      expect(await run("follow", link())).toBe(true);
      expect(await check()).toMatchObject({ kind: "updated", by: "full" });
      expect(await state()).toMatchObject({ label: "v1", freshness: "fresh" });
    });

    test("35: of a host that drips is kept as it is, and asked again later", async () => {
      host.faults.set("timestamp.json", (_request, response) => {
        response.writeHead(200, CORS).write("{");
        const drip = setInterval(() => response.write("1"), 100);
        response.once("close", () => clearInterval(drip));
      });
      expect(await check()).toMatchObject({ kind: "unreachable", fault: "timeout" });
      const after = await state();
      expect(after).toMatchObject({ label: "v1", failures: 1 });
      expect(after.waits).toBeGreaterThan(60_000);
      host.faults.clear();
      expect(await check()).toMatchObject({ kind: "unchanged" });
      expect((await state()).failures).toBe(0);
    });

    test("42: a row edited on the disk is found at the start: nothing of it is shown, and it is fetched anew", async () => {
      await run("examine");
      expect(await state()).toMatchObject({ label: "v1" });
      await run("forge", feed.fingerprint, "event-3");
      await run("examine");
      const found = await state();
      expect(found).toMatchObject({ label: null, freshness: "not-checked" });
      expect(found.journal[0]).toEqual({ by: "start", kind: "healed" });
      expect(await check()).toMatchObject({ kind: "updated", by: "full" });
      expect(await state()).toMatchObject({ label: "v1", freshness: "fresh" });
    });

    test("40: one that outgrows the browser's quota is left as it was, whole, and goes on when it fits", async () => {
      await feed.publish(large(secondDataset()), START + DAY);
      expect(await check()).toEqual({ kind: "storage_full" });
      expect(await state()).toMatchObject({ label: "v1", freshness: "storage-full" });
      expect((await state()).databases).toHaveLength(1);
      await run("examine");
      expect(await state()).toMatchObject({ label: "v1" });
      await feed.publish(secondDataset(), START + 2 * DAY);
      // Chromium clears away later what was discarded.
      await room.lift();
      expect(await check()).toMatchObject({ kind: "updated" });
      expect(await state()).toMatchObject({ label: "v2", freshness: "fresh" });
    });
  });

  describe("without room", () => {
    const small = () => ({ ...secondDataset(), version: "small" });
    const tooLarge = () => large(secondDataset());

    /** In an origin of its own: Chromium forgets later than it should that there was more room in one. */
    async function limited(bytes: number, use: (run: Run, room: Room) => Promise<void>): Promise<void> {
      const own = await serve({ "/": HTML });
      const view = await browser.newPage();
      const ownRoom = await roomIn(kind, view, own.origin, bytes);
      try {
        await ownRoom.limit();
        await view.goto(own.origin);
        await use((name, ...values) => runIn(view, name, ...values), ownRoom);
      } finally {
        await ownRoom.lift();
        await view.close();
        own.close();
      }
    }

    test("a dataset that ships is answered from memory, and loaded once there is some", () =>
      limited(QUOTA, async (ask, { lift }) => {
        expect(await ask("installed", small(), "1")).toMatchObject({ kind: "database", version: "small" });
        // The next version of the extension brings one for which there is no room.
        expect(await ask("installed", tooLarge(), "2")).toMatchObject({ kind: "memory", version: "large" });
        await lift();
        expect(await ask("installed", tooLarge(), "2")).toMatchObject({ kind: "database", version: "large" });
      }));

    test.each([
      ["nothing", null],
      ["a former one", small()],
    ] as const)(
      "what a background that was ended has loaded of one, over %s, is not taken for whole",
      (_over, former) =>
        limited(QUOTA, async (ask, { lift }) => {
          if (former !== null)
            expect(await ask("loadOver", former)).toMatchObject({ loaded: true, held: "small" });
          const { loaded, held, damage } = await ask("loadOver", tooLarge());
          expect(loaded).toBe(false);
          expect([null, former?.version]).toContain(held);
          expect(held === null).toBe(damage !== null);
          await lift();
          expect(await ask("installed", tooLarge(), "1")).toMatchObject({
            kind: "database",
            version: "large",
          });
        }),
    );

    test("a feed's database of the first schema stays as it is, and is brought over once there is some", () =>
      limited(4 * QUOTA, async (ask, { lift }) => {
        await ask("holdInFirstSchema");
        await ask("fill");
        await ask("findNoRoomForSecondSchema");
        await lift();
        await ask("findSecondSchema");
      }));
  });
});

type Run = <K extends keyof typeof FeedPage>(
  name: K,
  ...values: (typeof FeedPage)[K] extends (...all: infer A) => unknown ? A : never
) => Promise<(typeof FeedPage)[K] extends (...all: never[]) => Promise<infer R> ? R : never>;

async function runIn(page: Page, name: string, ...values: readonly unknown[]): Promise<never> {
  const [result] = [await page.evaluate(`feedPage.${name}(...${JSON.stringify(values)})`)];
  return result as never;
}

/** What limits a browser's quota, and grants more, while it runs. */
interface Room {
  readonly limit: () => Promise<unknown>;
  readonly lift: () => Promise<unknown>;
}

function roomIn(kind: BrowserKind, page: Page, origin: string, bytes: number): Promise<Room> {
  return kind === "firefox" ? roomInFirefox(page.browser(), bytes) : roomInChromium(page, origin, bytes);
}

/** To be limited from the beginning: Chromium remembers for a while how much room there was. */
async function roomInChromium(page: Page, origin: string, bytes: number): Promise<Room> {
  const devtools = await page.createCDPSession();
  return {
    limit: () => devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: bytes }),
    lift: () => devtools.send("Storage.overrideQuotaForOrigin", { origin }),
  };
}

/** Firefox reads its limit when its storage begins: it begins anew, and what was open is closed. */
async function roomInFirefox(browser: Browser, bytes: number): Promise<Room> {
  const firefox = await PrivilegedWindow.of(browser);
  const grant = (most: number) =>
    firefox.run(`async () => {
      Services.prefs.setBoolPref("dom.quotaManager.testing", true);
      Services.prefs.setIntPref("dom.quotaManager.temporaryStorage.fixedLimit", ${Math.floor(most / 1024)});
      await new Promise((resolve) => {
        Services.qms.reset().callback = resolve;
      });
      return "";
    }`);
  return { limit: () => grant(bytes), lift: () => grant(100 * bytes) };
}
