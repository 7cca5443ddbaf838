import type { Page } from "puppeteer-core";
import { boxesOf, waitForMarks } from "../browsers/marks.ts";
import { openBrowser } from "../browsers/open-browser.ts";
import { serve } from "../browsers/serve.ts";
import { AFTER_PAINT } from "./after-paint.ts";
import { builtExtension } from "./built.ts";
import { type Figure, median, quantile } from "./report.ts";
import { stopWorkers } from "./stop-workers.ts";

/** As in `utils/popover/timing.ts`: the rest after which the popover may show. */
const DWELL_MS = 250;
const LIMIT_MS = 10_000;

/** With few events and with hundreds. */
const NAMES = ["WeChat", "KakaoTalk", "Telegram", "Weibo", "LINE"] as const;
const ARTICLE = `<!doctype html><html lang="en"><title>Messaging apps in the news</title>
<meta property="article:published_time" content="2017-09-12T08:00:00Z"><style>p{margin:0 0 90px}</style>
${NAMES.map((name) => `<p>Owners of groups on the messaging app ${name} began to close them in that week.</p>`).join("\n")}`;

/** Listens for the pointer's rest and for the popover, and tells when it was painted: milliseconds after the dwell. */
const WATCH = `(() => {
  const root = document.documentElement;
  window.painted = new Promise((resolve) => {
    let moved = 0;
    addEventListener("pointermove", (event) => { moved ||= event.timeStamp; }, { capture: true });
    const host = new MutationObserver((records) => {
      if (!records.some((record) => [...record.addedNodes].some((node) => node.localName === "div"))) return;
      host.disconnect();
      ${AFTER_PAINT}((painted) => resolve(painted - moved - ${DWELL_MS}));
    });
    host.observe(root, { childList: true });
  });
})()`;

/**
 * From the end of the dwell to the popover painted with its timeline, in Chromium with the built extension: the first in
 * a page (which brings the second script), later ones, and either with the worker asleep; each name in its turn, and the
 * pointer comes upon it in one leap, without a way on which anything could be made ready. Null where the build is missing.
 * A popover that only says "looking up" would come 200 ms late at the earliest, and count as that.
 */
export async function hoverCosts(repeats: number): Promise<readonly Figure[] | null> {
  const extension = builtExtension("chromium");
  if (extension === null) return null;
  const site = await serve({ "/": ARTICLE });
  const browser = await openBrowser("chromium", { extension });
  try {
    const page = await browser.newPage();
    const first: number[] = [];
    const later: number[] = [];
    const asleep: number[] = [];
    const firstAsleep: number[] = [];
    for (let turn = 0; turn <= repeats; turn++) {
      const kept = turn > 0;
      await open(page, site.origin);
      const came = await rest(page, turn);
      if (kept) first.push(came);
      for (const further of [1, 2]) {
        const next = await rest(page, turn + further);
        if (kept) later.push(next);
      }
      await stopWorkers(page);
      const woken = await rest(page, turn);
      if (kept) asleep.push(woken);
      await open(page, site.origin);
      await stopWorkers(page);
      const wokenFirst = await rest(page, turn);
      if (kept) firstAsleep.push(wokenFirst);
    }
    const row = (what: string, values: readonly number[], budget: number): Figure => ({
      what,
      value: quantile(values, 0.95),
      unit: "ms",
      budget,
      note: `95th percentile of ${values.length}; median ${median(values).toFixed(0)} ms`,
    });
    return [
      row("dwell over → popover painted, first in a page", first, 50),
      row("… later ones", later, 50),
      row("… with the worker asleep", asleep, 100),
      row("… with the worker asleep, first in a page", firstAsleep, 100),
    ];
  } finally {
    await browser.close();
    site.close();
  }
}

async function open(page: Page, origin: string): Promise<void> {
  await page.mouse.move(1, 1);
  await page.goto(`${origin}/`);
  await waitForMarks(page, { count: NAMES.length });
}

/** Rests at once on the nth mark, counted round, and closes what opened. */
async function rest(page: Page, nth: number): Promise<number> {
  const mark = (await waitForMarks(page, { count: NAMES.length }))[nth % NAMES.length];
  if (mark === undefined) throw new Error("The page of the measurement is not marked");
  const [box] = await boxesOf(page, mark);
  await page.evaluate(WATCH);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const late = new Promise<unknown>((resolve) => setTimeout(() => resolve(LIMIT_MS), LIMIT_MS));
  const came = Number(await Promise.race([page.evaluate("window.painted"), late]));
  await page.keyboard.press("Escape");
  await page.mouse.move(1, 1);
  await new Promise((resolve) => setTimeout(resolve, 400));
  return came;
}
