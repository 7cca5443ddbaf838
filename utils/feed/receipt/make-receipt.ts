import { faultOfValue } from "../format/rows-file.ts";
import { fromHex, toHex } from "../format/hex.ts";
import { leafHash } from "../format/hash-tree.ts";
import { merklePaths } from "../format/merkle.ts";
import { compareRows, rowName } from "../format/row-order.ts";
import type { Envelope, Json, RowKey, RowValue, TargetsSigned } from "../format/types.ts";
import type { DatasetEvent } from "../../dataset/types.ts";
import type { Bytes, FeedStorage, Leaf } from "../client/types.ts";
import { readRoot, readTargets } from "../format/read-metadata.ts";
import { meetsThreshold } from "../verify/signatures.ts";
import { NAMED } from "./limits.ts";
import type { ProvenRow, Receipt } from "./types.ts";

/** Why there is no receipt for an event. */
export class NoReceipt extends Error {
  override readonly name = "NoReceipt";
}

/**
 * A receipt for an event that a feed's storage holds. Throws `NoReceipt` for an event it does not hold, and for one
 * that is shown as it was before, since the publisher's newest version says otherwise (see the erasure guard); and for
 * all while the newest signed files need a newer extension.
 */
export async function makeReceipt(
  event: string,
  storage: Pick<FeedStorage, "load" | "leaves" | "rows">,
): Promise<Receipt> {
  const { files, dataset } = await storage.load();
  if (files.targets === null) throw new NoReceipt("the feed holds no version yet");
  const described = readTargets(files.targets);
  if (!described.ok) throw new NoReceipt("the signed description of the dataset cannot be read");
  // Signed files go on where the dataset cannot: they would state another root than the paths lead to.
  if (described.envelope.signed.dataset.root !== dataset?.root)
    throw new NoReceipt("the newest signed files describe another dataset than the one held");
  const leaves = [...(await storage.leaves())].sort(compareRows);
  const claim: RowKey = { kind: "event", id: event };
  const [value] = await storage.rows([claim]);
  if (value === undefined || value === null || !isEvent(event, value))
    throw new NoReceipt(`there is no event ${event} here`);
  const keys = [claim, ...namedBy(value)];
  const values = await storage.rows(keys);
  const pathOf = merklePaths(leaves.map(({ hash }) => fromHex(hash) ?? new Uint8Array(0)));
  const places = new Map(leaves.map((leaf, at) => [rowName(leaf), at]));
  const rows: ProvenRow[] = [];
  for (const [at, key] of keys.entries()) {
    const row = values[at] ?? null;
    const place = places.get(rowName(key));
    const proven = row !== null && place !== undefined && (await isLeaf(leaves[place], key, row));
    if (!proven && at === 0)
      throw new NoReceipt(
        `${event} is shown as it was before: the publisher's newest version says otherwise`,
      );
    if (!proven) continue;
    const path = pathOf(place).map(({ side, hash }) => (side === "left" ? "<" : ">") + hash);
    rows.push({ kind: key.kind, id: key.id, value: asJson(row), path });
  }
  return {
    "lacuna-receipt": 1,
    rows,
    targets: textOf(files.targets),
    roots: (await rootsUpToSigning([...(files.formerRoots ?? []), files.root], described.envelope)).map(
      textOf,
    ),
  };
}

/**
 * The roots, up to the last one whose keys signed the targets. A newer root may be trusted already while the dataset is
 * the former keys': with it, the receipt would prove nothing.
 */
async function rootsUpToSigning(
  roots: readonly Bytes[],
  targets: Envelope<TargetsSigned>,
): Promise<readonly Bytes[]> {
  for (let end = roots.length; end > 0; end -= 1) {
    const bytes = roots[end - 1];
    const root = bytes === undefined ? null : await readRoot(bytes);
    if (root?.ok !== true) continue;
    const { roles, keys } = root.envelope.signed;
    if (await meetsThreshold(targets, roles.targets, keys)) return roots.slice(0, end);
  }
  throw new NoReceipt("no root that is known here names the keys that signed the dataset");
}

/** One line of JSON. */
export function receiptText(receipt: Receipt): string {
  return `${JSON.stringify(receipt)}\n`;
}

/** The entities and sources that an event names; as many as a receipt proves. */
function namedBy(event: DatasetEvent): readonly RowKey[] {
  const sources = event.sources.map(({ source }) => ({ kind: "source", id: source }));
  const entities = [
    ...event.subjects.map(({ entity }) => entity),
    ...(event.authority.entity === null ? [] : [event.authority.entity]),
  ];
  const all = [...sources, ...entities.map((id) => ({ kind: "entity", id }))];
  return [...new Map(all.map((key) => [rowName(key), key])).values()].slice(0, NAMED);
}

async function isLeaf(leaf: Leaf | undefined, key: RowKey, value: RowValue): Promise<boolean> {
  return leaf !== undefined && toHex(await leafHash(key, value)) === leaf.hash;
}

function isEvent(id: string, value: RowValue): value is DatasetEvent {
  return faultOfValue("event", id, value) === null;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A row as the JSON that it came as. */
function asJson(value: RowValue): Json {
  return JSON.parse(JSON.stringify(value));
}
