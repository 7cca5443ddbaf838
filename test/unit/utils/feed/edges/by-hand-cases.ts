import assert from "node:assert/strict";
import type { ExportFeed } from "../../../../../utils/feed/by-hand/export-feed.ts";
import type { FeedStorage } from "../../../../../utils/feed/client/types.ts";
import { SECOND, T0, THIRD, withFiles } from "../conformance/kit.ts";
import { bytesOf, rootFile, withdrawalsFile } from "../conformance/repository.ts";
import { event, FIRST, without, withRows } from "../conformance/rows.ts";
import type { EdgeCase } from "./edge-case.ts";
import { fromFile, fromNetwork, given, joined, kitOnce, reader } from "./give-and-take.ts";

/** (Comparing whole exports would have failures print them, which takes a while.) */
const whyNot = (tried: ExportFeed): string => (tried.ok ? "given" : tried.why);

const ofLaterMajor = (signed: object) => JSON.parse(JSON.stringify(signed).replace('"major":1', '"major":2'));

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
      const unlisted = await kit.make({ version: 3, rows: SECOND, before: [] });
      const later = await reader();
      assert.equal(
        await fromFile(edges, later, await given(edges, kit.one, of, unlisted)),
        "updated by full to 3",
      );
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
  {
    id: "nothing",
    title: "has nothing to give without a dataset",
    run: async ({ exportFeed }) => {
      assert.equal(whyNot(await exportFeed(await reader(), "x")), "nothing");
      const kit = await kitOnce();
      const later = await kit.make({ before: [], change: { targets: ofLaterMajor } });
      const described = await reader();
      assert.equal(await fromNetwork(described, later), "newer_extension");
      assert.equal(whyNot(await exportFeed(described, "x")), "nothing");
      const roles = { ...kit.roles, timestamp: [await kit.key("timestamp two")] };
      const root = await rootFile({ version: 2, at: T0, roles });
      const freed = await reader();
      await fromNetwork(freed, kit.one);
      await fromNetwork(freed, new Map([["metadata/2.root.json", root]]));
      assert.equal(whyNot(await exportFeed(freed, "x")), "nothing");
    },
  },
  {
    id: "other-data",
    title: "gives nothing where the signed files describe another dataset than is held",
    run: async ({ exportFeed }) => {
      const kit = await kitOnce();
      const storage = await reader();
      await fromNetwork(storage, kit.one);
      const { files, ...state } = await storage.load();
      for (const name of ["timestamp", "snapshot", "targets", "root"]) {
        const load = async () => ({ ...state, files: { ...files, [name]: bytesOf("{}") } });
        assert.equal(whyNot(await exportFeed({ ...storage, load }, "x")), "other-data", name);
      }
      const major = await kit.make({ rows: THIRD, change: { targets: ofLaterMajor } });
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
      const longer: FeedStorage = {
        ...storage,
        rows: async (keys) =>
          (await storage.rows(keys)).map((value) =>
            JSON.parse(JSON.stringify(value).replace("Report", "A report")),
          ),
      };
      assert.equal(whyNot(await exportFeed(longer, "x")), "not-exact");
      const last = { kind: "source", id: "zz", hash: "00" };
      const more: FeedStorage = { ...storage, leaves: async () => [...(await storage.leaves()), last] };
      assert.equal(whyNot(await exportFeed(more, "x")), "not-exact");
      const fewer: FeedStorage = { ...storage, leaves: async () => (await storage.leaves()).slice(1) };
      assert.equal(whyNot(await exportFeed(fewer, "x")), "not-exact");
    },
  },
];
