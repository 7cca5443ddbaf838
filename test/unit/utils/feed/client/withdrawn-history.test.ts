import { expect, test } from "vitest";
import { sync } from "../../../../../utils/feed/client/sync.ts";
import { emptyContent, memoryStorage } from "../../../../../utils/feed/storage/memory.ts";
import { BASE, type Kit, makeKit, place, T0 } from "../conformance/kit.ts";
import { DAY, type Release, withdrawalsFile } from "../conformance/repository.ts";
import { event, FIRST, source, withRows } from "../conformance/rows.ts";
import { scriptedTransport } from "../conformance/scripted-transport.ts";

const CHAT = { kind: "event", id: "2014-chat-blocked" };

/** What a reader is told who holds the first version and takes these, a version a day. */
async function told(kit: Kit, ...releases: readonly Release[]) {
  let now = T0;
  const storage = memoryStorage(await emptyContent(kit.root), () => now);
  for (const one of [kit.one, ...releases]) {
    now += DAY;
    const transport = scriptedTransport([[BASE, place(one)]], []);
    const { signal } = new AbortController();
    await sync({ storage, transport, bases: [BASE], clock: () => now, built: 0, signal });
  }
  return storage.content().history.map(({ version, op, id, reason }) => [version, op, id, reason]);
}

test("what was withdrawn and stands there is told once, without its name, and as added when it is lifted", async () => {
  const kit = await makeKit();
  const list = await withdrawalsFile(1, [CHAT], kit.roles.root);
  const two = withRows(FIRST, source("s-three"));
  const three = withRows(two, event(CHAT.id, { title: "Told anew" }));
  const of = (version: number, rows: typeof FIRST, before: typeof FIRST, withdrawals: typeof list) =>
    kit.make({
      version,
      at: T0 + version * DAY,
      rows,
      before: [{ version: version - 1, rows: before }],
      withdrawals,
    });
  const lifted = await withdrawalsFile(2, [], kit.roles.root);
  expect(
    await told(
      kit,
      await of(2, two, FIRST, list),
      await of(3, three, two, list),
      await of(4, withRows(three, source("s-four")), three, lifted),
    ),
  ).toEqual([
    [2, "added", "s-three", null],
    [2, "withdrawn", "", expect.any(String)],
    [4, "added", "s-four", null],
    [4, "added", CHAT.id, null],
  ]);
});
