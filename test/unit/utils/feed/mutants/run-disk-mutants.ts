import { cpSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { copyOf, newPlace } from "./copy-of.ts";
import type { Mutant } from "./mutant.ts";
import type { Share, Tried } from "./run-mutants.ts";
import { DISK_MUTANTS } from "./without/the-disk.ts";

/* As run-mutants.ts, for the storage on the disk: its contract is copied beside it. */

const PROJECT = fileURLToPath(new URL("../../../../..", import.meta.url));
const CONTRACT = "test/unit/utils/feed/storage";
const BESIDE = ["utils/store", CONTRACT, "test/unit/utils/store/sample-dataset.ts"];
const UNCHANGED: Mutant = { name: "unchanged", file: "storage/dexie.ts", from: "", to: "", cases: [] };

const place = newPlace();
try {
  const { part, of }: Share = workerData;
  for (const [at, mutant] of [UNCHANGED, ...DISK_MUTANTS].entries()) {
    if (at % of !== part) continue;
    const root = join(place, String(at));
    for (const path of BESIDE) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      cpSync(join(PROJECT, path), join(root, path), { recursive: true });
    }
    const { snippets } = copyOf(root, mutant);
    const there = (file: string): string => pathToFileURL(join(root, CONTRACT, file)).href;
    const { AHEAD_CONTRACT, diskOf } = {
      ...(await import(there("ahead-contract.ts"))),
      ...(await import(there("test-disk.ts"))),
    };
    const failed: string[] = [];
    for (const { title, run } of AHEAD_CONTRACT) {
      const disk = await diskOf({ indexedDB: new IDBFactory(), IDBKeyRange });
      await run(disk).catch(() => failed.push(title));
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    parentPort?.postMessage({ name: mutant.name, snippets, failed } satisfies Tried);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
  // Databases that a case left open would keep the thread.
  setTimeout(() => process.exit(), 100);
}
