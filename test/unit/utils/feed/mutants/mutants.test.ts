import { beforeAll, describe, expect, it } from "vitest";
import { CASES } from "../conformance/cases/all.ts";
import { MUTANTS } from "./without/all.ts";
import { runInWorkers } from "./run-in-workers.ts";
import type { Tried } from "./run-mutants.ts";

/*
 * For every check of the client there is a client without it, and the table of cases notices: so each row is shown to
 * be able to fail. Each mutant is a copy of the client with one snippet replaced.
 */
describe("clients that lack a check", () => {
  let tried: ReadonlyMap<string, Tried> = new Map();
  beforeAll(async () => {
    tried = await runInWorkers(new URL("run-mutants.ts", import.meta.url));
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
