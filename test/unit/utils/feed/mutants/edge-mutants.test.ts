import { beforeAll, describe, expect, it } from "vitest";
import { EDGE_CASES } from "../edges/all.ts";
import { EDGE_MUTANTS } from "./without/the-edges.ts";
import type { Tried } from "./run-mutants.ts";
import { runInWorkers } from "./run-in-workers.ts";

/* For every check where bytes come in there is a copy without it, and the cases notice. */
describe("transport, files and links that lack a check", () => {
  let tried: ReadonlyMap<string, Tried> = new Map();
  beforeAll(async () => {
    tried = await runInWorkers(new URL("run-edge-mutants.ts", import.meta.url));
  }, 240_000);

  it("names cases that there are, and each mutant once", () => {
    const known = new Set(EDGE_CASES.map(({ id }) => id));
    expect(known.size).toBe(EDGE_CASES.length);
    expect(EDGE_MUTANTS.flatMap(({ cases }) => cases).filter((id) => !known.has(id))).toEqual([]);
    const names = EDGE_MUTANTS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it("finds no fault in an unchanged copy", () => {
    expect(tried.get("unchanged")).toMatchObject({ failed: [] });
  });

  for (const { name, file } of EDGE_MUTANTS)
    it(`notices: ${name}`, () => {
      expect(tried.get(name)?.snippets, `the snippet stands once in ${file}`).toBe(1);
      expect(tried.get(name)?.failed).not.toEqual([]);
    });
});
