import type { Bytes, Transport } from "../../feed/client/types.ts";
import { PATHS } from "../../feed/client/paths.ts";
import { CAPS } from "../../feed/format/limits.ts";
import { isReadersBase } from "./bases.ts";
import { sha256Hex } from "../../feed/format/hex.ts";
import { readRoot } from "../../feed/format/read-metadata.ts";
import type { Fingerprint, RootSigned } from "../../feed/format/types.ts";
import { type FeedLink, parseFeedLink } from "../../feed/link.ts";
import { verifyFirstRoot } from "../../feed/verify/root.ts";
import type { FeedIdentity, FeedRefusal } from "../../messaging/feeds-protocol.ts";

/** What a link or a file would add, verified as far as it can be before the reader agrees. */
export interface Candidate {
  readonly identity: FeedIdentity;
  readonly root: Bytes;
  readonly base: string | null;
  /** Whether the link said which fingerprint to expect. */
  readonly named: boolean;
}

export type Found = { readonly ok: true; readonly candidate: Candidate } | Refused;
type Refused = { readonly ok: false; readonly reason: FeedRefusal };

/** Looks at the feed that a link leads to: asks its place for the first root, and for nothing else. */
export async function findByLink(text: string, transport: Transport, signal: AbortSignal): Promise<Found> {
  const link = parseFeedLink(text);
  if (link === null || !isReadersBase(link.base)) return refuse("bad-link");
  const fetched = await transport.fetch(link.base + PATHS.root(1), { cap: CAPS.root }, signal);
  if (!fetched.ok) return refuse(fetched.fault === "no-access" ? "no-access" : "unreachable");
  return candidateOf(fetched.bytes, link);
}

/** The feed that begins with these bytes. */
export async function candidateOf(
  root: Bytes,
  {
    base,
    fingerprint: expected,
    name,
  }: Pick<FeedLink, "fingerprint" | "name"> & { readonly base: string | null },
): Promise<Found> {
  const fingerprint = await sha256Hex(root);
  if (expected !== null && expected !== fingerprint) return refuse("wrong-fingerprint");
  const verified = await verifyFirstRoot(root);
  if (!verified.ok) return refuse("bad-root");
  const shown = name ?? (base === null ? "" : (URL.parse(base)?.hostname ?? ""));
  return {
    ok: true,
    candidate: {
      identity: identityOf(fingerprint, shown, verified.root),
      root,
      base,
      named: expected !== null,
    },
  };
}

/** What a reader is told of a feed's keys. */
function identityOf(fingerprint: Fingerprint, name: string, root: RootSigned): FeedIdentity {
  const signers = (role: "root" | "targets") => ({
    keys: root.roles[role].keyids.length,
    threshold: root.roles[role].threshold,
  });
  return {
    fingerprint,
    name,
    root: { version: root.version, expires: root.expires },
    signers: { root: signers("root"), targets: signers("targets") },
  };
}

/** The same of a root that is trusted; rejects if it cannot be read. */
export async function identityOfTrusted(
  fingerprint: Fingerprint,
  name: string,
  bytes: Bytes,
): Promise<FeedIdentity> {
  const read = await readRoot(bytes);
  if (!read.ok) throw new Error(`the trusted root cannot be read: ${read.fault.detail}`);
  return identityOf(fingerprint, name, read.envelope.signed);
}

function refuse(reason: FeedRefusal): Refused {
  return { ok: false, reason };
}
