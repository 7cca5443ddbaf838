import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { licencesText, SHIPPED_PACKAGES } from "../../../../utils/cli/licences.ts";

const PROJECT = fileURLToPath(new URL("../../../..", import.meta.url));
const read = (file: string): string => readFileSync(join(PROJECT, file), "utf8");

/** The packages that the extension's own code imports, from what the browser starts on. */
function imported(): ReadonlySet<string> {
  const packages = new Set<string>();
  const files = new Set(globSync("entrypoints/**/*.{ts,tsx}", { cwd: PROJECT }));
  const specifiers = /(?:^(?:import|export) (?!type )[^;]*?from |\bimport\()"([^"?]+)"/gm;
  for (const file of files) {
    for (const [, to = ""] of read(file).matchAll(specifiers)) {
      if (!to.startsWith(".")) packages.add(/^(?:@[\w-]+\/)?[\w.-]+/.exec(to)?.[0] ?? to);
      else if (/\.tsx?$/.test(to)) files.add(join(dirname(file), to));
    }
  }
  return packages;
}

/** The same, with the packages that these bring along at run time. */
function shipped(): readonly string[] {
  const all = new Set(imported());
  for (const name of all) {
    // WXT is a build tool; of its packages only the browser's name comes along.
    const { dependencies = {} } = JSON.parse(read(`node_modules/${name}/package.json`));
    const more = name === "wxt" ? ["@wxt-dev/browser"] : Object.keys(dependencies);
    for (const one of more) if (!one.startsWith("@types/")) all.add(one);
  }
  return [...all].toSorted();
}

test("the licence of every package that ships goes with the extension, and of no other", () => {
  expect(shipped()).toEqual(SHIPPED_PACKAGES);
  const text = licencesText();
  expect(text).toMatch(/^preact [\d.]+ \(MIT\)/m);
  expect(text).toContain("Copyright (c) 2015-present Jason Miller");
  expect(text).toContain("Apache License");
});

test("what the extension imports are the package's dependencies; all else is for development", () => {
  const { dependencies } = JSON.parse(read("package.json"));
  // WXT is what builds it.
  const named = [...imported()].filter((name) => name !== "wxt").toSorted();
  expect(Object.keys(dependencies).toSorted()).toEqual(named);
});
