import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readRoot, readTargets } from "../../feed/format/read-metadata.ts";
import type { RootSigned } from "../../feed/format/types.ts";
import { CannotPublish } from "../../feed/publisher/cannot-publish.ts";
import { withSignatures } from "../../feed/publisher/envelope.ts";
import { readKeys } from "../../feed/publisher/key-files.ts";
import { readPublished, readRoots } from "../../feed/publisher/published.ts";
import { type Draft, readDraft } from "../../feed/publisher/read-draft.ts";
import { rootOfRows, rowsOfDataset } from "../../feed/publisher/rows.ts";
import { writeFiles } from "../../feed/publisher/write-files.ts";
import { type FeedCommand, momentOf, required, UsageError } from "./arguments.ts";
import { draftWords } from "./draft-words.ts";
import { readDataset } from "./read-dataset.ts";

export const signCommand: FeedCommand = {
  summary: "add signatures to a draft: the next root, withdrawals, or targets",
  help: `Usage: feed sign FILE --feed DIR --keys FOLDER… [--root FILE] [--dataset DIR | --from FILE]

Says what the draft would do, adds the signatures of those keys at hand that may sign it, and says how
many it lacks. Without --keys it only says. Works off line. A draft of targets is signed only if it
describes the very dataset that the signer has: theirs is compiled and compared.

  --feed DIR       the feed's directory, or a copy with its roots (DIR/metadata/*.root.json)
  --keys FOLDER    keys at hand
  --root FILE      the next root's draft, where withdrawals are for its keys to sign
  --dataset DIR    for targets: the signer's own dataset (default: assets/dataset)
  --from FILE      instead: what \`dataset export\` printed
  --now INSTANT    instead of the clock's time
`,
  async run(args, { out }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        feed: { type: "string" },
        keys: { type: "string", multiple: true, default: [] },
        root: { type: "string" },
        dataset: { type: "string" },
        from: { type: "string" },
        now: { type: "string" },
      },
    });
    const [file, another] = positionals;
    if (file === undefined || another !== undefined) throw new UsageError("name one draft to sign");
    const directory = resolve(required(values.feed, "--feed"));
    const drafts = values.root === undefined ? [] : [new Uint8Array(readFileSync(values.root))];
    const { newest } = await readRoots(directory, momentOf(values.now), drafts);
    const draft = readDraft(file, new Uint8Array(readFileSync(file)));
    const keys = await readKeys(values.keys);
    const may = await signersOf(draft, newest);
    const signing = keys.filter(({ keyid }) => may.has(keyid));
    if (keys.length > 0 && signing.length === 0)
      throw new CannotPublish("none of the keys at hand may sign this");
    if (draft.type === "targets" && signing.length > 0) await compare(draft, values);
    const text = withSignatures(draft, signing);
    // Whoever signs may have no more than the roots.
    const isWhole = existsSync(join(directory, "metadata/timestamp.json"));
    const published = isWhole ? (readPublished(directory)?.withdrawals?.signed ?? null) : undefined;
    out(await draftWords(readDraft(file, new TextEncoder().encode(text)), newest, published));
    if (signing.length > 0) writeFiles(dirname(resolve(file)), [{ path: basename(file), text }]);
    return 0;
  },
};

async function signersOf({ type, bytes }: Draft, newest: RootSigned): Promise<ReadonlySet<string>> {
  if (type === "targets") return new Set(newest.roles.targets.keyids);
  if (type === "withdrawals") return new Set(newest.roles.root.keyids);
  if (type !== "root") throw new CannotPublish(`a ${type} is not signed so`);
  const read = await readRoot(bytes);
  if (!read.ok) throw new CannotPublish(`the draft cannot be read: ${read.fault.detail}`);
  const next = read.envelope.signed;
  if (next.version !== newest.version + 1)
    throw new CannotPublish(`it is root ${next.version}, and the newest is ${newest.version}`);
  return new Set([...newest.roles.root.keyids, ...next.roles.root.keyids]);
}

async function compare(
  { bytes }: Draft,
  from: { readonly dataset?: string | undefined; readonly from?: string | undefined },
): Promise<void> {
  const read = readTargets(bytes);
  if (!read.ok) throw new CannotPublish(`the draft cannot be read: ${read.fault.detail}`);
  const own = await rootOfRows(rowsOfDataset(readDataset(from)));
  if (own !== read.envelope.signed.dataset.root)
    throw new CannotPublish(
      `the draft describes another dataset than the one here (root ${own.slice(0, 16)}…)`,
    );
}
