import type { TimelineView } from "../../dataset/timeline.types.ts";

/**
 * How many of how many keys sign the datasets of a feed, by its root, which is trusted: it was verified when it was
 * stored. (Without the shapes of the format, so that views stay small.) Null if it cannot be read.
 */
export function signersIn(root: Uint8Array): TimelineView["data"]["signed"] {
  try {
    const { signed } = JSON.parse(new TextDecoder().decode(root));
    const { threshold, keyids } = signed.roles.targets;
    return Number.isSafeInteger(threshold) && Array.isArray(keyids)
      ? { threshold, keys: keyids.length }
      : null;
  } catch {
    return null;
  }
}
