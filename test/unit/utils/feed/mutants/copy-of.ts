import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Mutant } from "./mutant.ts";

const PROJECT = fileURLToPath(new URL("../../../../..", import.meta.url));

/** A folder for copies, out of the project; who asked for it removes it. */
export function newPlace(): string {
  const place = mkdtempSync(join(tmpdir(), "feed-mutants-"));
  symlinkSync(join(PROJECT, "node_modules"), join(place, "node_modules"));
  writeFileSync(join(place, "package.json"), JSON.stringify({ type: "module" }));
  return place;
}

export interface Copy {
  /** How often the mutant's snippet stands in its file. */
  readonly snippets: number;
  /** Where a module of `utils/feed` is. */
  readonly addressOf: (module: string) => string;
}

/**
 * A copy of the feed's client with one snippet replaced (none, if it is empty); how often that stood in its file, and
 * where its modules are. Node itself is to load them: a bundler between would take longer than the cases do.
 */
export function copyOf(root: string, { file, from, to }: Mutant): Copy {
  const feed = join(root, "utils/feed");
  mkdirSync(feed, { recursive: true });
  symlinkSync(join(PROJECT, "utils/dataset"), join(root, "utils/dataset"));
  for (const part of [
    "client",
    "format",
    "guard",
    "verify",
    "storage",
    "transport",
    "by-hand",
    "receipt",
    "link.ts",
  ])
    cpSync(join(PROJECT, "utils/feed", part), join(feed, part), { recursive: true });
  const text = readFileSync(join(feed, file), "utf8");
  if (from !== "")
    writeFileSync(
      join(feed, file),
      text.replace(from, () => to),
    );
  return {
    snippets: from === "" ? 1 : text.split(from).length - 1,
    addressOf: (module) => pathToFileURL(join(feed, module)).href,
  };
}
