import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Copy } from "./copy-of.ts";
import type { Mutant } from "./mutant.ts";

const FEED = fileURLToPath(new URL("../../../../../utils/feed", import.meta.url));
/** An import or export that is there when it runs; one of types alone is not. */
const IMPORTS = /^((?:import|export) (?!type )[^;]*?from )"(\.{1,2}\/[^"]+)";/gmu;

/** The modules of `utils/feed`, below it, and which of them each is built on. */
const TEXTS: ReadonlyMap<string, string> = new Map(
  readdirSync(FEED, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => [file, readFileSync(join(FEED, file), "utf8")]),
);
const builtOn = (file: string): readonly string[] =>
  [...(TEXTS.get(file) ?? "").matchAll(IMPORTS)].map(([, , to]) => join(dirname(file), to ?? ""));

/** The file, all that is built on it, and all that is built on that. */
function dependents(of: string): ReadonlySet<string> {
  const found = new Set([of]);
  for (const one of found)
    for (const file of TEXTS.keys()) if (!found.has(file) && builtOn(file).includes(one)) found.add(file);
  return found;
}

/**
 * As `copyOf`, but of those modules alone that the mutant is felt in; they import the others where these are. Loading
 * what is there already is most of what a mutant would cost.
 */
export function partialCopyOf(root: string, { file, from, to }: Mutant): Copy {
  const copied = dependents(file);
  for (const one of copied) {
    const text = TEXTS.get(one) ?? "";
    const mutated = one === file && from !== "" ? text.replace(from, () => to) : text;
    const linked = mutated.replace(IMPORTS, (whole, start: string, target: string) => {
      const there = join(dirname(one), target);
      return copied.has(there) ? whole : `${start}"${pathToFileURL(join(FEED, there)).href}";`;
    });
    mkdirSync(join(root, dirname(one)), { recursive: true });
    writeFileSync(join(root, one), linked);
  }
  return {
    snippets: from === "" ? 1 : (TEXTS.get(file) ?? "").split(from).length - 1,
    addressOf: (module) => pathToFileURL(join(copied.has(module) ? root : FEED, module)).href,
  };
}
