import { rmSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { CASES } from "../conformance/cases/all.ts";
import { makeKit } from "../conformance/kit.ts";
import { play, type Subject } from "../conformance/play.ts";
import { subjectOf } from "../conformance/subject.ts";
import { newPlace } from "./copy-of.ts";
import type { Mutant } from "./mutant.ts";
import { partialCopyOf } from "./partial-copy.ts";
import { MUTANTS } from "./without/all.ts";

/*
 * A worker's thread, so that Node itself loads the copies: each mutant has all modules of its own in which it is felt,
 * and a bundler between would take longer than the cases do.
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

const UNCHANGED: Mutant = {
  name: "unchanged",
  file: "client/sync.ts",
  from: "",
  to: "",
  cases: MUTANTS.flatMap(({ cases }) => cases),
};

const place = newPlace();
try {
  const { part, of }: Share = workerData;
  const kit = await makeKit();
  for (const [at, mutant] of [UNCHANGED, ...MUTANTS].entries()) {
    if (at % of !== part) continue;
    const { subject, snippets } = await clientOf(join(place, String(at)), mutant);
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

async function clientOf(
  root: string,
  mutant: Mutant,
): Promise<{ readonly subject: Subject; readonly snippets: number }> {
  const { addressOf, snippets } = partialCopyOf(root, mutant);
  const [{ sync }, { emptyContent, memoryStorage }, { StorageFull }] = await Promise.all([
    import(addressOf("client/sync.ts")),
    import(addressOf("storage/memory.ts")),
    import(addressOf("client/types.ts")),
  ]);
  return { subject: subjectOf({ sync, emptyContent, memoryStorage, StorageFull }), snippets };
}
