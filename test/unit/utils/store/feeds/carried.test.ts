import { expect, test, vi } from "vitest";
import { toBase64 } from "../../../../../utils/store/feeds/base64.ts";
import { readCarried } from "../../../../../utils/store/feeds/carried.ts";
import { added, following, newScene } from "./scene.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

test("a feed leaves as one file, and enters by it where no network is", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  await feeds.checkDue();
  const bytes = await feeds.exported(scene.served.fingerprint);
  const carried = readCarried(toBase64(bytes ?? new Uint8Array(0)));
  if (carried === null) throw new Error("not readable");
  expect(await feeds.take(scene.served.fingerprint, carried.transport)).toMatchObject({ kind: "unchanged" });
  await feeds.remove(scene.served.fingerprint);
  expect(await feeds.take(scene.served.fingerprint, carried.transport)).toBe("unknown-feed");
  await added(scene, feeds);
  scene.asked = [];
  expect(await feeds.take(scene.served.fingerprint, carried.transport)).toMatchObject({
    kind: "updated",
    by: "full",
  });
  expect(scene.asked).toEqual([]);
  expect((await feeds.summaries())[0]).toMatchObject({ dataset: { label: "v1" }, bytes: 0 });
  expect((await feeds.entry(scene.served.fingerprint))?.journal[0]).toMatchObject({ by: "file" });
  expect(readCarried(toBase64((bytes ?? new Uint8Array(0)).slice(0, -5)))).toBeNull();
});
