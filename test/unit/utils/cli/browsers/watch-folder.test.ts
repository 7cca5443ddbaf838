import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watchFolder } from "../../../../../utils/cli/browsers/watch-folder.ts";

let folder: string;
let life: AbortController;
let heard: number;
const file = (...names: string[]): string => join(folder, ...names);
const hears = async (change: () => void): Promise<void> => {
  // What came before is still on its way.
  await new Promise((resolve) => setTimeout(resolve, 60));
  heard = 0;
  change();
  await expect.poll(() => heard).toBeGreaterThan(0);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "watched-"));
  life = new AbortController();
  mkdirSync(file("events", "CN"), { recursive: true });
  writeFileSync(file("events", "CN", "2014.yaml"), "1");
  watchFolder(folder, () => (heard += 1), life.signal);
});
afterEach(() => {
  life.abort();
  rmSync(folder, { recursive: true, force: true });
});

test("hears of a file that is written, and of one that is saved by renaming, time and again", async () => {
  await hears(() => writeFileSync(file("events", "CN", "2014.yaml"), "2"));
  for (const text of ["3", "4", "5"])
    await hears(() => {
      writeFileSync(file("events", "CN", ".2014.new"), text);
      renameSync(file("events", "CN", ".2014.new"), file("events", "CN", "2014.yaml"));
    });
});

test("hears of files in a folder that is new", async () => {
  await hears(() => mkdirSync(file("events", "JP")));
  await hears(() => writeFileSync(file("events", "JP", "2015.yaml"), "1"));
});

test("hears nothing after the end", async () => {
  life.abort();
  heard = 0;
  writeFileSync(file("events", "CN", "2014.yaml"), "2");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(heard).toBe(0);
});
