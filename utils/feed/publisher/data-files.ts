import { createHash } from "node:crypto";
import { targetPath } from "../client/paths.ts";
import { CAPS, LIMITS } from "../format/limits.ts";
import { rowName } from "../format/row-order.ts";
import { writePack, writeShard } from "../format/rows-file.ts";
import type {
  DatasetFacts,
  FileFacts,
  RowChange,
  Target,
  VersionChanges,
  Withdrawal,
} from "../format/types.ts";
import { instant } from "./envelope.ts";
import type { Published } from "./published.ts";
import type { NewFile, PublishInput } from "./publish-input.ts";
import { changesBetween, rootOfRows, type Row, rowsOfDataset } from "./rows.ts";

/** What a version's targets are to list, and the files that are new for it. */
export interface Data {
  readonly facts: DatasetFacts;
  readonly targets: readonly Target[];
  readonly files: readonly NewFile[];
  readonly changed: boolean;
  readonly changes: readonly RowChange[];
}

interface Made {
  readonly target: Target;
  readonly text: string;
}

/**
 * The files of a dataset's version: shards, the pack, mirrors, withdrawals. What is as it was before, in rows, in what
 * the dataset says of itself, and in mirrors and withdrawals, makes no new version: readers look at the latter only
 * when there is one.
 */
export async function dataFiles(input: PublishInput): Promise<Data> {
  const { dataset, before, withdrawals } = input;
  const known = before?.facts ?? null;
  if (dataset === null) {
    if (before === null) throw new Error("nothing was published before");
    return { facts: before.facts, targets: before.targetList, files: [], changed: false, changes: [] };
  }
  const rows = rowsOfDataset(dataset);
  const root = await rootOfRows(rows);
  const extra = extraFiles(input);
  const same =
    before !== null &&
    before.facts.root === root &&
    before.facts.label === dataset.version &&
    before.facts.date === dataset.date &&
    before.facts.publisher === dataset.publisher &&
    before.extras === extra.length &&
    extra.every(({ target }) => before.targetHashes.has(target.sha256));
  if (same)
    return { facts: before.facts, targets: before.targetList, files: [], changed: false, changes: [] };

  const facts: DatasetFacts = {
    version: (known?.version ?? 0) + 1,
    label: dataset.version,
    date: dataset.date,
    publisher: dataset.publisher,
    issued: instant(input.now),
    rows: rows.length,
    root,
  };
  const withdrawn = new Set((withdrawals?.rows ?? []).map(rowName));
  const changes = before === null ? [] : await changesBetween(before.rows, rows, withdrawn);
  const shards = shardsOf(rows, input.shardBytes ?? CAPS.shard).map((text, shard, all) =>
    file(`full/${shard}-of-${all.length}.jsonl`, { kind: "full", shard, of: all.length }, text),
  );
  const pack = packOf(before, { dataset: facts, changes }, withdrawals?.rows ?? []);
  const made = [...shards, ...(pack === null ? [] : [pack]), ...extra];
  return {
    facts,
    targets: made.map(({ target }) => target),
    files: made.map(({ target, text }) => ({ path: targetPath(target), text })),
    changed: true,
    changes,
  };
}

function extraFiles({ mirrors, withdrawals }: PublishInput): readonly Made[] {
  return [
    ...(mirrors.length === 0
      ? []
      : [file("mirrors.json", { kind: "mirrors" }, `${JSON.stringify({ mirrors })}\n`)]),
    ...(withdrawals === null ? [] : [file("withdrawals.json", { kind: "withdrawals" }, withdrawals.text)]),
  ];
}

/**
 * The changes of the last versions, the newest included; fewer where they would be more than a pack may hold. What a
 * withdrawn row said in one of these versions is left out, or the pack would tell it on: for who comes from before
 * that version, its removal has then nothing to remove.
 */
function packOf(
  before: Published | null,
  newest: VersionChanges,
  withdrawals: readonly Withdrawal[],
): Made | null {
  if (before === null) return null;
  const withdrawn = new Set(withdrawals.map(rowName));
  const told = ({ dataset, changes }: VersionChanges): VersionChanges => ({
    dataset,
    changes: changes.filter((change) => change.op === "remove" || !withdrawn.has(rowName(change))),
  });
  let versions = [...before.pack.map(told), newest].slice(-LIMITS.versions);
  for (; versions.length > 0; versions = versions.slice(1)) {
    const text = writePack(versions);
    const from = (versions[0]?.dataset.version ?? 1) - 1;
    const custom = { kind: "pack", from, to: newest.dataset.version } as const;
    if (Buffer.byteLength(text) <= CAPS.pack) return file("pack/changes.jsonl", custom, text);
  }
  return null;
}

function shardsOf(rows: readonly Row[], most: number): readonly string[] {
  const shards: string[] = [];
  let open: string[] = [];
  let size = 0;
  for (const row of rows) {
    const line = writeShard([row]);
    const bytes = Buffer.byteLength(line);
    if (size > 0 && size + bytes > most) {
      shards.push(open.join(""));
      open = [];
      size = 0;
    }
    open.push(line);
    size += bytes;
  }
  return [...shards, open.join("")];
}

function file(path: string, custom: Target["custom"], text: string): Made {
  return { target: { path, custom, ...factsOfText(text) }, text };
}

export function factsOfText(text: string): FileFacts {
  const bytes = Buffer.from(text);
  return { length: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
