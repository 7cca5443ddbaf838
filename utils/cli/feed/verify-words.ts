import type { HeldState, Outcome } from "../../feed/client/types.ts";
import { readRoot, readSnapshot, readTargets, readTimestamp } from "../../feed/format/read-metadata.ts";
import type { Envelope, RoleName, RootSigned } from "../../feed/format/types.ts";
import { signersOf } from "../../feed/publisher/signers.ts";

/** What a feed's state says: whose, which version, signed by whom, until when. */
export async function feedWords(
  { files, dataset }: HeldState,
  fingerprint: string | null,
  known: boolean,
): Promise<string> {
  const root = await readRoot(files.root);
  const lines =
    fingerprint === null
      ? ["fingerprint: not known, for the root given is not the first"]
      : [`fingerprint: ${fingerprint}${known ? "" : " (taken on sight: compare it)"}`];
  if (!root.ok) return lines.join("\n");
  const trusted = root.envelope.signed;
  if (dataset !== null)
    lines.push(
      `dataset: version ${dataset.version} (${dataset.label}) of ${dataset.publisher}, as of ${dataset.date}, issued ${dataset.issued}, ${dataset.rows} rows`,
      `merkle root: ${dataset.root}`,
    );
  lines.push(await roleLine("root", root.envelope, trusted));
  const { targets, snapshot, timestamp } = files;
  for (const [role, read] of [
    ["targets", targets === null ? null : readTargets(targets)],
    ["snapshot", snapshot === null ? null : readSnapshot(snapshot)],
    ["timestamp", timestamp === null ? null : readTimestamp(timestamp)],
  ] as const)
    if (read?.ok === true) lines.push(await roleLine(role, read.envelope, trusted));
  const all = Object.values(trusted.roles);
  if (
    all.every(
      ({ keyids, threshold }) => threshold === 1 && keyids.length === 1 && keyids[0] === all[0]?.keyids[0],
    )
  )
    lines.push("single key: whoever has it is the publisher");
  return lines.join("\n");
}

async function roleLine(
  role: RoleName,
  envelope: Envelope<{ readonly version: number; readonly expires: string }>,
  root: RootSigned,
): Promise<string> {
  const signers = await signersOf(envelope, root, role);
  const { threshold, keyids } = root.roles[role];
  const who = signers.map((id) => id.slice(0, 8)).join(" ");
  return `${role} ${envelope.signed.version}: until ${envelope.signed.expires}, signed by ${who} (${threshold} of ${keyids.length} needed)`;
}

export function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case "refused":
      return `refused: ${outcome.file}: ${outcome.detail} (${outcome.why})`;
    case "stale":
      return `stale: expired on ${outcome.since}`;
    case "unreachable":
      return `incomplete: a file is missing or cannot be had (${outcome.fault})`;
    case "newer_extension":
      return `its data are of schema ${outcome.major}, which this version does not know`;
    default:
      return outcome.kind.replaceAll("_", " ");
  }
}
