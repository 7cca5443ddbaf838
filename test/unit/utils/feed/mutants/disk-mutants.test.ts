import { beforeAll, describe, expect, it } from "vitest";
import { runInWorkers } from "./run-in-workers.ts";
import type { Tried } from "./run-mutants.ts";
import { DISK_MUTANTS } from "./without/the-disk.ts";

/* For every check of what is written ahead of an update there is a copy without it, and the contract notices. */
describe("a storage on the disk that lacks a check", () => {
  let tried: ReadonlyMap<string, Tried> = new Map();
  beforeAll(async () => {
    tried = await runInWorkers(new URL("run-disk-mutants.ts", import.meta.url));
  }, 240_000);

  it("is there once under each name, and finds no fault unchanged", () => {
    const names = DISK_MUTANTS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(tried.get("unchanged")).toMatchObject({ failed: [] });
  });

  for (const { name, file } of DISK_MUTANTS)
    it(`notices: ${name}`, () => {
      expect(tried.get(name)?.snippets, `the snippet stands once in ${file}`).toBe(1);
      expect(tried.get(name)?.failed).not.toEqual([]);
    });
});
