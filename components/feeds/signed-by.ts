import type { FeedIdentity } from "../../utils/messaging/feeds-protocol.ts";
import type { Drawn } from "./types.ts";

/** One key suffices to sign the data: whoever has it can say anything. */
export function isSingleKey({ signers }: Pick<FeedIdentity, "signers">): boolean {
  return signers.targets.threshold === 1;
}

/** "2 of 3 keys", "single key" */
export function keysOf({ keys, threshold }: FeedIdentity["signers"]["root"], f: Drawn["f"]): string {
  if (keys === 1) return f.text("singleKey");
  return f.text("signedOf", { threshold: f.t.number(threshold), keys: f.t.number(keys) });
}

/** "signed 2 of 3 by Example Org", where it is told in a line. */
export function signedBy({ signers, name }: FeedIdentity, f: Drawn["f"]): string {
  const { keys, threshold } = signers.targets;
  return keys === 1
    ? f.text("footSingle", { publisher: name })
    : f.text("footSigned", { threshold: f.t.number(threshold), keys: f.t.number(keys), publisher: name });
}
