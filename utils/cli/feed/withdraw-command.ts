import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { RootSigned, Withdrawal, WithdrawalReason, WithdrawalsSigned } from "../../feed/format/types.ts";
import { rowName } from "../../feed/format/row-order.ts";
import { instant } from "../../feed/publisher/envelope.ts";
import { readKeys } from "../../feed/publisher/key-files.ts";
import type { SigningKey } from "../../feed/publisher/keys.ts";
import { type Published, readPublished, readRoots } from "../../feed/publisher/published.ts";
import { readDraft } from "../../feed/publisher/read-draft.ts";
import { keysOf } from "../../feed/publisher/signers.ts";
import { nextWithdrawalsText } from "../../feed/publisher/withdrawals-draft.ts";
import { type FeedCommand, momentOf, required, rowOf, UsageError } from "./arguments.ts";
import { draftWords } from "./draft-words.ts";

const REASONS = ["person-at-risk", "court-order", "rights"] as const satisfies readonly WithdrawalReason[];

export const withdrawCommand: FeedCommand = {
  summary: "draft an urgent withdrawal, for the root's holders to sign",
  help: `Usage: feed withdraw --feed DIR -o FILE --reason WORD ROW… [--keys FOLDER…] [--root FILE]
       feed withdraw --feed DIR -o FILE --lift ROW… [--keys FOLDER…] [--root FILE]
       feed withdraw --feed DIR -o FILE [--keys FOLDER…] [--root FILE]

Writes the list of all withdrawals, with the new rows, as a draft. Signed by the threshold of the root's
keys (\`feed sign FILE\`) and published (\`feed publish --take FILE\`), it has readers drop these rows at once:
they are told that something was withdrawn, and why, not what. Without a row it is the same list, to be
signed anew after the root's keys have changed.

  ROW              event:ID, entity:ID or source:ID
  --lift           take these rows off the list: until then readers show them nowhere
  --reason WORD    person-at-risk, court-order or rights
  --feed DIR       the feed's directory
  -o, --out FILE   where the draft goes; not over a file that is there
  --keys FOLDER    sign it at once with these
  --root FILE      the next root's draft, if its keys are to sign
  --now INSTANT    instead of the clock's time
`,
  async run(args, { out, err }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        feed: { type: "string" },
        out: { type: "string", short: "o" },
        reason: { type: "string" },
        lift: { type: "boolean", default: false },
        keys: { type: "string", multiple: true, default: [] },
        root: { type: "string" },
        now: { type: "string" },
      },
    });
    const directory = resolve(required(values.feed, "--feed"));
    const file = required(values.out, "--out");
    if (existsSync(file)) throw new UsageError(`${file} is there already`);
    const now = momentOf(values.now);
    const drafts = values.root === undefined ? [] : [new Uint8Array(readFileSync(values.root))];
    const { newest } = await readRoots(directory, now, drafts);
    const published = readPublished(directory);
    const before = published?.withdrawals?.signed ?? null;
    const keys = await readKeys(values.keys);
    const text = values.lift
      ? draftLifting(newest, before, positionals, keys)
      : draftWithdrawals(newest, before, positionals, values.reason, now, keys);
    writeFileSync(file, text, { flag: "wx" });
    if (!values.lift) for (const row of unknownAmong(positionals, published)) err(unknownWords(row));
    out(await draftWords(readDraft(file, new TextEncoder().encode(text)), newest, before));
    return 0;
  },
};

/** The next list of withdrawals with rows as they are typed (`event:ID`), signed by those keys that the root names. */
export function draftWithdrawals(
  root: RootSigned,
  before: WithdrawalsSigned | null,
  rows: readonly string[],
  reason: string | undefined,
  now: number,
  keys: readonly SigningKey[],
): string {
  const why = REASONS.find((word) => word === reason);
  if (rows.length > 0 && why === undefined) throw new UsageError(`--reason is one of ${REASONS.join(", ")}`);
  if (rows.length === 0 && before === null) throw new UsageError("name a row to withdraw, like event:ID");
  const added = rows.map(
    (row): Withdrawal => ({ ...rowOf(row), reason: why ?? "rights", issued: instant(now) }),
  );
  return nextWithdrawalsText(before, added, keysOf(root, "root", keys));
}

/**
 * Which rows, as they are typed, neither the published dataset nor the changes of its last versions name: a slip of the
 * pen, or what only readers who are far behind still have. None, where nothing is published yet.
 */
export function unknownAmong(rows: readonly string[], published: Published | null): readonly string[] {
  if (published === null) return [];
  const changed = published.pack.flatMap(({ changes }) => changes);
  const known = new Set(
    [...published.rows, ...changed, ...(published.withdrawals?.signed.rows ?? [])].map(rowName),
  );
  return rows.filter((row) => !known.has(rowName(rowOf(row))));
}

export function unknownWords(row: string): string {
  return `feed: no version here holds ${row}: is it spelt right? Nothing else is withdrawn in its place`;
}

/** The next list of withdrawals without rows that are typed (`event:ID`); each must be on it. */
function draftLifting(
  root: RootSigned,
  before: WithdrawalsSigned | null,
  rows: readonly string[],
  keys: readonly SigningKey[],
): string {
  if (rows.length === 0) throw new UsageError("--lift wants rows, like event:ID");
  const known = new Set((before?.rows ?? []).map(rowName));
  const unknown = rows.find((row) => !known.has(rowName(rowOf(row))));
  if (unknown !== undefined) throw new UsageError(`${unknown} is not withdrawn`);
  return nextWithdrawalsText(before, [], keysOf(root, "root", keys), rows.map(rowOf));
}
