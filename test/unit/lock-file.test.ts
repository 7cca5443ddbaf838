import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = new URL("../../package-lock.json", import.meta.url);
const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(readFileSync(file, "utf8"));

/** Where Node looks for what the package at this path asks for, from the nearest place up. */
function placesOf(name: string, path: string): readonly string[] {
  const nearest = `${path}/node_modules/${name}`;
  const parent = path.replace(/\/?node_modules\/[^/]*(\/[^/]+)?$/, "");
  return path === "" ? [`node_modules/${name}`] : [nearest, ...placesOf(name, parent)];
}

// `npm ci` refuses a lock file without them, on every platform: some tools publish their programs one by one.
test("the lock file has the optional packages of every platform", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => placesOf(name, path).every((place) => !(place in packages)))
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});
