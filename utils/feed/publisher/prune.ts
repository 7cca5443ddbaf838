import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { targetPath } from "../client/paths.ts";
import { readTargets } from "../format/read-metadata.ts";

/** A file's place says what it is: what does not look like a target of this format is left alone. */
const TARGET = /^(?:[a-z0-9._-]+\/)*[0-9a-f]{64}\.[a-z0-9._-]+$/;

export interface Pruned {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Deletes targets that none of the last `keep` targets files names. Metadata stay: they are small, and the publisher's
 * record. `keep` is at least one.
 */
export function prune(directory: string, keep: number): Pruned {
  const versions = readdirSync(join(directory, "metadata"))
    .flatMap((name) => /^(\d+)\.targets\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => b - a)
    .slice(0, Math.max(1, keep));
  const needed = new Set(
    versions.flatMap((version) => {
      const read = readTargets(readFileSync(join(directory, `metadata/${version}.targets.json`)));
      return read.ok ? read.envelope.signed.targets.map(targetPath) : [];
    }),
  );
  const folder = join(directory, "targets");
  if (needed.size === 0 || !existsSync(folder)) return { files: 0, bytes: 0 };
  let files = 0;
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = name.replaceAll("\\", "/");
    if (!TARGET.test(path) || needed.has(`targets/${path}`)) continue;
    const file = join(folder, name);
    const { size } = statSync(file);
    if (!statSync(file).isFile()) continue;
    rmSync(file);
    files += 1;
    bytes += size;
  }
  return { files, bytes };
}
