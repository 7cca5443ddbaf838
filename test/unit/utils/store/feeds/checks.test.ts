import { expect, test, vi } from "vitest";
import { DAY } from "../../feed/storage/test-feed.ts";
import { feedsOf, following, newScene } from "./scene.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

test("a check brings its dataset, is written down, and plans the next", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  expect(await feeds.check(scene.served.fingerprint)).toMatchObject({ kind: "updated" });
  expect(scene.changes).toBe(1);
  const [feed] = await feeds.summaries();
  expect(feed).toMatchObject({
    freshness: { kind: "fresh" },
    dataset: { label: "v1" },
    checked: scene.now,
    next: scene.now + DAY,
    held: 0,
    signers: { root: { keys: 1, threshold: 1 } },
  });
  expect(feed?.bytes).toBeGreaterThan(1000);
  expect(scene.woken.at(-1)).toBe(scene.now + DAY);
  expect((await feeds.entry(scene.served.fingerprint))?.journal).toMatchObject([
    { by: "reader", outcome: { kind: "updated" } },
  ]);
  expect(await feeds.check(scene.served.fingerprint)).toBe("too-soon");
});

test("the schedule asks when it is time, not before", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  await feeds.checkDue();
  scene.asked = [];
  scene.now += DAY / 2;
  await feeds.checkDue();
  expect(scene.asked).toEqual([]);
  scene.now += DAY;
  await feeds.checkDue();
  expect(scene.asked.map((url) => url.split("/").at(-1))).toEqual(["2.root.json", "timestamp.json"]);
  expect(scene.changes).toBe(1);
});

test("a background that is ended before all heard of an update says that it is new, and tells it when it asks next", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  scene.seen = () => Promise.reject(new Error("ended"));
  await expect(feeds.check(scene.served.fingerprint)).rejects.toThrow("ended");
  const [summary] = await feeds.summaries();
  expect(summary).toMatchObject({ freshness: { kind: "fresh" }, dataset: { label: "v1" } });
  expect(summary?.next).toBeLessThan(scene.now + DAY / 24);
  scene.seen = async () => undefined;
  for (const told of [2, 2]) {
    scene.now += 61_000;
    expect(await feeds.check(scene.served.fingerprint)).toEqual({ kind: "unchanged" });
    expect(scene.changes).toBe(told);
  }
  expect((await feeds.summaries())[0]?.next).toBeGreaterThan(scene.now + DAY / 24);
});

test("nobody waits for names to be found anew, but whoever asks next; ended in it, they are found when it asks next", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  const { promise: named, resolve } = Promise.withResolvers<void>();
  let times = 0;
  scene.naming = () => {
    times += 1;
    return named;
  };
  expect(await feeds.check(scene.served.fingerprint)).toMatchObject({ kind: "updated" });
  expect([scene.changes, times]).toEqual([1, 1]);
  const [summary] = await feeds.summaries();
  expect(summary).toMatchObject({ checking: false, dataset: { label: "v1" } });
  // Till then it is planned as if it had been ended.
  expect(summary?.next).toBeLessThan(scene.now + DAY / 24);
  const other = feedsOf(scene);
  scene.now += 61_000;
  expect(await other.check(scene.served.fingerprint)).toEqual({ kind: "busy_elsewhere" });
  scene.now += 61_000;
  let ended = false;
  const next = feeds.check(scene.served.fingerprint).finally(() => {
    ended = true;
  });
  await new Promise((done) => setTimeout(done, 50));
  expect(ended).toBe(false);
  resolve();
  expect(await next).toEqual({ kind: "unchanged" });
  expect([scene.changes, times]).toEqual([1, 1]);
  await vi.waitFor(() => expect(scene.woken.at(-1)).toBeGreaterThan(scene.now + DAY / 24));
});

test("names that could not be found anew are so at the next check", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  scene.naming = () => Promise.reject(new Error("ended"));
  expect(await feeds.check(scene.served.fingerprint)).toMatchObject({ kind: "updated" });
  scene.naming = async () => undefined;
  scene.now += 61_000;
  expect(await feeds.check(scene.served.fingerprint)).toEqual({ kind: "unchanged" });
  expect(scene.changes).toBe(2);
});
