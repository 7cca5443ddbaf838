import { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, it } from "vitest";
import { CASES } from "../conformance/cases/all.ts";
import { MUTANTS } from "./mutants.ts";
import type { Share, Tried } from "./run-mutants.ts";

const WORKERS = 2;

/*
 * For every check of the client there is a client without it, and the table of cases notices: so each row is shown to
 * be able to fail. Each mutant is a copy of the client with one snippet replaced.
 */
describe("clients that lack a check", () => {
  const tried = new Map<string, Tried>();
  beforeAll(async () => {
    const parts = Array.from({ length: WORKERS }, (_, part) => run({ part, of: WORKERS }));
    for (const one of (await Promise.all(parts)).flat()) tried.set(one.name, one);
  }, 240_000);

  it("names cases that there are, and each mutant once", () => {
    const known = new Set(CASES.map(({ id }) => id));
    expect(MUTANTS.flatMap(({ cases }) => cases).filter((id) => !known.has(id))).toEqual([]);
    const names = MUTANTS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it("finds no fault in an unchanged copy", () => {
    expect(tried.get("unchanged")).toMatchObject({ failed: [] });
  });

  for (const { name, file } of MUTANTS)
    it(`notices: ${name}`, () => {
      expect(tried.get(name)?.snippets, `the snippet stands once in ${file}`).toBe(1);
      expect(tried.get(name)?.failed).not.toEqual([]);
    });
});

function run(share: Share): Promise<readonly Tried[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("run-mutants.ts", import.meta.url), {
      workerData: share,
      execArgv: [],
    });
    const tried: Tried[] = [];
    worker.on("message", (one: Tried) => tried.push(one));
    worker.on("error", reject);
    worker.on("exit", () => resolve(tried));
  });
}
