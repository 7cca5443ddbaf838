import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, it } from "vitest";
import { sync } from "../../../../../utils/feed/client/sync.ts";
import type { Floors } from "../../../../../utils/feed/client/types.ts";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import { writeShard } from "../../../../../utils/feed/format/rows-file.ts";
import { dexieStorage } from "../../../../../utils/feed/storage/dexie.ts";
import { checkFeed } from "../../../../../utils/feed/storage/self-check.ts";
import { outcomeName } from "../conformance/case.ts";
import { BASE, makeKit, place, T0 } from "../conformance/kit.ts";
import { DAY, type Release } from "../conformance/repository.ts";
import { event, FIRST, strange, withRows } from "../conformance/rows.ts";
import { scriptedTransport } from "../conformance/scripted-transport.ts";

/**
 * A row's page of leaves can be made to fall out by a later shard that begins with the same row, and the row itself stays:
 * other than its leaf says, and than the guard was told.
 */
it("shards that say a row twice slip no row past its leaf and the guard", async () => {
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
  const take = async (of: Release): Promise<string> => {
    const transport = scriptedTransport([[BASE, place(of)]], []);
    return outcomeName((await sync({ storage, transport, bases: [BASE], clock, built: 0, signal })).outcome);
  };
  expect(await take(kit.one)).toBe("updated by full to 1");

  const weak = event("2014-chat-blocked", { title: "Nothing of note", end: "2014-07-02" });
  const ahead = strange("a-first", "ahead", {});
  const texts = [FIRST, [ahead, weak], [ahead]].map(writeShard);
  let made = 0;
  const rows = withRows(FIRST, ahead);
  const shardText = (): string => texts[made++] ?? "";
  const two = await kit.make({ before: [], rows, shards: texts.length, shardText });
  expect(await take(two)).toBe("refused: bad_rows");
  const key = { kind: "event", id: "2014-chat-blocked" };
  expect(await storage.rows([key])).toMatchObject([{ title: "Blocked: 2014-chat-blocked", end: "open" }]);
  storage.close();
  expect(await checkFeed(feed, mirror, signal, host)).toEqual({ kind: "sound" });
});
