import * as v from "valibot";
import { fromHex, sha256Hex } from "../format/hex.ts";
import { leafHash, rootOfPath } from "../format/hash-tree.ts";
import { readTargets } from "../format/read-metadata.ts";
import { readJson } from "../format/read-json.ts";
import { rowName } from "../format/row-order.ts";
import type { Fingerprint, Json, RootSigned } from "../format/types.ts";
import { verifyFirstRoot, verifyNextRoot } from "../verify/root.ts";
import { meetsThreshold } from "../verify/signatures.ts";
import { MOST, NAMED, ROOTS, STEPS } from "./limits.ts";
import type { Checked, ReceiptFault } from "./types.ts";

const shape = v.looseObject({
  "lacuna-receipt": v.literal(1),
  rows: v.pipe(
    v.array(
      v.looseObject({
        kind: v.pipe(v.string(), v.maxLength(32)),
        id: v.pipe(v.string(), v.maxLength(200)),
        path: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[<>][0-9a-f]{64}$/))), v.maxLength(STEPS)),
      }),
    ),
    v.minLength(1),
    v.maxLength(NAMED + 1),
  ),
  targets: v.string(),
  roots: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(ROOTS)),
});

/**
 * Whether a receipt proves what it says: every row leads to the root of one dataset, which the publisher's targets
 * keys signed, which the chain of roots from the first one names. Whose it is says the fingerprint alone: give the
 * one that is expected, or compare it with one that is known from elsewhere. Expiry is not asked: a receipt is about
 * what was said, not about what is newest. `now` in milliseconds since the epoch. Never rejects.
 */
export async function checkReceipt(
  bytes: Uint8Array<ArrayBuffer>,
  now: number,
  expected: Fingerprint | null = null,
): Promise<Checked> {
  const json = bytes.length > MOST ? null : readJson(bytes);
  const read = v.safeParse(shape, json?.ok === true ? json.value : null);
  if (json?.ok !== true || !read.success) return fail("unreadable", "it is no receipt, or was damaged");
  const chain = await rootOfChain(read.output.roots.map(encode), now);
  if (!chain.ok) return chain;
  const fingerprint = await sha256Hex(encode(read.output.roots[0] ?? ""));
  if (expected !== null && fingerprint !== expected)
    return fail("other-feed", `it is of the feed ${fingerprint}, not of ${expected}`);
  const targets = readTargets(encode(read.output.targets));
  if (!targets.ok)
    return fail("signature", `the signed description of the dataset cannot be read: ${targets.fault.detail}`);
  const { root } = chain;
  if (!(await meetsThreshold(targets.envelope, root.roles.targets, root.keys)))
    return fail("signature", "the description of the dataset is not signed by the publisher's keys");
  const { dataset } = targets.envelope.signed;
  const values = valuesIn(json.value);
  const rows = read.output.rows.map(({ kind, id, path }, at) => ({
    kind,
    id,
    path,
    value: values[at] ?? null,
  }));
  if (new Set(rows.map(rowName)).size !== rows.length) return fail("unreadable", "a row is there twice");
  for (const { kind, id, value, path } of rows) {
    const steps = path.map((step) => ({
      side: step.startsWith("<") ? ("left" as const) : ("right" as const),
      hash: fromHex(step.slice(1)) ?? new Uint8Array(0),
    }));
    if ((await rootOfPath(await leafHash({ kind, id }, value), steps)) !== dataset.root)
      return fail("path", `${kind} ${id} is not in the dataset as it stands here`);
  }
  const signers: string[] = [];
  for (const keyid of root.roles.targets.keyids)
    if (await meetsThreshold(targets.envelope, { keyids: [keyid], threshold: 1 }, root.keys))
      signers.push(keyid);
  return {
    ok: true,
    fingerprint,
    dataset,
    role: root.roles.targets,
    signers,
    roots: read.output.roots.length,
    rows: rows.map(({ kind, id, value }) => ({ kind, id, value })),
  };
}

type Chain = { readonly ok: true; readonly root: RootSigned } | Extract<Checked, { ok: false }>;

async function rootOfChain(roots: readonly Uint8Array<ArrayBuffer>[], now: number): Promise<Chain> {
  const [first = new Uint8Array(0), ...others] = roots;
  const begin = await verifyFirstRoot(first);
  if (!begin.ok) return fail("root", begin.detail);
  let { root } = begin;
  for (const bytes of others) {
    const next = await verifyNextRoot(root, bytes, now);
    if (!next.ok) return fail("chain", next.detail);
    ({ root } = next);
  }
  return { ok: true, root };
}

/** The rows' values as they were read, with whatever shapes leave out. */
function valuesIn(json: Json): readonly Json[] {
  const rows = isObject(json) ? json.rows : null;
  return Array.isArray(rows) ? rows.map((row: Json) => (isObject(row) ? (row.value ?? null) : null)) : [];
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function fail(fault: ReceiptFault, detail: string): Extract<Checked, { ok: false }> {
  return { ok: false, fault, detail };
}
