import { existsSync, readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { sha256Hex } from "../../feed/format/hex.ts";
import { readRoot } from "../../feed/format/read-metadata.ts";
import { checkReceipt } from "../../feed/receipt/check-receipt.ts";
import { type Part, shownOf } from "../../feed/receipt/claim.ts";
import { receiptIn } from "../../feed/receipt/receipt-page.ts";
import { type FeedCommand, type Io, momentOf, UsageError } from "./arguments.ts";
import { feedSource, readFeed, rootToBegin } from "./feed-source.ts";
import { packFault } from "./pack-fault.ts";
import { feedWords, outcomeWords } from "./verify-words.ts";

export const verifyCommand: FeedCommand = {
  summary: "check a feed, or a receipt, as a reader's browser does",
  help: `Usage: feed verify DIR|URL [--root FILE] [--fingerprint HEX]
       feed verify RECEIPT [--fingerprint HEX]

Runs the readers' own client over a feed, from nothing: the chain of roots, timestamp, snapshot, targets,
every shard, the pack; and says what it found. Without --root or --fingerprint the first root is taken on
sight, and its fingerprint is for you to compare. A receipt (.json or .html) is checked off line.

Exit code 0: good; 1: refused, expired or incomplete.

  --root FILE         the first root (or a later one that is trusted)
  --fingerprint HEX   what the first root's SHA-256 must be
  --now INSTANT       instead of the clock's time
`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { root: { type: "string" }, fingerprint: { type: "string" }, now: { type: "string" } },
    });
    const [place, another] = positionals;
    if (place === undefined || another !== undefined) throw new UsageError("name one feed or receipt");
    const expected = values.fingerprint?.replaceAll(" ", "").toLowerCase() ?? null;
    if (expected !== null && !/^[0-9a-f]{64}$/.test(expected))
      throw new UsageError("--fingerprint is 64 hexadecimal digits");
    const now = momentOf(values.now);
    if (existsSync(place) && statSync(place).isFile()) return verifyReceipt(place, expected, now, io);
    const source = feedSource(place);
    const first = await rootToBegin(source, values.root);
    const fingerprint = await sha256Hex(first);
    if (expected !== null && fingerprint !== expected) {
      io.err(`feed verify: refused: the first root's fingerprint is ${fingerprint}`);
      return 1;
    }
    const begins = await readRoot(first);
    if (!begins.ok) {
      io.err(`feed verify: refused: the root cannot be read: ${begins.fault.detail}`);
      return 1;
    }
    const { storage, result } = await readFeed(source, first, now);
    for (const { file, fault } of result.troubles)
      io.err(`feed verify: ${file}: ${"why" in fault ? `${fault.detail} (${fault.why})` : fault.fault}`);
    const { state } = storage.content();
    const known = values.root !== undefined || expected !== null;
    io.out(await feedWords(state, begins.envelope.signed.version === 1 ? fingerprint : null, known));
    if (result.outcome.kind !== "updated") {
      io.err(`feed verify: ${outcomeWords(result.outcome)}`);
      return 1;
    }
    const pack = await packFault(source, storage);
    if (pack.fault !== null) {
      io.err(`feed verify: refused: ${pack.fault}`);
      return 1;
    }
    io.out(pack.words);
    return 0;
  },
};

async function verifyReceipt(
  file: string,
  expected: string | null,
  now: number,
  { out, err }: Io,
): Promise<number> {
  const checked = await checkReceipt(receiptIn(new Uint8Array(readFileSync(file))), now, expected);
  if (!checked.ok) {
    err(`feed verify: refused: ${checked.detail}`);
    return 1;
  }
  const { title, claim, proof } = shownOf(checked);
  const lines = ({ label, texts }: Part) =>
    texts.map(({ text, href }) => `${label}: ${text}${href === undefined ? "" : ` <${href}>`}`);
  out(
    [
      "verified: this dataset said this",
      "",
      title,
      ...claim.flatMap(lines),
      "",
      ...proof.flatMap(lines),
    ].join("\n"),
  );
  if (expected === null) err("feed verify: compare the fingerprint with one that you know from elsewhere");
  return 0;
}
