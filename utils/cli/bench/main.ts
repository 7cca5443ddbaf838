import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../bootstrap/project.mjs";
import { compileDirectory } from "../dataset/compile.ts";
import { DATASET_DIRECTORY } from "../dataset/paths.ts";
import { feedCosts } from "./feed-costs.ts";
import { feedUpdates } from "./feed-updates.ts";
import { frameCosts } from "./frame-costs.ts";
import { hoverCosts } from "./hover-costs.ts";
import { matcherCosts } from "./matchers.ts";
import { shippedNames } from "./names.ts";
import { pageCosts } from "./page-costs.ts";
import { peerCosts } from "./peers.ts";
import { popupCosts } from "./popup-costs.ts";
import { type Figure, misses, table } from "./report.ts";
import { scriptSize } from "./script-size.ts";

const HELP = `Usage: bench [--quick] [--gate] [--pages DIR]

Prints what the page side costs, each figure beside its budget. Figures are ratios in one run.

  --quick      fewer pages and repeats, without the comparison of whole extensions: some five minutes
  --gate       exit code 1 where a budget is missed
  --pages DIR  saved pages (default: ../shared/pages, or the project's own)
`;

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    gate: { type: "boolean", default: false },
    pages: { type: "string" },
    help: { type: "boolean", short: "h", default: false },
  },
});

if (values.help) {
  process.stdout.write(HELP);
} else {
  const figures = await measure(values.pages ?? defaultPages(), values.quick);
  const missed = misses(figures).length;
  process.stdout.write(`\n${missed === 0 ? "Every budget is kept." : `${missed} budgets are missed.`}\n`);
  if (values.gate && missed > 0) process.exitCode = 1;
}

async function measure(folder: string, quick: boolean): Promise<readonly Figure[]> {
  const all: Figure[] = [];
  const show = (title: string, figures: readonly Figure[] | null): void => {
    all.push(...(figures ?? []));
    process.stdout.write(figures === null ? `\n${title}: not here\n` : `${table(title, figures)}\n`);
  };
  const data = shippedNames();
  process.stdout.write(`${data.aliases.length} names, pages of ${folder}\n`);
  show("Script that every frame loads", scriptSize());
  show(
    "Reading and marking a page, Chromium",
    await pageCosts(data, folder, quick ? { pages: 12, repeats: 3 } : { pages: 46, repeats: 5 }),
  );
  show(
    "Finding names in text, warm; 1 = reading every character",
    matcherCosts(data, folder, quick ? { pages: 12, repeats: 5 } : { pages: 31, repeats: 9 }),
  );
  const turns = quick ? 5 : 12;
  show("From name to popover, Chromium", await hoverCosts(quick ? 5 : 30));
  const dataset = compileDirectory(DATASET_DIRECTORY, () => undefined);
  show("The popup, Chromium", await popupCosts(turns, quick ? undefined : dataset));
  show("A page of very many names, Chromium", await frameCosts(quick ? 2 : 5));
  show("Feeds, in Node", await feedCosts(dataset));
  show(
    "An update beside hovers, in the extension",
    await feedUpdates(dataset, quick ? [1] : [1, 10], quick ? ["chromium"] : ["chromium", "firefox"]),
  );
  if (!quick) show("The whole extension", await peerCosts(folder, { sample: 24, minutes: 12 }));
  return all;
}

function defaultPages(): string {
  const shared = join(ROOT, "../shared/pages");
  return existsSync(shared) ? shared : join(ROOT, "test/fixtures/articles");
}
