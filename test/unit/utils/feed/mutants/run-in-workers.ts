import { Worker } from "node:worker_threads";
import type { Share, Tried } from "./run-mutants.ts";

const WORKERS = 2;

/** Runs a worker's script twice, each with its share, and gathers what was tried, by the mutant's name. */
export async function runInWorkers(script: URL): Promise<ReadonlyMap<string, Tried>> {
  const parts = Array.from({ length: WORKERS }, (_, part) => run(script, { part, of: WORKERS }));
  return new Map((await Promise.all(parts)).flat().map((one) => [one.name, one]));
}

function run(script: URL, share: Share): Promise<readonly Tried[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: share, execArgv: [] });
    const tried: Tried[] = [];
    worker.on("message", (one: Tried) => tried.push(one));
    worker.on("error", reject);
    worker.on("exit", () => resolve(tried));
  });
}
