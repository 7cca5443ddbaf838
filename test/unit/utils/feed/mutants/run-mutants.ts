import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { CASES } from "../conformance/cases/all.ts";
import { makeKit } from "../conformance/kit.ts";
import { play, type Subject } from "../conformance/play.ts";
import { subjectOf } from "../conformance/subject.ts";
import { type Mutant, MUTANTS } from "./mutants.ts";

/*
 * A worker's thread, so that Node itself loads the copies: each mutant is a whole client of its own, and a bundler
 * between would take longer than the cases do.
 */

export interface Tried {
  readonly name: string;
  /** How often its snippet stands in the file. */
  readonly snippets: number;
  /** Cases that went otherwise than their table says. */
  readonly failed: readonly string[];
}

export interface Share {
  readonly part: number;
  readonly of: number;
}

const PROJECT = fileURLToPath(new URL("../../../../..", import.meta.url));
const UNCHANGED: Mutant = {
  name: "unchanged",
  file: "client/sync.ts",
  from: "",
  to: "",
  cases: MUTANTS.flatMap(({ cases }) => cases),
};

const place = mkdtempSync(join(tmpdir(), "feed-mutants-"));
try {
  symlinkSync(join(PROJECT, "node_modules"), join(place, "node_modules"));
  writeFileSync(join(place, "package.json"), JSON.stringify({ type: "module" }));
  const { part, of }: Share = workerData;
  const kit = await makeKit();
  for (const [at, mutant] of [UNCHANGED, ...MUTANTS].entries()) {
    if (at % of !== part) continue;
    const { subject, snippets } = await copyOf(join(place, String(at)), mutant);
    const failed: string[] = [];
    for (const one of CASES.filter(({ id }) => mutant.cases.includes(id))) {
      // A client that lacks a check may also fall over: that is noticed as well.
      const wrong = await play(one, kit, subject).catch((error: unknown) => [String(error)]);
      if (wrong.length > 0) failed.push(one.id);
      if (wrong.length > 0 && mutant !== UNCHANGED) break;
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    parentPort?.postMessage({ name: mutant.name, snippets, failed } satisfies Tried);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function copyOf(
  root: string,
  mutant: Mutant,
): Promise<{ readonly subject: Subject; readonly snippets: number }> {
  mkdirSync(join(root, "utils/feed"), { recursive: true });
  symlinkSync(join(PROJECT, "utils/dataset"), join(root, "utils/dataset"));
  for (const room of ["client", "format", "guard", "verify", "storage"])
    cpSync(join(PROJECT, "utils/feed", room), join(root, "utils/feed", room), { recursive: true });
  const feed = join(root, "utils/feed");
  const text = readFileSync(join(feed, mutant.file), "utf8");
  const snippets = mutant === UNCHANGED ? 1 : text.split(mutant.from).length - 1;
  if (mutant !== UNCHANGED)
    writeFileSync(
      join(feed, mutant.file),
      text.replace(mutant.from, () => mutant.to),
    );
  const [{ sync }, { emptyContent, memoryStorage }] = await Promise.all([
    import(pathToFileURL(join(feed, "client/sync.ts")).href),
    import(pathToFileURL(join(feed, "storage/memory.ts")).href),
  ]);
  return { subject: subjectOf({ sync, emptyContent, memoryStorage }), snippets };
}
