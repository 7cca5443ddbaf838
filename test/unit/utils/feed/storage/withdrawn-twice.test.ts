import { expect, it } from "vitest";
import { checkFeed } from "../../../../../utils/feed/storage/self-check.ts";
import { makeKit } from "../conformance/kit.ts";
import { withdrawalsFile } from "../conformance/repository.ts";
import { FIRST } from "../conformance/rows.ts";
import { diskReader } from "./disk-reader.ts";

/** A court orders what a person at risk had asked for before. */
it("a row that is withdrawn twice, and stands in the dataset all the same, is hidden once", async () => {
  const kit = await makeKit();
  const { feed, host, mirror, signal, storage, take } = await diskReader(kit);
  const row = { kind: "event", id: "2026-chat-fined" };
  const withdrawals = await withdrawalsFile(1, [row, row], kit.roles.root);
  expect((await take(kit.one)).kind).toBe("updated");
  expect((await take(await kit.make({ rows: FIRST, withdrawals }))).kind).toBe("updated");
  expect((await storage.load()).hidden).toMatchObject([row]);
  const told = (await storage.database()?.history.toArray())?.flatMap(({ rows }) => rows);
  expect(told).toMatchObject([{ op: "withdrawn", id: "" }]);
  storage.close();
  expect(await checkFeed(feed, mirror, signal, host)).toEqual({ kind: "sound" });
});
