import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Transport } from "../../../../../utils/feed/client/types.ts";
import { rememberedFloors } from "../../../../../utils/store/feeds/registry.ts";
import { firstDataset, NOW, type TestFeed, testFeed } from "../../feed/storage/test-feed.ts";
import { added, feedsOf, following, newScene, outdated } from "./scene.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

test("47: a removed feed leaves nothing but its floors, and comes back with nothing older", async () => {
  const scene = await newScene();
  const feeds = await outdated(scene);
  await feeds.checkDue();
  expect(await feeds.remove(scene.served.fingerprint)).toEqual({ ok: true });
  expect(await scene.host.indexedDB.databases()).toEqual([]);
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(scene.served.fingerprint);
  await added(scene, feeds);
  const older = scene.served.transport(undefined, 1);
  scene.served = { ...scene.served, transport: () => older };
  scene.now += 2 * 60_000;
  expect(await feeds.check(scene.served.fingerprint)).toMatchObject({
    kind: "refused",
    why: "rollback_rejected",
  });
  expect((await feeds.summaries())[0]?.dataset).toBeNull();
});

test("removed while it is asked or looked at, it leaves nothing either", async () => {
  const scene = await newScene();
  const feeds = await outdated(scene);
  const real = scene.served.transport();
  let reached: () => void = () => undefined;
  const stalled = new Promise<void>((resolve) => (reached = resolve));
  const stalling: Transport = {
    fetch: (url, limit, end) =>
      url.endsWith(".changes.jsonl")
        ? new Promise((_resolve, reject) => {
            end.addEventListener("abort", () => reject(end.reason));
            reached();
          })
        : real.fetch(url, limit, end),
  };
  scene.served = { ...scene.served, transport: () => stalling };
  const checking = feeds.checkDue();
  await stalled;
  const looking = feeds.summaries().catch(() => []);
  expect(await feeds.remove(scene.served.fingerprint)).toEqual({ ok: true });
  await Promise.all([checking, looking]);
  expect(await scene.host.indexedDB.databases()).toEqual([]);
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(scene.served.fingerprint);
});

test("removed before a look at it has begun to read, it leaves nothing either", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  await feeds.checkDue();
  const { indexedDB } = scene.host;
  const real = indexedDB.databases.bind(indexedDB);
  const [reached, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  indexedDB.databases = async () => {
    indexedDB.databases = real;
    reached.resolve();
    await go.promise;
    return real();
  };
  const looking = feeds.summaries().catch(() => []);
  await reached.promise;
  expect(await feeds.remove(scene.served.fingerprint)).toEqual({ ok: true });
  go.resolve();
  await looking;
  expect(await scene.host.indexedDB.databases()).toEqual([]);
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(scene.served.fingerprint);
});

test("of two that are removed at once the floors of both stay", async () => {
  const scene = await newScene();
  const feeds = feedsOf(scene);
  const both: TestFeed[] = [];
  for (let of = 0; of < 2; of += 1) {
    scene.served = await testFeed();
    await scene.served.publish(firstDataset(), NOW);
    await added(scene, feeds);
    expect(await feeds.check(scene.served.fingerprint)).toMatchObject({ kind: "updated" });
    both.push(scene.served);
  }
  await Promise.all(both.map(({ fingerprint }) => feeds.remove(fingerprint)));
  for (const { fingerprint } of both)
    expect((await rememberedFloors(fingerprint, scene.now))?.dataset).toBe(1);
});
