import { rmSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { EDGE_CASES } from "../edges/all.ts";
import type { EdgeCase, Edges } from "../edges/edge-case.ts";
import { newPlace } from "./copy-of.ts";
import { EDGE_MUTANTS } from "./without/the-edges.ts";
import type { Mutant } from "./mutant.ts";
import { partialCopyOf } from "./partial-copy.ts";
import type { Share, Tried } from "./run-mutants.ts";

/* As run-mutants.ts, for what stands where bytes come in. */

const UNCHANGED: Mutant = {
  name: "unchanged",
  file: "link.ts",
  from: "",
  to: "",
  cases: EDGE_CASES.map(({ id }) => id),
};

/** Milliseconds after which a case counts as failed: a copy without patience waits for ever. */
const LIMIT = 6_000;
/** The same for the copy in which nothing may fail, however busy the machine is. */
const UNCHANGED_LIMIT = 60_000;

const place = newPlace();
try {
  const { part, of }: Share = workerData;
  for (const [at, mutant] of [UNCHANGED, ...EDGE_MUTANTS].entries()) {
    if (at % of !== part) continue;
    const { snippets, addressOf } = partialCopyOf(join(place, String(at)), mutant);
    const edges: Edges = {
      ...(await import(addressOf("transport/fetch-transport.ts"))),
      ...(await import(addressOf("by-hand/file-transport.ts"))),
      ...(await import(addressOf("by-hand/feed-file.ts"))),
      ...(await import(addressOf("by-hand/export-feed.ts"))),
      ...(await import(addressOf("link.ts"))),
      ...(await import(addressOf("receipt/check-receipt.ts"))),
      ...(await import(addressOf("receipt/claim.ts"))),
      ...(await import(addressOf("receipt/make-receipt.ts"))),
      ...(await import(addressOf("receipt/receipt-page.ts"))),
      ...(await import(addressOf("verify/root.ts"))),
      ...(await import(addressOf("format/read-json.ts"))),
      ...(await import(addressOf("format/rows-file.ts"))),
      ...(await import(addressOf("format/hash-tree.ts"))),
      ...(await import(addressOf("format/merkle.ts"))),
      // The last, for a root of groups is named here as it is there.
      ...(await import(addressOf("client/leaf-groups.ts"))),
    };
    const failed: string[] = [];
    for (const one of EDGE_CASES.filter(({ id }) => mutant.cases.includes(id))) {
      const passed = await passes(one, edges, mutant === UNCHANGED ? UNCHANGED_LIMIT : LIMIT);
      if (!passed) failed.push(one.id);
      if (!passed && mutant !== UNCHANGED) break;
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    parentPort?.postMessage({ name: mutant.name, snippets, failed } satisfies Tried);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
  // Hosts that nobody closed any more would keep the thread.
  setTimeout(() => process.exit(), 100);
}

async function passes(one: EdgeCase, edges: Edges, limit: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), limit);
  try {
    return await Promise.race([late, Promise.resolve(one.run(edges)).then(() => true)]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
