import { expect, test } from "vitest";
import { waitingIn } from "../../../../../utils/store/feeds/waiting.ts";
import { held } from "../../../../fixtures/feeds/summaries.ts";
import { wechat } from "../../../../fixtures/views/wechat.ts";

const [event, entity] = held;
const [entry] = wechat.entries;

test("of what is held back a timeline tells its entity and its events, and nothing of others", () => {
  if (event === undefined || entity === undefined || entry === undefined) throw new Error("no rows");
  const mine = { ...event, id: entry.event, until: new Date(2026, 10, 28, 0, 30).getTime() };
  const itself = { ...entity, id: wechat.entity.id, until: new Date(2026, 10, 25, 23, 30).getTime() };
  const source = { ...event, kind: "source", id: entry.event };
  expect(waitingIn(wechat, [mine, itself, event, entity, source])).toEqual([
    { event: entry.event, gone: true, until: "2026-11-28" },
    { event: null, gone: false, until: "2026-11-25" },
  ]);
});
