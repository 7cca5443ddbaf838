import { expect, test, vi } from "vitest";
import type { DatasetEvent } from "../../../../../utils/dataset/types.ts";
import { FeedDatabase } from "../../../../../utils/feed/storage/dexie-database.ts";
import { DAY, firstDataset, NOW } from "../../feed/storage/test-feed.ts";
import { following, newScene } from "./scene.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

test("what is withdrawn is gone from the disk when readers hear of it, also where another row is let go for it", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  await feeds.checkDue();
  const left: string[] = [];
  scene.seen = async () => {
    const [{ name = "" } = {}] = await scene.host.indexedDB.databases();
    const database = new FeedDatabase(scene.served.fingerprint, Number(name.split("-").at(-1)), scene.host);
    await database.open();
    left.push(JSON.stringify([await database.recent.toArray(), await database.events.toArray()]));
    database.close();
  };
  for (const [at, id] of ["event-1", "event-2"].entries()) {
    const dataset = firstDataset();
    const renewed = (event: DatasetEvent): DatasetEvent => ({ ...event, summary: `As of ${id}.` });
    const events = dataset.events
      .filter((event) => event.id !== id)
      .map((event) => (event.id === "event-5" ? renewed(event) : event));
    const list = { version: at + 1, rows: [{ kind: "event", id }] };
    await scene.served.publish({ ...dataset, version: `without ${id}`, events }, NOW + (at + 1) * DAY, list);
    scene.now = NOW + (at + 1) * DAY + DAY / 2;
    await feeds.checkDue();
    expect(left).toHaveLength(at + 1);
    expect(left[at]).toContain(`As of ${id}.`);
    expect(left[at]).not.toContain(`"${id}"`);
  }
});
