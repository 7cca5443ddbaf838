import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../bootstrap/project.mjs";
import { builtExtension } from "./built.ts";
import { bootstrapped } from "./interval.ts";
import type { Figure } from "./report.ts";

interface Row {
  readonly ext: string;
  /** Milliseconds of script: the median page, and the 90th percentile. */
  readonly cpu: number | null;
  readonly cpuP90: number | null;
  readonly longestMax: number | null;
  readonly mainRatio: number | null;
  readonly heap: number | null;
}

/** When a page was there, in milliseconds after its navigation began; of one load. */
interface Load {
  readonly dcl: number | null;
  readonly load: number | null;
  readonly fcp: number | null;
}

interface Result {
  readonly samples: Readonly<Record<string, Readonly<Record<string, readonly Load[]>>>>;
  readonly table: readonly { readonly title: string; readonly rows: readonly Row[] }[];
}

const TOOL = join(ROOT, "../shared/tools/peerbench");

/**
 * The built extension as a whole beside a plain annotator, an empty extension and none, with the tool in `../shared`.
 * Null where the tool or the build is missing.
 */
export async function peerCosts(
  pages: string,
  { sample, minutes }: { readonly sample: number; readonly minutes: number },
): Promise<readonly Figure[] | null> {
  const built = builtExtension("chromium");
  if (built === null || !existsSync(join(TOOL, "peerbench.mjs"))) return null;
  const folder = mkdtempSync(join(tmpdir(), "lacuna-peers-"));
  const out = join(folder, "result.json");
  const args = ["--ext", `lacuna=${built}`, "--ext", `naive=${join(TOOL, "naive")}`, "--pages", pages];
  args.push("--out", out, "--sample", String(sample), "--reps", "3", "--minutes", String(minutes));
  try {
    await run([join(TOOL, "peerbench.mjs"), ...args]);
    if (!existsSync(out)) return null;
    const { table, samples }: Result = JSON.parse(readFileSync(out, "utf8"));
    return [...table.flatMap(({ title, rows }) => figuresOf(title, rows)), ...delays(samples)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MOMENTS = { dcl: "DOMContentLoaded", load: "load", fcp: "first contentful paint" } as const;
/** These two have no ordinary moments: one is endless text, the other grows for five seconds. */
const SYNTHETIC = /^(?:text|spa)-/;

/** How much later a page is there than with an empty extension: each load against the one beside it, of the same page. */
function delays(samples: Result["samples"]): readonly Figure[] {
  return (["dcl", "load", "fcp"] as const).map((moment) => {
    const pairs = Object.entries(samples["lacuna"] ?? {}).flatMap(([page, loads]) =>
      SYNTHETIC.test(page)
        ? []
        : loads.flatMap((load, turn) => {
            const [one, other] = [load[moment], samples["empty"]?.[page]?.[turn]?.[moment]];
            return typeof one === "number" && typeof other === "number" ? [one - other] : [];
          }),
    );
    const [lower, upper] = bootstrapped(pairs);
    return {
      what: `${MOMENTS[moment]} later than with an empty extension, upper end of 95 %`,
      value: upper,
      unit: "ms",
      budget: 10,
      note: `from ${lower.toFixed(1)}; ${pairs.length} pairs`,
    };
  });
}

function figuresOf(title: string, rows: readonly Row[]): readonly Figure[] {
  const row = (name: string): Row | undefined => rows.find(({ ext }) => ext === name);
  const ratio = (key: "cpu" | "cpuP90"): number =>
    (row("lacuna")?.[key] ?? Number.NaN) / (row("naive")?.[key] ?? Number.NaN);
  const script = (budget: number): Figure => ({
    what: `${title}: script`,
    value: ratio("cpu"),
    unit: "× naive",
    budget,
    note: `${row("lacuna")?.cpu?.toFixed(1)} and ${row("naive")?.cpu?.toFixed(1)} ms`,
  });
  if (title.startsWith("text")) return [script(0.4)];
  if (title.startsWith("spa")) return [script(0.15)];
  return [
    script(0.7),
    { what: `${title}: script, 90th percentile`, value: ratio("cpuP90"), unit: "× naive", budget: 0.7 },
    {
      what: `${title}: main thread`,
      value: (row("lacuna")?.mainRatio ?? Number.NaN) / (row("empty")?.mainRatio ?? Number.NaN),
      unit: "× empty",
      budget: 1.04,
    },
    {
      what: `${title}: longest task`,
      value: row("lacuna")?.longestMax ?? Number.NaN,
      unit: "ms",
      budget: 16,
    },
    { what: `${title}: heap`, value: (row("lacuna")?.heap ?? Number.NaN) / 1e6, unit: "MB", budget: 2 },
  ];
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    child.once("error", reject);
    child.once("exit", () => resolve());
  });
}
