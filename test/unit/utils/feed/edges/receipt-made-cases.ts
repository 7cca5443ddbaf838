import assert from "node:assert/strict";
import type { Json } from "../../../../../utils/feed/format/types.ts";
import { SECOND, withFiles } from "../conformance/kit.ts";
import { bytesOf } from "../conformance/repository.ts";
import { event, eventValue, FIRST, source, withRows } from "../conformance/rows.ts";
import { NOW, proving, receiptOf } from "./a-receipt.ts";
import type { EdgeCase, Edges } from "./edge-case.ts";
import { fromNetwork, kitOnce, reader } from "./give-and-take.ts";

const EVENT = "2014-chat-blocked";

/** A reader of the kit's first version. */
async function first() {
  const storage = await reader();
  await fromNetwork(storage, (await kitOnce()).one);
  return storage;
}

/** What a receipt of one row shows that its publisher signed. */
async function shown(
  { checkReceipt, shownOf }: Edges,
  kind: string,
  id: string,
  value: object,
): Promise<ReturnType<Edges["shownOf"]>> {
  const json: Json = JSON.parse(JSON.stringify(value));
  const checked = await checkReceipt(bytesOf(JSON.stringify(await proving({ kind, id }, json))), NOW);
  assert.ok(checked.ok);
  return shownOf(checked);
}

export const RECEIPT_MADE_CASES: readonly EdgeCase[] = [
  {
    id: "receipt-made",
    title: "a receipt is made of an event with all that it names, each once, and is good",
    run: async ({ makeReceipt, checkReceipt }) => {
      const kit = await kitOnce();
      const authority = { entity: "video", name: "Video" };
      const put = event("2026-new", { authority, subjects: [{ entity: "chat", extent: null }] });
      const twice = event("2026-twice", { authority: { entity: "chat", name: "Chat" } });
      const storage = await reader();
      await fromNetwork(storage, await kit.make({ before: [], rows: withRows(FIRST, put, twice) }));
      const named = async (id: string) => {
        const receipt = await makeReceipt(id, storage);
        const checked = await checkReceipt(bytesOf(JSON.stringify(receipt)), NOW);
        assert.ok(checked.ok);
        return checked.rows.map((row) => `${row.kind} ${row.id}`);
      };
      const sources = ["source s-one", "source s-two"];
      assert.deepEqual(await named(EVENT), [`event ${EVENT}`, ...sources, "entity chat"]);
      assert.deepEqual(await named("2026-new"), [
        "event 2026-new",
        ...sources,
        "entity chat",
        "entity video",
      ]);
      assert.deepEqual(await named("2026-twice"), ["event 2026-twice", ...sources, "entity chat"]);
    },
  },
  {
    id: "receipt-made-many",
    title: "a receipt of an event that names more than a receipt proves holds the first forty",
    run: async ({ makeReceipt, checkReceipt }) => {
      const kit = await kitOnce();
      const sources = Array.from({ length: 41 }, (_, at) => ({
        source: `s-fill-${at}`,
        read: "full" as const,
      }));
      const storage = await reader();
      await fromNetwork(
        storage,
        await kit.make({ before: [], rows: withRows(FIRST, event("2026-many", { sources })) }),
      );
      const receipt = await makeReceipt("2026-many", storage);
      assert.deepEqual(
        receipt.rows.map(({ id }) => id),
        ["2026-many", ...sources.slice(0, 40).map((one) => one.source)],
      );
      assert.ok((await checkReceipt(bytesOf(JSON.stringify(receipt)), NOW)).ok);
    },
  },
  {
    id: "receipt-made-none",
    title: "no receipt is made of what is not held, or is no event",
    run: async ({ makeReceipt }) => {
      await assert.rejects(makeReceipt(EVENT, await reader()), /holds no version yet/);
      const storage = await first();
      await assert.rejects(makeReceipt("2014-other", storage), /there is no event 2014-other/);
      const rows = async () => [{ id: EVENT, type: "quarantine" }];
      await assert.rejects(makeReceipt(EVENT, { ...storage, rows }), /there is no event/);
    },
  },
  {
    id: "receipt-made-former",
    title: "no receipt is made of an event that waits to go, and none proves a source that does",
    run: async ({ makeReceipt }) => {
      const kit = await kitOnce();
      const storage = await first();
      const less = withRows(SECOND, event(EVENT, { end: "2015-01-01" }), source("s-one", { title: "Anew" }));
      await fromNetwork(storage, await kit.make({ rows: less }));
      await assert.rejects(makeReceipt(EVENT, storage), /newest version says otherwise/);
      const leaves = async () => (await first()).leaves();
      await assert.rejects(makeReceipt(EVENT, { ...storage, leaves: async () => [] }), /says otherwise/);
      const { rows } = await makeReceipt(EVENT, { ...storage, leaves });
      assert.deepEqual(
        rows.map(({ id }) => id),
        [EVENT, "s-two", "chat"],
      );
    },
  },
  {
    id: "receipt-made-roots",
    title: "a receipt holds the roots up to the last one whose keys signed the dataset",
    run: async ({ makeReceipt, checkReceipt }) => {
      const kit = await kitOnce();
      const same = await kit.makeRoot({ version: 2 });
      const roles = { ...kit.roles, targets: [await kit.key("targets two")] };
      const other = await kit.makeRoot({ version: 3, roles });
      const storage = await reader();
      await fromNetwork(storage, withFiles(kit.one, ["metadata/2.root.json", same]));
      const roots = async () => {
        const receipt = await makeReceipt(EVENT, storage);
        assert.ok((await checkReceipt(bytesOf(JSON.stringify(receipt)), NOW)).ok);
        return receipt.roots.length;
      };
      assert.equal(await roots(), 2);
      await fromNetwork(storage, new Map([["metadata/3.root.json", other]]));
      assert.equal((await storage.load()).floors.root, 3);
      assert.equal(await roots(), 2);
      const state = await storage.load();
      const files = { ...state.files, formerRoots: [] };
      const load = async () => ({ ...state, files });
      await assert.rejects(makeReceipt(EVENT, { ...storage, load }), /names the keys/);
      const odd = async () => ({ ...state, files: { ...state.files, targets: bytesOf("{}") } });
      await assert.rejects(makeReceipt(EVENT, { ...storage, load: odd }), /cannot be read/);
    },
  },
  {
    id: "receipt-made-later",
    title: "there is no receipt while the signed files describe a dataset that is not the one held",
    run: async ({ makeReceipt }) => {
      const storage = await first();
      const state = await storage.load();
      assert.ok(state.dataset !== null);
      const former = { ...state, dataset: { ...state.dataset, root: "0".repeat(64) } };
      const held = { ...storage, load: async () => former };
      await assert.rejects(makeReceipt(EVENT, held), /another dataset/);
    },
  },
  {
    id: "receipt-shown",
    title: "what a receipt shows is followed and read as an event or a source only where it is one",
    run: async (edges) => {
      const good = await shown(edges, "event", EVENT, eventValue(EVENT));
      assert.equal(good.title, `Blocked: ${EVENT}`);
      const odd = await shown(edges, "event", EVENT, { ...eventValue(EVENT), end: "javascript:alert(1)" });
      assert.deepEqual([odd.title, odd.claim.map(({ label }) => label)], [EVENT, ["Row"]]);
      const other = await shown(edges, "source", EVENT, eventValue(EVENT));
      assert.deepEqual([other.title, other.claim.map(({ label }) => label)], [EVENT, ["Row"]]);
      const { checkReceipt, makeReceipt, shownOf } = edges;
      const checked = await checkReceipt(
        bytesOf(JSON.stringify(await makeReceipt(EVENT, await first()))),
        NOW,
      );
      assert.ok(checked.ok);
      const links = (rows: typeof checked.rows) =>
        shownOf({ ...checked, rows }).claim.flatMap(({ texts }) => texts.flatMap(({ href }) => href ?? []));
      assert.deepEqual(links(checked.rows), ["https://paper.example/s-one", "https://paper.example/s-two"]);
      const script = checked.rows.map((row) =>
        row.id === "s-one" ? { ...row, value: { ...Object(row.value), url: "javascript:alert(1)" } } : row,
      );
      assert.deepEqual(links(script), ["https://paper.example/s-two"]);
      const named = checked.rows.map((row) =>
        row.id === "chat" ? { ...row, value: { ...Object(row.value), label: "Turned \u202e around" } } : row,
      );
      const about = (rows: typeof checked.rows) =>
        shownOf({ ...checked, rows }).claim.find(({ label }) => label === "About")?.texts[0]?.text;
      assert.equal(about(checked.rows), "Service chat");
      assert.equal(about(named), "chat");
    },
  },
  {
    id: "receipt-says",
    title: "a receipt shows all that its claim says, and by how many keys of how many it was signed",
    run: async (edges) => {
      const value = eventValue(EVENT, { end: "2015-01-01", reason: "Order", disagreement: "Not so" });
      const parts = ({ claim, proof }: ReturnType<Edges["shownOf"]>) =>
        [...claim, ...proof].map(({ label, texts }) => [label, ...texts.map(({ text }) => text)].join(": "));
      const all = parts(await shown(edges, "event", EVENT, value));
      assert.deepEqual(
        all.filter((part) => !part.startsWith("Fingerprint")),
        [
          "Act: block",
          "About: chat: class: messaging (all)",
          "Where: CN",
          "Who acted: An authority",
          "When: 2014-07-01: until: 2015-01-01",
          "What: It was blocked.",
          "Reason given: Order",
          "Disagreement: Not so",
          "Sources: s-one: s-two",
          `Id: ${EVENT}`,
          "Publisher, by its own name: A publisher",
          "Dataset: version 2 (version 2), as of 2026-11-21",
          "Issued: 2026-11-22T20:00:00Z",
          "Signed: by 1 of 1 keys, 1 needed (single key)",
        ],
      );
      assert.match(
        all.find((part) => part.startsWith("Fingerprint")) ?? "",
        /: (?:[0-9a-f]{8} ){7}[0-9a-f]{8}$/,
      );
      const less = eventValue(EVENT, { end: null, effective: null, subjects: [], scope: [] });
      const labels = (await shown(edges, "event", EVENT, less)).claim.map(({ label }) => label);
      assert.deepEqual(labels, ["Act", "Where", "Who acted", "When", "What", "Sources", "Id"]);
      assert.ok(parts(await shown(edges, "event", EVENT, less)).includes("When: not known"));
      const { checkReceipt, shownOf } = edges;
      const checked = await checkReceipt(bytesOf(JSON.stringify(await receiptOf(1))), NOW);
      assert.ok(checked.ok);
      const role = { keyids: ["a", "b", "c"], threshold: 2 };
      const signed = shownOf({ ...checked, role, signers: ["a", "b"] }).proof.find(
        ({ label }) => label === "Signed",
      );
      assert.equal(signed?.texts[0]?.text, "by 2 of 3 keys, 2 needed");
    },
  },
  {
    id: "receipt-page",
    title: "of a receipt's page nothing but its receipt is read, and what is no page as it is",
    run: async ({ receiptIn }) => {
      const json = JSON.stringify(await receiptOf(1));
      const open = '<script type="application/json" id="receipt">';
      const read = (text: string) => new TextDecoder().decode(receiptIn(bytesOf(text)));
      assert.equal(read(json), json);
      assert.equal(read(`<p>Verified!</p>${open}${json}</script><script>0</script>`), json);
      assert.equal(read(`<script>0</script>${open}${json}`), json);
    },
  },
];
