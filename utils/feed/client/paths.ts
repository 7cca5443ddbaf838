import type { Target } from "../format/types.ts";

/** Where the files of a feed stand below its base, which ends in a slash. */
export const PATHS = {
  root: (version: number) => `metadata/${version}.root.json`,
  timestamp: "metadata/timestamp.json",
  snapshot: (version: number) => `metadata/${version}.snapshot.json`,
  targets: (version: number) => `metadata/${version}.targets.json`,
} as const;

/** TUF's consistent snapshots: the hash stands before the name, `targets/pack/<sha256>.changes.jsonl`. */
export function targetPath({ path, sha256 }: Pick<Target, "path" | "sha256">): string {
  const at = path.lastIndexOf("/") + 1;
  return `targets/${path.slice(0, at)}${sha256}.${path.slice(at)}`;
}
