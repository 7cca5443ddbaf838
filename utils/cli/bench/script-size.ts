import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtExtension } from "./built.ts";
import type { Figure } from "./report.ts";

/** Every frame pays for it. Null where nothing has been built. */
export function scriptSize(): readonly Figure[] | null {
  const extension = builtExtension("chromium");
  if (extension === null) return null;
  const frame = readFileSync(join(extension, "frame.js"));
  const bytes = readFileSync(join(extension, "page.js"));
  return [
    {
      what: "frame.js",
      value: frame.length / 1000,
      unit: "kB",
      note: "in every frame; page.js is brought where there is something to read",
    },
    { what: "page.js", value: bytes.length / 1000, unit: "kB", budget: 60 },
    { what: "page.js, gzipped", value: gzipSync(bytes, { level: 9 }).length / 1000, unit: "kB", budget: 20 },
  ];
}
