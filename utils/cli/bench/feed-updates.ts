import type { Page } from "puppeteer-core";
import type { Dataset } from "../../dataset/types.ts";
import { openBrowser } from "../browsers/open-browser.ts";
import type { BrowserKind } from "../browsers/types.ts";
import { localBuild } from "../local-build.ts";
import { builtExtension } from "./built.ts";
import { openBenchFeed } from "./feed-host.ts";
import { grownDataset, withThousandChanges } from "./grown-dataset.ts";
import { type Figure, quantile } from "./report.ts";

/** For the first dataset, milliseconds. */
const PATIENCE = 240_000;
/** Updates with hovers beside them: in one there is time for a dozen. Without any update one hover in a hundred takes twice as long as others. */
const TURNS = 4;
/** Whose timeline is asked for, as a hover does. */
const ENTITY = "wechat";

/**
 * What an update costs in the extension itself: a thousand rows by the pack, fetched from this machine, verified and
 * applied, and how long hovers take meanwhile. Null where nothing is built.
 */
export async function feedUpdates(
  dataset: Dataset,
  sizes: readonly number[],
  kinds: readonly BrowserKind[],
): Promise<readonly Figure[] | null> {
  const figures: Figure[] = [];
  for (const kind of kinds) {
    const extension = builtExtension(kind);
    if (extension === null) return null;
    for (const times of sizes) figures.push(...(await updateIn(kind, extension, dataset, times)));
  }
  return figures;
}

/** Milliseconds. */
interface Measured {
  readonly outcome: { readonly kind: string; readonly by?: string };
  /** Until the reply: the rows are on the disk, and readers see them. */
  readonly took: number;
  /** Until pages are told that names are found by them. */
  readonly named: number;
  /** What a thousand rows cost at the least here: put into a plain table, in one transaction that is written through. */
  readonly plain: number;
  /** How long each timeline took to come while nothing else was done, and beside the update. */
  readonly before: readonly number[];
  readonly beside: readonly number[];
}

async function updateIn(
  kind: BrowserKind,
  extension: string,
  dataset: Dataset,
  times: number,
): Promise<readonly Figure[]> {
  const first = grownDataset(dataset, times);
  const feed = await openBenchFeed();
  const browser = await openBrowser(kind, { extension: localBuild(extension) });
  try {
    await feed.publish(first);
    // A page of the extension that does nothing by itself.
    const page = await browser.extensionPage("manifest.json");
    await page.evaluate(
      `globalThis.say = (message) => (globalThis.browser ?? chrome).runtime.sendMessage(message)`,
    );
    const whole = await subscribe(page, feed.link, feed.fingerprint);
    const second = withThousandChanges(first, 2);
    await feed.publish(second);
    const { took, named, plain } = await measure(page, feed.fingerprint, false);
    const before: number[] = [];
    const beside: number[] = [];
    for (let turn = 1, last = second; turn <= TURNS; turn += 1) {
      last = withThousandChanges(last, 2 + turn);
      await feed.publish(last);
      const hovers = await measure(page, feed.fingerprint, true);
      before.push(...hovers.before);
      beside.push(...hovers.beside);
    }
    const rows = first.entities.length + first.events.length + first.sources.length;
    const where = `${kind}, ${times === 1 ? "shipped" : `×${times}`}`;
    const late = (hovers: readonly number[], share: number): number => Math.round(quantile(hovers, share));
    const [usual, besideIt] = [before, beside].map((hovers) =>
      [0.5, 0.95, 1].map((share) => late(hovers, share)),
    );
    return [
      {
        what: `1,000 rows fetched, verified, applied; ${where}`,
        value: took,
        unit: "ms",
        budget: 500,
        note: `names found by them after ${Math.round(named)} ms; ${rows} rows held; the whole dataset took ${Math.round(whole)} ms`,
      },
      {
        what: "… against putting 1,000 rows into a plain table",
        value: took / plain,
        unit: "×",
        note: `${Math.round(plain)} ms`,
      },
      {
        what: "… hovers beside it come later, at the 95th percentile of either",
        value: late(beside, 0.95) - late(before, 0.95),
        unit: "ms",
        budget: 50,
        note: `median, 95th percentile and latest of ${before.length} before: ${usual?.join(", ")} ms; of ${beside.length} beside ${TURNS} updates: ${besideIt?.join(", ")} ms`,
      },
    ];
  } finally {
    await browser.close();
    feed.close();
  }
}

/** Resolves to the milliseconds until the first dataset is there. */
async function subscribe(page: Page, link: string, fingerprint: string): Promise<number> {
  await inPage(page, `say({ kind: "timeline.get", entity: ${JSON.stringify(ENTITY)}, asOf: null })`);
  const began = performance.now();
  const request = { kind: "feeds.subscribe", from: { link }, confirm: fingerprint };
  const reply = await inPage<{ readonly ok: boolean }>(page, `say(${JSON.stringify(request)})`);
  if (!reply.ok) throw new Error(`the extension would not subscribe: ${JSON.stringify(reply)}`);
  while (performance.now() - began < PATIENCE) {
    // The journal lies beside the databases: to look at it costs the update nothing.
    const journal = { kind: "feeds.journal", feed: fingerprint };
    const ended = await inPage<string | null>(
      page,
      `say(${JSON.stringify(journal)}).then(({ entries }) => entries?.[0]?.outcome.kind)`,
    );
    if (ended === "updated") return performance.now() - began;
    if (ended !== null) throw new Error(`the first dataset came to ${ended}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the feed did not come in time");
}

/** Has the feed checked; with `hovers`, asks for timelines before and beside it, as readers do who move from name to name. */
async function measure(page: Page, feed: string, hovers: boolean): Promise<Measured> {
  const measured = await inPage<Measured>(
    page,
    `(async () => {
      const { storage } = globalThis.browser ?? chrome;
      const { feeds } = await storage.local.get("feeds");
      await storage.local.set({ feeds: feeds.map((feed) => ({ ...feed, checked: null })) });
      const done = (request) => new Promise((resolve, reject) => {
        request.onsuccess = request.oncomplete = () => resolve(request.result);
        request.onerror = reject;
      });
      const opening = indexedDB.open("bench", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("rows", { keyPath: "id" });
      const database = await done(opening);
      const plainly = async () => {
        const began = performance.now();
        const change = database.transaction("rows", "readwrite", { durability: "strict" });
        const rows = change.objectStore("rows");
        for (let id = 0; id < 1000; id += 1) rows.put({ id, text: "x".repeat(700) });
        await done(change);
        return performance.now() - began;
      };
      const plain = [await plainly(), await plainly(), await plainly()].sort((a, b) => a - b)[1];
      database.close();
      indexedDB.deleteDatabase("bench");
      const hover = async () => {
        const began = performance.now();
        await say({ kind: "timeline.get", entity: ${JSON.stringify(ENTITY)}, asOf: null });
        return performance.now() - began;
      };
      const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
      const before = [];
      for (let at = 0; ${hovers} && at < 40; at += 1) {
        before.push(await hover());
        await pause();
      }
      let checked = null;
      let named = null;
      const began = performance.now();
      say({ kind: "feeds.check", feed: ${JSON.stringify(feed)} }).then((reply) => {
        checked = { outcome: reply.outcome ?? { kind: reply.reason }, took: performance.now() - began };
      });
      const hear = (changes) => {
        if ("names-changed" in changes) named = performance.now() - began;
      };
      storage.local.onChanged.addListener(hear);
      const beside = [];
      while (checked === null || (named === null && checked.outcome.kind === "updated")) {
        if (${hovers}) beside.push(await hover());
        await pause();
      }
      storage.local.onChanged.removeListener(hear);
      return { ...checked, named, plain, before: before.slice(10), beside };
    })()`,
  );
  const { outcome } = measured;
  if (outcome.kind !== "updated" || outcome.by !== "pack")
    throw new Error(`the update came to ${JSON.stringify(outcome)}`);
  return measured;
}

/** Evaluates an expression in the page; its value as JSON has it. */
async function inPage<T>(page: Page, expression: string): Promise<T> {
  const json: unknown = await page.evaluate(
    `(async () => JSON.stringify((await (${expression})) ?? null))()`,
  );
  const value: T = JSON.parse(String(json));
  return value;
}
