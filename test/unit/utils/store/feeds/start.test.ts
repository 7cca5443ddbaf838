import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { FeedDatabase } from "../../../../../utils/feed/storage/dexie-database.ts";
import { rememberedFloors } from "../../../../../utils/store/feeds/registry.ts";
import { following, newScene } from "./scene.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

test("a row that was changed on the disk is found at the start: the feed is fetched anew", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  await feeds.checkDue();
  const name = (await scene.host.indexedDB.databases())[0]?.name ?? "";
  const database = new FeedDatabase(scene.served.fingerprint, Number(name.split("-").at(-1)), scene.host);
  await database.open();
  const row = await database.events.get("event-3");
  if (row !== undefined) await database.events.put({ ...row, value: { ...row.value, summary: "Forged." } });
  database.close();
  await feeds.examine();
  expect((await feeds.summaries())[0]).toMatchObject({ dataset: null, freshness: { kind: "not-checked" } });
  const entry = await feeds.entry(scene.served.fingerprint);
  expect(entry?.journal[0]).toMatchObject({ by: "start", outcome: { kind: "healed" } });
  scene.now = entry?.next ?? 0;
  await feeds.checkDue();
  expect((await feeds.summaries())[0]).toMatchObject({
    dataset: { label: "v1" },
    freshness: { kind: "fresh" },
  });
});

test("a sound feed is left as it is at the start", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  await feeds.checkDue();
  await feeds.examine();
  expect((await feeds.summaries())[0]?.dataset).not.toBeNull();
});

test("what a background that was ended in its removal left is gone after the next start, but not its floors", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  await feeds.checkDue();
  await fakeBrowser.storage.local.set({ feeds: [] });
  await feeds.examine();
  expect(await scene.host.indexedDB.databases()).toEqual([]);
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(scene.served.fingerprint);
  expect((await rememberedFloors(scene.served.fingerprint, scene.now))?.dataset).toBe(1);
});
