import { expect, it } from "vitest";
import { writeShard } from "../../../../../utils/feed/format/rows-file.ts";
import { checkFeed } from "../../../../../utils/feed/storage/self-check.ts";
import { outcomeName } from "../conformance/case.ts";
import { makeKit } from "../conformance/kit.ts";
import { event, FIRST, strange, withRows } from "../conformance/rows.ts";
import { diskReader } from "./disk-reader.ts";

/**
 * A row's page of leaves can be made to fall out by a later shard that begins with the same row, and the row itself stays:
 * other than its leaf says, and than the guard was told.
 */
it("shards that say a row twice slip no row past its leaf and the guard", async () => {
  const kit = await makeKit();
  const { feed, host, mirror, signal, storage, take } = await diskReader(kit);
  expect(outcomeName(await take(kit.one))).toBe("updated by full to 1");

  const weak = event("2014-chat-blocked", { title: "Nothing of note", end: "2014-07-02" });
  const ahead = strange("a-first", "ahead", {});
  const texts = [FIRST, [ahead, weak], [ahead]].map(writeShard);
  let made = 0;
  const rows = withRows(FIRST, ahead);
  const shardText = (): string => texts[made++] ?? "";
  const two = await kit.make({ before: [], rows, shards: texts.length, shardText });
  expect(outcomeName(await take(two))).toBe("refused: bad_rows");
  const key = { kind: "event", id: "2014-chat-blocked" };
  expect(await storage.rows([key])).toMatchObject([{ title: "Blocked: 2014-chat-blocked", end: "open" }]);
  storage.close();
  expect(await checkFeed(feed, mirror, signal, host)).toEqual({ kind: "sound" });
});
