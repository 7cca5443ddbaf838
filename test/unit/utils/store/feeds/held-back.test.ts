import { expect, test, vi } from "vitest";
import type { HeldRow } from "../../../../../utils/feed/client/types.ts";
import { DAY, firstDataset, NOW, secondDataset } from "../../feed/storage/test-feed.ts";
import { following, newScene, outdated } from "./scene.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

test("what an update weakens waits, is told, and can be accepted", async () => {
  const scene = await newScene();
  const feeds = await outdated(scene);
  await feeds.checkDue();
  const held = await feeds.held(scene.served.fingerprint);
  expect(held.map(({ id }) => id)).toContain("block");
  const history = await feeds.changes(scene.served.fingerprint, null);
  expect(history.versions[0]?.rows).toContainEqual(expect.objectContaining({ op: "added", id: "newcomer" }));
  expect(await feeds.accept(scene.served.fingerprint, held)).toEqual({ ok: true });
  expect(await feeds.held(scene.served.fingerprint)).toEqual([]);
});

test("what waits is accepted as it was shown, and not as a newer version has it", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  await feeds.checkDue();
  const told: (readonly HeldRow[])[] = [];
  const first = firstDataset();
  const weaker = first.events.map((event) => (event.id === "block" ? { ...event, end: "2015" } : event));
  for (const [at, events] of [weaker, secondDataset().events].entries()) {
    scene.now = NOW + (at + 1) * DAY + 1;
    await scene.served.publish({ ...first, version: `v${at + 2}`, events }, NOW + (at + 1) * DAY);
    expect(await feeds.check(scene.served.fingerprint)).toMatchObject({ kind: "updated" });
    told.push((await feeds.held(scene.served.fingerprint)).filter(({ id }) => id === "block"));
  }
  const [before = [], after = []] = told;
  expect([before[0]?.next === null, after[0]?.next === null]).toEqual([false, true]);
  const refused = { ok: false, reason: "changed-meanwhile" };
  expect(await feeds.accept(scene.served.fingerprint, before)).toEqual(refused);
  expect(await feeds.held(scene.served.fingerprint)).toEqual(expect.arrayContaining([...after]));
  expect(await feeds.accept(scene.served.fingerprint, after)).toEqual({ ok: true });
});
