import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, it } from "vitest";
import { sync } from "../../../../../utils/feed/client/sync.ts";
import type { Floors } from "../../../../../utils/feed/client/types.ts";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import { dexieStorage } from "../../../../../utils/feed/storage/dexie.ts";
import { checkFeed } from "../../../../../utils/feed/storage/self-check.ts";
import { BASE, makeKit, place, T0 } from "../conformance/kit.ts";
import { DAY, type Release, withdrawalsFile } from "../conformance/repository.ts";
import { FIRST } from "../conformance/rows.ts";
import { scriptedTransport } from "../conformance/scripted-transport.ts";

/** A court orders what a person at risk had asked for before. */
it("a row that is withdrawn twice, and stands in the dataset all the same, is hidden once", async () => {
  const kit = await makeKit();
  const feed = await sha256Hex(kit.root);
  const host = { indexedDB: new IDBFactory(), IDBKeyRange };
  let floors: Floors | null = null;
  const mirror = {
    read: async () => floors,
    write: async (now: Floors) => {
      floors = now;
    },
  };
  const { signal } = new AbortController();
  const clock = () => T0 + DAY;
  const storage = dexieStorage({ feed, root: kit.root, mirror, bundled: null, clock, host });
  const take = async (of: Release): Promise<void> => {
    const transport = scriptedTransport([[BASE, place(of)]], []);
    const { outcome } = await sync({ storage, transport, bases: [BASE], clock, built: 0, signal });
    expect(outcome.kind).toBe("updated");
  };
  const row = { kind: "event", id: "2026-chat-fined" };
  const withdrawals = await withdrawalsFile(1, [row, row], kit.roles.root);
  await take(kit.one);
  await take(await kit.make({ rows: FIRST, withdrawals }));
  expect((await storage.load()).hidden).toMatchObject([row]);
  const told = (await storage.database()?.history.toArray())?.flatMap(({ rows }) => rows);
  expect(told).toMatchObject([{ op: "withdrawn", id: "" }]);
  storage.close();
  expect(await checkFeed(feed, mirror, signal, host)).toEqual({ kind: "sound" });
});
