import type { Page } from "puppeteer-core";
import { openBrowser } from "../browsers/open-browser.ts";
import { serve } from "../browsers/serve.ts";
import { builtExtension } from "./built.ts";
import { type Figure, median, quantile } from "./report.ts";

const NAMES = 10_000;
const FRAMES = 150;

/** Scrolls the page step by step and gives the length of each frame in milliseconds. */
const SCROLL = `new Promise((resolve) => {
  const frames = [];
  let before = performance.now();
  const step = (now) => {
    frames.push(now - before);
    before = now;
    if (frames.length > ${FRAMES}) return resolve(frames.slice(1));
    scrollBy({ top: 160, behavior: "instant" });
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

/**
 * The length of a frame while a page with ten thousand names is scrolled, with the built extension against none, in turns.
 * Null where the build is missing.
 */
export async function frameCosts(repeats: number): Promise<readonly Figure[] | null> {
  const extension = builtExtension("chromium");
  if (extension === null) return null;
  const site = await serve({ "/": longArticle() });
  const bare = await openBrowser("chromium", {});
  const extended = await openBrowser("chromium", { extension });
  try {
    const pages = { bare: await bare.newPage(), extended: await extended.newPage() };
    const means: { readonly bare: number[]; readonly extended: number[] } = { bare: [], extended: [] };
    const long: number[] = [];
    for (let turn = 0; turn <= repeats; turn++) {
      for (const which of ["bare", "extended"] as const) {
        const frames = await framesOf(pages[which], site.origin);
        if (turn === 0) continue;
        means[which].push(frames.reduce((sum, frame) => sum + frame, 0) / frames.length);
        if (which === "extended") long.push(quantile(frames, 0.95));
      }
    }
    return [
      {
        what: `frame time while scrolling past ${NAMES.toLocaleString("en")} names`,
        value: median(means.extended) / median(means.bare),
        unit: "× none",
        budget: 1.1,
        note: `${median(means.extended).toFixed(1)} and ${median(means.bare).toFixed(1)} ms; 95th percentile with it ${median(long).toFixed(1)} ms`,
      },
    ];
  } finally {
    await Promise.all([bare.close(), extended.close()]);
    site.close();
  }
}

async function framesOf(page: Page, origin: string): Promise<readonly number[]> {
  await page.goto(`${origin}/`);
  // The names are found by then, or that there are none.
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  const frames: unknown = await page.evaluate(SCROLL);
  return Array.isArray(frames) ? frames.map(Number) : [];
}

function longArticle(): string {
  const names = ["WeChat", "KakaoTalk", "Telegram", "Facebook", "YouTube"];
  const paragraphs = Array.from(
    { length: NAMES / names.length },
    (_, index) =>
      `<p>In week ${index} the reporters wrote of ${names.join(", then of ")}, and of what became of them in that country.</p>`,
  );
  return `<!doctype html><html lang="en"><title>A very long article</title>${paragraphs.join("\n")}`;
}
