import { readRoot, readTargets, readWithdrawals } from "../../feed/format/read-metadata.ts";
import { rowName } from "../../feed/format/row-order.ts";
import type { Envelope, RootSigned, RowKey, WithdrawalsSigned } from "../../feed/format/types.ts";
import { CannotPublish } from "../../feed/publisher/cannot-publish.ts";
import type { Draft } from "../../feed/publisher/read-draft.ts";
import { ROLES } from "../../feed/publisher/root-draft.ts";
import { signersOf } from "../../feed/publisher/signers.ts";

/**
 * What a draft says, against the newest root and the list of withdrawals that is `published` (null: none is; undefined: it
 * is not at hand), and whose signatures it has and lacks; for who is to sign it.
 */
export async function draftWords(
  { type, bytes }: Draft,
  newest: RootSigned,
  published: WithdrawalsSigned | null | undefined,
): Promise<string> {
  switch (type) {
    case "root":
      return rootWords(must(await readRoot(bytes)), newest);
    case "targets": {
      const envelope = must(readTargets(bytes));
      const { version, expires, dataset } = envelope.signed;
      return [
        `targets ${version}, until ${expires}`,
        `dataset ${dataset.version} (${dataset.label}) of ${dataset.publisher}, ${dataset.rows} rows, root ${dataset.root}`,
        await signedLine(envelope, newest, "targets"),
      ].join("\n");
    }
    case "withdrawals": {
      const envelope = must(readWithdrawals(bytes));
      const { version } = envelope.signed;
      return [
        `withdrawals ${version}`,
        ...withdrawalLines(envelope.signed, published),
        await signedLine(envelope, newest, "root"),
      ].join("\n");
    }
    default:
      throw new CannotPublish(`a ${type} is not signed so`);
  }
}

/** Who signs must see what is taken back, too: a list says only what stands on it. */
function withdrawalLines(
  { rows }: WithdrawalsSigned,
  published: WithdrawalsSigned | null | undefined,
): readonly string[] {
  const [before, now] = [new Set((published?.rows ?? []).map(rowName)), new Set(rows.map(rowName))];
  const sign = (row: RowKey) => (published === undefined || before.has(rowName(row)) ? " " : "+");
  const back = (published?.rows ?? []).filter((row) => !now.has(rowName(row)));
  return [
    ...rows.map((row) => `${sign(row)} ${row.kind} ${row.id}: ${row.reason}, ${row.issued}`),
    ...back.map(({ kind, id, reason }) => `− ${kind} ${id}: taken back (${reason})`),
    ...(published === undefined
      ? ["  whether it takes anything back is not known here: DIR holds no published list"]
      : []),
  ];
}

async function rootWords(envelope: Envelope<RootSigned>, newest: RootSigned): Promise<string> {
  const next = envelope.signed;
  const lines = [`root ${next.version} after ${newest.version}, until ${next.expires}`];
  for (const role of ROLES) {
    const [old, now] = [newest.roles[role], next.roles[role]];
    const changes = [
      ...now.keyids.filter((id) => !old.keyids.includes(id)).map((id) => `+${id.slice(0, 8)}`),
      ...old.keyids.filter((id) => !now.keyids.includes(id)).map((id) => `−${id.slice(0, 8)}`),
    ];
    const kept = old.threshold === now.threshold ? "" : ` (was ${old.threshold} of ${old.keyids.length})`;
    lines.push(
      `  ${role.padEnd(9)} ${now.threshold} of ${now.keyids.length}${kept} ${changes.join(" ")}`.trimEnd(),
    );
  }
  if (next.resetFloor !== null)
    lines.push(`  readers take datasets from version ${next.resetFloor} on again`);
  lines.push(await signedLine(envelope, newest, "root"), await signedLine(envelope, next, "root"));
  return lines.join("\n");
}

async function signedLine(
  envelope: Pick<Envelope<unknown>, "signatures" | "canonical">,
  root: RootSigned,
  role: "root" | "targets",
): Promise<string> {
  const signers = await signersOf(envelope, root, role);
  const lacks = root.roles[role].threshold - signers.length;
  const who = signers.length === 0 ? "nobody" : signers.map((id) => id.slice(0, 8)).join(" ");
  return `signed by ${who} for root ${root.version}'s ${role}: ${lacks > 0 ? `${lacks} to go` : "enough"}`;
}

function must<S>(
  read:
    | { readonly ok: true; readonly envelope: Envelope<S> }
    | { readonly ok: false; readonly fault: { readonly detail: string } },
): Envelope<S> {
  if (read.ok) return read.envelope;
  throw new CannotPublish(`the draft cannot be read: ${read.fault.detail}`);
}
