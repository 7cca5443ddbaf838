import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { localBuild } from "../local-build.ts";
import { type DevelopmentFeed, openDevelopmentFeed } from "./development-feed.ts";
import { editTitle } from "./edit-title.ts";
import { type FeedsPage, openFeedsPage } from "./feeds-page.ts";
import { allMarks, hover, waitForMarks } from "./marks.ts";
import { openBrowser } from "./open-browser.ts";
import { inPopover, waitForPopover } from "./popover.ts";
import { readAloud } from "./read-aloud.ts";
import { serve } from "./serve.ts";
import type { BrowserKind, OpenBrowser } from "./types.ts";

const ARTICLE = fileURLToPath(new URL("../../../test/pages/demo", import.meta.url));
const PICTURE = fileURLToPath(new URL("../../../.output/demo.png", import.meta.url));
const EXTENSION: Readonly<Record<BrowserKind, string>> = {
  chromium: fileURLToPath(new URL("../../../.output/chrome-mv3", import.meta.url)),
  firefox: fileURLToPath(new URL("../../../.output/firefox-mv3", import.meta.url)),
};
const DATASET = fileURLToPath(new URL("../../../assets/dataset", import.meta.url));
const NAME = "WeChat";

const TO_TRY = `
  · Rest the pointer on WeChat, 카카오톡 or LINE: what held on 12 September 2017, and what holds today.
  · Follow a source; press Esc to close; Alt+Shift+L walks through the names.
  · Open Lacuna from the toolbar (behind the puzzle piece) and search: 幣行, “real name 2014”, telegrm.
  · The names in the menu and on the share buttons are not marked; the popup lists them.
  · The extension follows a feed of this run, signed by a key that was made for it. Change a title in a file under
    assets/dataset/events: it is published at once, and within a minute the open popover shows it.

Close the window or press Ctrl-C to end.`;

const [kind = "chromium", manner = "headless", beside = "feed"] = process.argv.slice(2);
process.exitCode = await demonstrate(
  kind === "firefox" ? "firefox" : "chromium",
  manner === "visible",
  beside === "feed",
);

/** A feed that the extension follows, and the page that has it checked. */
interface Followed {
  readonly feed: DevelopmentFeed;
  readonly page: FeedsPage;
}

/** Shows the demonstration article with the extension beside a feed; resolves to the exit code. */
async function demonstrate(browserKind: BrowserKind, visible: boolean, withFeed: boolean): Promise<number> {
  const site = await serve(ARTICLE);
  let browser: OpenBrowser | null = null;
  let feed: DevelopmentFeed | null = null;
  try {
    browser = await openBrowser(browserKind, {
      extension: withFeed ? localBuild(EXTENSION[browserKind]) : EXTENSION[browserKind],
      visible,
      network: visible,
      height: 900,
    });
    // What is edited without anybody looking is a copy.
    feed = withFeed ? await openDevelopmentFeed(DATASET, { copy: !visible }) : null;
    const followed = feed === null ? null : { feed, page: await follow(browser, feed) };
    const page = await browser.newPage();
    await page.goto(`${site.origin}/`);
    if (visible) await stay(browser, page, site.origin, followed);
    else await tell(page, browser.version, followed);
    return 0;
  } catch (error) {
    process.stderr.write(
      `The demonstration failed: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return 1;
  } finally {
    await browser?.close();
    site.close();
    feed?.close();
  }
}

async function follow(browser: OpenBrowser, feed: DevelopmentFeed): Promise<FeedsPage> {
  const page = await openFeedsPage(browser);
  await page.subscribe(feed.link, feed.fingerprint);
  return page;
}

/** Leaves the browser to the reader until the window closes or Ctrl-C is pressed. */
async function stay(
  browser: OpenBrowser,
  page: Page,
  address: string,
  followed: Followed | null,
): Promise<void> {
  const ended = new AbortController();
  if (followed !== null)
    followed.feed.watch(
      oneByOne(() => publishAgain(followed)),
      ended.signal,
    );
  await page.bringToFront();
  process.stdout.write(`\n${browser.version} shows the article, at ${address}. Try:\n${TO_TRY}\n`);
  const lastTab = new Promise<void>((resolve) => {
    page.once("close", () => resolve());
  });
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await Promise.race([browser.closed, lastTab, asked]);
  ended.abort();
}

/** Edits that come while one is published, and the extension may not look yet, are published together afterwards. */
function oneByOne(work: () => Promise<void>): () => void {
  let [running, wanted] = [false, false];
  const run = async (): Promise<void> => {
    running = true;
    while (wanted) {
      wanted = false;
      await work();
    }
    running = false;
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}

/** Publishes what was edited and has the extension look; a dataset with faults is told, and stays unpublished. */
async function publishAgain({ feed, page }: Followed): Promise<void> {
  try {
    process.stdout.write(`\n${await feed.publish()}\nThe extension looks within a minute …\n`);
    const outcome = await page.check(feed.fingerprint);
    process.stdout.write(`It says: ${outcome.kind}.\n`);
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}

/** Does unseen what a reader would: rests on a name, and reads. */
async function tell(page: Page, version: string, followed: Followed | null): Promise<void> {
  await waitForMarks(page, { timeout: 15_000 });
  const found = await allMarks(page);
  const names = [...new Set(found.map(({ text }) => text))].join(", ");
  const mark = found.find(({ text }) => text === NAME);
  if (mark === undefined) throw new Error(`“${NAME}” is not marked; marked are ${names}`);
  await hover(page, mark);
  const { links } = await waitForPopover(page, { text: "2014", timeout: 15_000 });
  const timeline = await inPopover(page, readAloud, null);
  if (timeline === null) throw new Error("The popover closed again");
  await page.screenshot({ path: PICTURE });
  process.stdout.write(
    `${version}, without a display. Marked in the article: ${names}.\n` +
      `Resting on “${NAME}” opens:\n\n${timeline.replace(/^/gm, "  ")}\n\n`,
  );
  if (followed !== null) await tellChange(page, timeline, followed);
  process.stdout.write(
    `${new Set(links.map(({ href }) => href)).size} documents are linked. A picture is at ${PICTURE}\n`,
  );
}

/** Edits the dataset, publishes it, and reads the edit in the popover that is open. */
async function tellChange(page: Page, timeline: string, { feed, page: feeds }: Followed): Promise<void> {
  const written = timeline.slice(timeline.indexOf("When written"), timeline.indexOf("Today"));
  const edit = editTitle(feed.dataset, written);
  if (edit === null) throw new Error("No event of the popover could be edited");
  const words = await feed.publish();
  const outcome = await feeds.check(feed.fingerprint);
  if (outcome.kind !== "updated") throw new Error(`The extension did not take the edit: ${outcome.kind}`);
  await waitForPopover(page, { text: edit.to, timeout: 15_000 });
  const now = (await inPopover(page, readAloud, null)) ?? "";
  const line = now.split("\n").find((one) => one.includes(edit.to));
  process.stdout.write(
    `It follows a feed of this run, on 127.0.0.1. “${edit.from}” was edited in ${edit.file} and published:\n\n` +
      `${words.replace(/^/gm, "  ")}\n\n` +
      `The extension took version ${outcome.to.version} by its ${outcome.by}, and the open popover says:\n\n  ${line}\n\n`,
  );
}
