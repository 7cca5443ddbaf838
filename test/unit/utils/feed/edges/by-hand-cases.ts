import assert from "node:assert/strict";
import type { ExportFeed } from "../../../../../utils/feed/by-hand/export-feed.ts";
import { sync } from "../../../../../utils/feed/client/sync.ts";
import type { FeedStorage, Transport } from "../../../../../utils/feed/client/types.ts";
import { emptyContent, type MemoryStorage, memoryStorage } from "../../../../../utils/feed/storage/memory.ts";
import { outcomeName } from "../conformance/case.ts";
import { BASE, type Kit, makeKit, place, SECOND, T0, THIRD, withFiles } from "../conformance/kit.ts";
import {
  type Bytes,
  bytesOf,
  DAY,
  type Release,
  rootFile,
  withdrawalsFile,
} from "../conformance/repository.ts";
import { event, FIRST, without, withRows } from "../conformance/rows.ts";
import { scriptedTransport } from "../conformance/scripted-transport.ts";
import type { EdgeCase, Edges } from "./edge-case.ts";

const NOW = T0 + 2 * DAY;

let made: Promise<Kit> | null = null;
const kitOnce = (): Promise<Kit> => (made ??= makeKit());

/** A reader with nothing yet. */
async function reader(): Promise<MemoryStorage> {
  return memoryStorage(await emptyContent((await kitOnce()).root), () => NOW);
}

async function check(storage: FeedStorage, transport: Transport, base: string): Promise<string> {
  const options = { storage, transport, bases: [base], clock: () => NOW, built: 0 };
  return outcomeName((await sync({ ...options, signal: new AbortController().signal })).outcome);
}

const fromNetwork = (storage: FeedStorage, of: Release | ReadonlyMap<string, Bytes>) =>
  check(storage, scriptedTransport([[BASE, place(of)]], []), BASE);

async function fromFile(
  { readFeedFile, fileTransport }: Edges,
  storage: FeedStorage,
  bytes: Bytes,
): Promise<string> {
  const read = readFeedFile(bytes);
  return read.ok ? check(storage, fileTransport(read.file), "") : `not read: ${read.fault}`;
}

/** What a reader who holds these versions gives away. */
export async function given(
  edges: Edges,
  ...releases: readonly (Release | ReadonlyMap<string, Bytes>)[]
): Promise<Bytes> {
  const storage = await reader();
  for (const one of releases) await fromNetwork(storage, one);
  const exported = await edges.exportFeed(storage, "A feed");
  if (!exported.ok) throw new Error(exported.why);
  return joined(edges.writeFeedFile(exported.file));
}

function joined(parts: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** (Comparing whole exports would have failures print them, which takes a while.) */
const whyNot = (tried: ExportFeed): string => (tried.ok ? "given" : tried.why);

const HEAD = '{"lacuna-feed":1,"name":"x"}\n';
const entry = (path: unknown, length: unknown) => `${JSON.stringify({ path, length })}\n`;

/** A file's text, and why it is not read; null: it is. */
function fileOf(
  id: string,
  title: string,
  ...files: readonly (readonly [text: string, fault: string | null])[]
): EdgeCase {
  return {
    id: `file-${id}`,
    title,
    run: ({ readFeedFile }) => {
      for (const [text, fault] of files) {
        const read = readFeedFile(bytesOf(text));
        assert.equal(read.ok ? null : read.fault, fault, text.slice(0, 100));
      }
    },
  };
}

export const BY_HAND_CASES: readonly EdgeCase[] = [
  {
    id: "newer",
    title: "brings a newer version to a reader who has the one before, and one who has none",
    run: async (edges) => {
      const kit = await kitOnce();
      const bytes = await given(edges, kit.one, kit.two);
      const held = await reader();
      await fromNetwork(held, kit.one);
      assert.equal(await fromFile(edges, held, bytes), "updated by full to 2");
      const fresh = await reader();
      assert.equal(await fromFile(edges, fresh, bytes), "updated by full to 2");
      assert.deepEqual(fresh.content().leaves, held.content().leaves);
      assert.equal(await fromFile(edges, fresh, bytes), "unchanged");
    },
  },
  {
    id: "roots",
    title: "brings the roots along, and what the giver was told is withdrawn",
    run: async (edges) => {
      const kit = await kitOnce();
      const roles = { ...kit.roles, timestamp: [await kit.key("timestamp two")] };
      const root = await rootFile({ version: 2, at: T0, roles });
      const withdrawn = [{ kind: "event", id: "2014-chat-blocked" }];
      const withdrawals = await withdrawalsFile(1, withdrawn, kit.roles.root);
      const of = await kit.make({ roles, rows: without(SECOND, "2014-chat-blocked"), withdrawals });
      const storage = await reader();
      const bytes = await given(edges, kit.one, withFiles(of, ["metadata/2.root.json", root]));
      assert.equal(await fromFile(edges, storage, bytes), "updated by full to 2");
      assert.partialDeepStrictEqual(storage.content().state.floors, { root: 2, withdrawals: 1 });
      const again = await edges.exportFeed(storage, "A feed");
      assert.ok(again.ok && Buffer.from(joined(edges.writeFeedFile(again.file))).equals(bytes));
      const roots = [...again.file.entries.keys()].filter((path) => path.endsWith(".root.json"));
      assert.deepEqual(roots, ["metadata/1.root.json", "metadata/2.root.json"]);
    },
  },
  {
    id: "hidden",
    title: "brings a dataset in which a withdrawn row stands, byte for byte, and it is hidden there as well",
    run: async (edges) => {
      const kit = await kitOnce();
      const withdrawn = [{ kind: "event", id: "2014-chat-blocked" }];
      const withdrawals = await withdrawalsFile(1, withdrawn, kit.roles.root);
      const of = await kit.make({ rows: SECOND, withdrawals });
      const bytes = await given(edges, kit.one, of);
      const storage = await reader();
      assert.equal(await fromFile(edges, storage, bytes), "updated by full to 2");
      assert.deepEqual(await storage.rows(withdrawn), [null]);
      const again = await edges.exportFeed(storage, "A feed");
      assert.ok(again.ok && Buffer.from(joined(edges.writeFeedFile(again.file))).equals(bytes));
    },
  },
  {
    id: "signed",
    title: "gives what was signed, not what still waits to go",
    run: async (edges) => {
      const kit = await kitOnce();
      const less = withRows(FIRST, event("2014-chat-blocked", { end: "2015-01-01" }));
      for (const rows of [without(FIRST, "2014-chat-blocked"), less]) {
        const bytes = await given(edges, kit.one, await kit.make({ rows }));
        assert.equal(await fromFile(edges, await reader(), bytes), "updated by full to 2");
      }
    },
  },
  {
    id: "older",
    title: "refuses an older version, by the same floors as the network's",
    run: async (edges) => {
      const kit = await kitOnce();
      const storage = await reader();
      await fromNetwork(storage, kit.one);
      await fromNetwork(storage, kit.two);
      assert.equal(await fromFile(edges, storage, await given(edges, kit.one)), "refused: rollback_rejected");
      assert.equal(storage.content().state.dataset?.version, 2);
    },
  },
  {
    id: "forged",
    title: "refuses a forged one",
    run: async (edges) => {
      const kit = await kitOnce();
      const storage = await reader();
      await fromNetwork(storage, kit.one);
      const forged = await kit.make({ signers: { timestamp: [await kit.key("stranger")] } });
      const bytes = joined(edges.writeFeedFile({ name: "A feed", entries: forged.files }));
      assert.equal(await fromFile(edges, storage, bytes), "refused: bad_signature");
      const good = await given(edges, kit.one, kit.two);
      const at = new TextDecoder().decode(good).indexOf("It was blocked");
      const changed = new Uint8Array(good);
      changed[at] = 0x41;
      assert.equal(await fromFile(edges, storage, changed), "refused: hash_mismatch");
      assert.equal(storage.content().state.dataset?.version, 1);
    },
  },
  {
    id: "cut",
    title: "refuses one that was cut off, wherever",
    run: async (edges) => {
      const kit = await kitOnce();
      const bytes = await given(edges, kit.one, kit.two);
      for (let at = 1; at < 60; at += 1) {
        const storage = await reader();
        await fromNetwork(storage, kit.one);
        const part = bytes.slice(0, Math.floor((bytes.length * at) / 60));
        const came = await fromFile(edges, storage, part);
        assert.match(came, /^not read: (truncated|not-a-feed-file)$|^unreachable/);
        assert.equal(storage.content().state.dataset?.version, 1);
      }
      const second = bytes.slice(Math.floor(bytes.length / 2));
      assert.deepEqual(edges.readFeedFile(second), { ok: false, fault: "not-a-feed-file" });
    },
  },
  fileOf(
    "none",
    "refuses files that are none",
    ["", "not-a-feed-file"],
    ["PK\u0003\u0004", "not-a-feed-file"],
    [`x${HEAD}${entry("a", 1)}x\n`, "not-a-feed-file"],
  ),
  fileOf("later", "refuses files of a later format", ['{"lacuna-feed":2,"name":"x"}\n', "newer-format"]),
  fileOf(
    "head",
    "refuses files whose head is cut off or none",
    ['{"lacuna-feed":1,"name"', "truncated"],
    ['{"lacuna-feed":1,oops\n', "malformed"],
  ),
  fileOf("empty", "refuses files without anything in them", [HEAD, "truncated"]),
  fileOf(
    "sound",
    "reads a sound file",
    [`${HEAD}${entry("a", 1)}x\n`, null],
    [`${HEAD}${entry("a/b.c-d_e", 0)}\n`, null],
  ),
  fileOf("twice", "refuses one that writes a file twice", [
    `${HEAD}${entry("a", 1)}x\n${entry("a", 1)}y\n`,
    "malformed",
  ]),
  fileOf(
    "path",
    "refuses paths that lead elsewhere, or are none",
    ...["../a", "/a", "a//b", "A", "a\n", 7, undefined].map(
      (path) => [`${HEAD}${entry(path, 1)}x\n`, "malformed"] as const,
    ),
  ),
  fileOf(
    "length",
    "refuses lengths that are none",
    ...[-1, 1e12, 1.5, "1", null].map((length) => [`${HEAD}${entry("a", length)}`, "malformed"] as const),
  ),
  fileOf(
    "short",
    "refuses an entry that is longer or shorter than it says",
    [`${HEAD}${entry("a", 1)}xy\n`, "malformed"],
    [`${HEAD}${entry("a", 1)}xy`, "malformed"],
    [`${HEAD}${entry("a", 3)}x\n`, "truncated"],
    [`${HEAD}${entry("a", 1)}x`, "truncated"],
  ),
  fileOf(
    "line",
    "refuses what stands where an entry should",
    [`${HEAD}nothing\n`, "malformed"],
    [`${HEAD}${"x".repeat(5000)}`, "malformed"],
    [`${HEAD}{"path":"a","length":1,"x":"${"x".repeat(2000)}"}\nx\n`, "malformed"],
    [`${HEAD}{"path"`, "truncated"],
  ),
  fileOf(
    "many",
    "refuses more files than a feed has",
    [`${HEAD}${Array.from({ length: 4097 }, (_, at) => `${entry(`a${at}`, 0)}\n`).join("")}`, "malformed"],
    [`${HEAD}${Array.from({ length: 4096 }, (_, at) => `${entry(`a${at}`, 0)}\n`).join("")}`, null],
  ),
  {
    id: "file-name",
    title: "takes no more of a name than can be shown",
    run: ({ readFeedFile, writeFeedFile }) => {
      const entries = new Map([["a", bytesOf("x")]]);
      const long = `{"lacuna-feed":1,"name":"${"x".repeat(500)}"}\n${entry("a", 1)}x\n`;
      for (const bytes of [bytesOf(long), joined(writeFeedFile({ name: "x".repeat(500), entries }))]) {
        const read = readFeedFile(bytes);
        assert.equal(read.ok && read.file.name.length, 100);
      }
      const [head = bytesOf("")] = writeFeedFile({ name: "x".repeat(500), entries });
      assert.equal(JSON.parse(new TextDecoder().decode(head)).name.length, 100);
      const none = readFeedFile(bytesOf(`{"lacuna-feed":1,"name":7}\n${entry("a", 1)}x\n`));
      assert.equal(none.ok && none.file.name, "");
    },
  },
  {
    id: "file-limits",
    title: "gives of a file what was asked for, in the length that was signed, and nothing else",
    run: async ({ fileTransport }) => {
      const { fetch } = fileTransport({ name: "x", entries: new Map([["a", bytesOf("{123}")]]) });
      const { signal } = new AbortController();
      const asked = async (path: string, limit: Parameters<Transport["fetch"]>[1]) => {
        const got = await fetch(path, limit, signal);
        return got.ok ? "taken" : got.fault;
      };
      assert.equal(await asked("a", { exact: 5 }), "taken");
      assert.equal(await asked("a", { exact: 4 }), "too-large");
      assert.equal(await asked("a", { exact: 6 }), "truncated");
      assert.equal(await asked("a", { cap: 4 }), "too-large");
      assert.equal(await asked("a", { cap: 9 }), "taken");
      assert.equal(await asked("b", { cap: 9 }), "not-found");
      await assert.rejects(fetch("a", { cap: 9 }, AbortSignal.abort(new Error("enough"))), /enough/);
    },
  },
  {
    id: "nothing",
    title: "has nothing to give without a dataset",
    run: async ({ exportFeed }) => {
      assert.equal(whyNot(await exportFeed(await reader(), "x")), "nothing");
    },
  },
  {
    id: "other-data",
    title: "gives nothing where the signed files describe another dataset than is held",
    run: async ({ exportFeed }) => {
      const kit = await kitOnce();
      const storage = await reader();
      await fromNetwork(storage, kit.one);
      const major = await kit.make({
        rows: THIRD,
        change: { targets: (signed) => JSON.parse(JSON.stringify(signed).replace('"major":1', '"major":2')) },
      });
      assert.equal(await fromNetwork(storage, major), "newer_extension");
      assert.equal(whyNot(await exportFeed(storage, "x")), "other-data");
    },
  },
  {
    id: "not-exact",
    title: "gives nothing where the rows are not the bytes that were signed",
    run: async ({ exportFeed }) => {
      const kit = await kitOnce();
      const storage = await reader();
      await fromNetwork(storage, kit.one);
      const changed: FeedStorage = {
        ...storage,
        rows: async (keys) =>
          (await storage.rows(keys)).map((value) =>
            JSON.parse(JSON.stringify(value).replace("blocked.", "blocked!")),
          ),
      };
      assert.equal(whyNot(await exportFeed(changed, "x")), "not-exact");
      const last = { kind: "source", id: "zz", hash: "00" };
      const more: FeedStorage = { ...storage, leaves: async () => [...(await storage.leaves()), last] };
      assert.equal(whyNot(await exportFeed(more, "x")), "not-exact");
      const fewer: FeedStorage = { ...storage, leaves: async () => (await storage.leaves()).slice(1) };
      assert.equal(whyNot(await exportFeed(fewer, "x")), "not-exact");
    },
  },
];
