import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "../bootstrap/project.mjs";
import type { Figure } from "./report.ts";

/** Every frame pays for it. Null where nothing has been built. */
export function scriptSize(): readonly Figure[] | null {
  const file = join(ROOT, ".output/chrome-mv3/page.js");
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return [
    { what: "page.js", value: bytes.length / 1000, unit: "kB", budget: 60 },
    { what: "page.js, gzipped", value: gzipSync(bytes, { level: 9 }).length / 1000, unit: "kB", budget: 20 },
  ];
}
