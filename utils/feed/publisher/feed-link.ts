import type { Fingerprint } from "../format/types.ts";

/** The link by which readers subscribe (FORMAT.md, "Links"). `base` ends in a slash. */
export function feedLink(base: string, fingerprint: Fingerprint, name: string): string {
  return `feed:v1?u=${encodeURIComponent(base)}&r=${fingerprint}&n=${encodeURIComponent(name)}`;
}
