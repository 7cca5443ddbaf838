import assert from "node:assert/strict";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import type { Receipt } from "../../../../../utils/feed/receipt/types.ts";
import { T0 } from "../conformance/kit.ts";
import { type Bytes, bytesOf, type Roles, rootFile } from "../conformance/repository.ts";
import { type Change, NOW, padded, proving, receiptOf, refusing, textOf } from "./a-receipt.ts";
import type { EdgeCase } from "./edge-case.ts";
import { kitOnce } from "./give-and-take.ts";

/** The receipt with its first row changed. */
const row =
  (change: (row: Receipt["rows"][number]) => object): Change =>
  (good) => ({ ...good, rows: good.rows.map((one, at) => (at === 0 ? { ...one, ...change(one) } : one)) });

const path = (change: (path: readonly string[]) => readonly string[]): Change =>
  row((one) => ({ path: change(one.path) }));

/** A root after the kit's, with other targets keys. */
async function rotated(signers?: Roles["root"]): Promise<{ readonly roles: Roles; readonly root: Bytes }> {
  const kit = await kitOnce();
  const roles = { ...kit.roles, targets: [await kit.key("targets two")] };
  const root = await rootFile({ version: 2, at: T0, roles, ...(signers === undefined ? {} : { signers }) });
  return { roles, root };
}

/** A chain of 257, made once: each root takes its while. */
let chain: Promise<readonly string[]> | undefined;
const rootsOnce = async (): Promise<readonly string[]> => {
  const { makeRoot } = await kitOnce();
  chain ??= Promise.all(
    Array.from({ length: 257 }, async (_, at) => textOf(await makeRoot({ version: at + 1 }))),
  );
  return chain;
};

const step = `<${"ab".repeat(32)}`;
const ODD = { kind: "event", id: "odd" };
const odd =
  (kind: string, id: string): Change =>
  () =>
    proving({ kind, id }, {});

export const RECEIPT_CASES: readonly EdgeCase[] = [
  {
    id: "receipt-tells",
    title: "a receipt tells whose it is, in what dataset, and which of its keys signed",
    run: async ({ checkReceipt }) => {
      const kit = await kitOnce();
      const other = await kit.key("targets two");
      const roles = { ...kit.roles, targets: [other, ...kit.roles.targets] };
      const root = await rootFile({ version: 1, at: T0, roles });
      const good = { ...(await receiptOf(3)), roots: [textOf(root)] };
      const fingerprint = await sha256Hex(root);
      const signers = kit.roles.targets.map(({ id }) => id);
      const dataset = {
        version: 1,
        label: "version 1",
        date: "2026-11-21",
        publisher: "A publisher",
        issued: "2026-11-21T20:00:00Z",
        rows: 126,
        root: kit.one.root,
      };
      assert.deepEqual(await checkReceipt(bytesOf(JSON.stringify(good)), NOW, fingerprint), {
        ok: true,
        fingerprint,
        dataset,
        role: { threshold: 1, keyids: [other.id, ...signers] },
        signers,
        roots: 1,
        rows: good.rows.map(({ kind, id, value }) => ({ kind, id, value })),
      });
    },
  },
  {
    id: "receipt-other-feed",
    title: "a receipt of another feed is refused where one is expected",
    run: async ({ checkReceipt }) => {
      const checked = await checkReceipt(bytesOf(JSON.stringify(await receiptOf(1))), NOW, "00".repeat(32));
      assert.partialDeepStrictEqual(checked, { ok: false, fault: "other-feed" });
    },
  },
  refusing(
    "path",
    "no row whose path leads elsewhere",
    ["path", row(() => ({ value: "otherwise" }))],
    ["path", row(() => ({ id: "another" }))],
    ["path", row(() => ({ kind: "event" }))],
    ["path", path((steps) => steps.slice(1))],
    ["path", path((steps) => steps.map((one) => (one.startsWith("<") ? ">" : "<") + one.slice(1)))],
    ["path", path(([, ...steps]) => [step, ...steps])],
    ["path", (good) => ({ ...good, rows: [good.rows[0], { ...good.rows[1], value: null }] })],
  ),
  refusing("twice", "no row twice", [
    "unreadable",
    ({ rows: [first], ...good }) => ({ ...good, rows: [first, first] }),
  ]),
  refusing(
    "signature",
    "nothing that the publisher's targets keys did not sign, and enough of them",
    ["signature", (good) => ({ ...good, targets: "" })],
    ["signature", (good) => ({ ...good, targets: good.targets.replace('"rows":126', '"rows":127') })],
    [
      "signature",
      async () => proving(ODD, {}, [], { signers: { targets: (await kitOnce()).roles.snapshot } }),
    ],
    [
      "signature",
      async (good) => {
        const kit = await kitOnce();
        const roles = { ...kit.roles, targets: [...kit.roles.targets, await kit.key("targets two")] };
        const root = await rootFile({ version: 1, at: T0, roles, thresholds: { targets: 2 } });
        return { ...good, roots: [textOf(root)] };
      },
    ],
  ),
  refusing(
    "root",
    "no root that none may begin with",
    ["root", (good) => ({ ...good, roots: ["{}"] })],
    ["root", async (good) => ({ ...good, roots: [textOf((await rotated()).root)] })],
  ),
  refusing(
    "chain",
    "no root that the one before does not lead to; the last one's keys count",
    ["chain", (good) => ({ ...good, roots: [...good.roots, ...good.roots] })],
    [
      "chain",
      async (good) => {
        const { root } = await rotated([await (await kitOnce()).key("root two")]);
        return { ...good, roots: [...good.roots, textOf(root)] };
      },
    ],
    ["signature", async (good) => ({ ...good, roots: [...good.roots, textOf((await rotated()).root)] })],
    [
      "good",
      async () => {
        const { roles, root } = await rotated();
        const good = await proving(ODD, {}, [], { roles });
        return { ...good, roots: [...good.roots, textOf(root)] };
      },
    ],
  ),
  refusing(
    "form",
    "nothing of another form",
    ["unreadable", () => null],
    ["unreadable", () => []],
    ["unreadable", (good) => bytesOf(`${JSON.stringify(good)}}`)],
    ["unreadable", (good) => ({ ...good, "lacuna-receipt": 2 })],
    ["unreadable", (good) => ({ ...good, rows: [] })],
    ["unreadable", (good) => ({ ...good, roots: [] })],
    ["unreadable", (good) => ({ ...good, roots: [1] })],
    ["unreadable", (good) => ({ ...good, targets: null })],
    ["unreadable", (good) => ({ ...good, rows: [null] })],
    ["unreadable", row(() => ({ kind: 1 }))],
    ["unreadable", row(() => ({ id: 1 }))],
    ["unreadable", row(() => ({ path: step }))],
  ),
  refusing(
    "step",
    "no step of another form, whatever it might be taken for",
    ["unreadable", path((steps) => [...steps, "x"])],
    ["unreadable", path((steps) => [...steps, `${step}00`])],
    ["unreadable", path((steps) => [...steps, step.toUpperCase()])],
    ["unreadable", path((steps) => [...steps, ` ${step}`])],
    ["unreadable", path((steps) => steps.map((one) => one.replace(/^>/u, "=")))],
  ),
  refusing(
    "bytes",
    "not a byte more than a megabyte",
    ["good", (good) => padded(JSON.stringify(good), 1024 * 1024)],
    ["unreadable", (good) => padded(JSON.stringify(good), 1024 * 1024 + 1)],
  ),
  refusing(
    "rows",
    "not one row more than a claim and forty that it names",
    ["good", () => receiptOf(41)],
    ["unreadable", () => receiptOf(42)],
  ),
  refusing(
    "steps",
    "not one step more than forty",
    ["good", () => proving(ODD, {}, Array<string>(40).fill(step))],
    ["unreadable", () => proving(ODD, {}, Array<string>(41).fill(step))],
  ),
  refusing(
    "roots",
    "not one root more than 256",
    ["good", async (good) => ({ ...good, roots: (await rootsOnce()).slice(0, 256) })],
    ["unreadable", async (good) => ({ ...good, roots: await rootsOnce() })],
  ),
  refusing(
    "names",
    "not one letter more than 32 of a kind and 200 of an id",
    ["good", odd("x".repeat(32), "x".repeat(200))],
    ["unreadable", odd("x".repeat(33), "x")],
    ["unreadable", odd("x", "x".repeat(201))],
  ),
];
