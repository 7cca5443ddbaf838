import { readdirSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { compileTables } from "../../detection/tables/compile.ts";
import { MATCHER_KEY, type MatcherData } from "../../detection/types.ts";
import { openBrowser } from "../browsers/open-browser.ts";
import { serve, STILL_PAGE_CSP } from "../browsers/serve.ts";
import { multiplied } from "./names.ts";
import { buildProbe, type ProbeWorld, worldOf } from "./probe-extension.ts";
import { type Figure, geometricMean, least, median } from "./report.ts";

interface AnnotateTimes {
  readonly longest: number;
  readonly walk: number;
  readonly place: number;
  readonly mark: number;
  readonly wait: number;
  readonly mentions: number;
}

/** One page's times in milliseconds, by what was timed. */
type Times = Record<string, number[]>;

/** With these answers a page may read the clock to five microseconds. */
const ISOLATED = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};
/** What holds text that is not prose. Taken away by the page, so that the probe's world stays cold. */
const UNREAD =
  "script, style, noscript, textarea, select, datalist, code, samp, kbd, var, tt, pre, math, [contenteditable]";
const LOAD_LIMIT = 30_000;

/**
 * What reading and marking a page costs in Chromium, against a first pass over the same text that looks at every
 * character; each in a freshly loaded page, in turns. The least of the repeats counts, because others use the machine.
 */
export async function pageCosts(
  data: MatcherData,
  folder: string,
  { pages: wanted, repeats }: { readonly pages: number; readonly repeats: number },
): Promise<readonly Figure[]> {
  const all = readdirSync(folder).filter((name) => name.endsWith(".html"));
  const step = Math.max(1, Math.floor(all.length / wanted));
  const names = all.filter((_, index) => index % step === 0);
  const probe = await buildProbe();
  const site = await serve(folder, { csp: STILL_PAGE_CSP, headers: ISOLATED });
  const browser = await openBrowser("chromium", { extension: probe.folder });
  try {
    const page = await browser.newPage();
    const world = await worldOf(page, browser.extensionOrigin);
    const open = async (name: string): Promise<void> => {
      await page.goto(`${site.origin}/${name}`, { waitUntil: "load", timeout: LOAD_LIMIT });
    };
    await open(names[0] ?? "");
    const ten = await readyTimes(multiplied(data, 10 * data.aliases.length), world);
    const shipped = await readyTimes(data, world);
    const rows: Times[] = [];
    for (const name of names) rows.push(await timesOf(() => open(name), page, world, repeats));
    const markJs = await markJsRatios(data, open, world, names);
    return [...figuresOf(rows), ...readyFigures(shipped, ten), markJs];
  } finally {
    await browser.close();
    site.close();
    probe.remove();
  }
}

async function timesOf(
  open: () => Promise<void>,
  page: Page,
  world: ProbeWorld,
  repeats: number,
): Promise<Times> {
  const times: Times = {};
  const note = (what: string, value: number): void => {
    (times[what] ??= []).push(value);
  };
  for (let turn = 0; turn < repeats; turn++) {
    await open();
    note("document", await world.evaluate<number>("probe.readEveryCharacter()"));
    await open();
    await withoutCode(page);
    note("read", await world.evaluate<number>("probe.readEveryCharacter()"));
    note("readAgain", await world.evaluate<number>("probe.readEveryCharacter()"));
    await open();
    await withoutCode(page);
    note("lengths", await world.evaluate<number>("probe.readLengths()"));
    await open();
    // A page side has come by the extension's interface, and read its settings, before it reads the page.
    await world.evaluate<number>("probe.askStorage()");
    const cold = await world.evaluate<AnnotateTimes>("probe.annotate()");
    note("cold", cold.walk + cold.place + cold.mark);
    for (const part of ["walk", "place", "mark", "wait", "longest"] as const) note(part, cold[part]);
    const warm = await world.evaluate<AnnotateTimes>("probe.annotate()");
    note("warm", warm.walk + warm.place + warm.mark);
  }
  return times;
}

async function withoutCode(page: Page): Promise<void> {
  await page.evaluate((unread) => {
    for (const element of document.body.querySelectorAll(unread)) element.remove();
  }, UNREAD);
}

interface Ready {
  readonly first: readonly number[];
  readonly later: readonly number[];
}

/** How long the background takes to answer about nothing: after its names were changed, and then. */
async function readyTimes(data: MatcherData, world: ProbeWorld): Promise<Ready> {
  const tables = compileTables(data);
  const first: number[] = [];
  const later: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const changed = { ...tables, version: String(turn) };
    await world.evaluate(`probe.put(${JSON.stringify({ [MATCHER_KEY]: changed })})`);
    first.push(await world.evaluate<number>("probe.askNothing()"));
    later.push(await world.evaluate<number>("probe.askNothing()"));
  }
  return { first, later };
}

function readyFigures(shipped: Ready, ten: Ready): readonly Figure[] {
  const ready = ({ first, later }: Ready) => least(first) - least(later);
  return [
    { what: "the background answers", value: least(shipped.later), unit: "ms", note: "waiting, not work" },
    { what: "the background makes its names ready, shipped", value: ready(shipped), unit: "ms" },
    { what: "… ×10", value: ready(ten), unit: "ms" },
  ];
}

/** mark.js takes seconds for a page, and with very many names it fails: few pages and names must do. */
const MARK_JS = { pages: 3, names: 600 } as const;

async function markJsRatios(
  data: MatcherData,
  open: (name: string) => Promise<void>,
  world: ProbeWorld,
  names: readonly string[],
): Promise<Figure> {
  const words = JSON.stringify(data.aliases.slice(0, MARK_JS.names).map(({ text }) => text));
  const ratios: number[] = [];
  for (const name of names.slice(0, MARK_JS.pages)) {
    await open(name);
    const base = await world.evaluate<number>("probe.readEveryCharacter()");
    await open(name);
    const spent = await world.evaluate<number>(`probe.markWithMarkJs(${words})`).catch(() => null);
    if (spent !== null) ratios.push(spent / base);
  }
  const note = `${ratios.length} of ${MARK_JS.pages} pages finished, one load each`;
  return { what: `mark.js, ${MARK_JS.names} of the names`, value: geometricMean(ratios), unit: "×", note };
}

function figuresOf(rows: readonly Times[]): readonly Figure[] {
  const ratio = (part: string, base: string): number =>
    geometricMean(rows.map((times) => least(times[part] ?? []) / least(times[base] ?? [])));
  const most = Math.max(...rows.map((times) => least(times.longest ?? [])));
  return [
    {
      what: "the page's part of reading and marking it; cold",
      value: ratio("cold", "read"),
      unit: "×",
      budget: 1.5,
      note: `${rows.length} pages; 1 = reading every character of the prose`,
    },
    { what: "… of it walk and tell", value: ratio("walk", "read"), unit: "×" },
    { what: "… place", value: ratio("place", "read"), unit: "×" },
    { what: "… mark", value: ratio("mark", "read"), unit: "×" },
    { what: "the same against all text, scripts' too", value: ratio("cold", "document"), unit: "×" },
    { what: "a pass that reads lengths only", value: ratio("lengths", "read"), unit: "×" },
    { what: "the same, second time, against a second pass", value: ratio("warm", "readAgain"), unit: "×" },
    {
      what: "waiting for the background",
      value: median(rows.map((times) => least(times.wait ?? []))),
      unit: "ms",
    },
    { what: "median page, cold", value: median(rows.map((times) => least(times.cold ?? []))), unit: "ms" },
    { what: "longest stretch without a pause, worst page", value: most, unit: "ms", budget: 16 },
  ];
}
