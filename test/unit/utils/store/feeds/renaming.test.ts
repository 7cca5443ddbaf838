import { expect, test, vi } from "vitest";
import { feedsOf, newScene, outdated } from "./scene.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

test("names are found anew when a reader pauses a feed, follows it again, accepts what waits, or removes it", async () => {
  const scene = await newScene();
  const feeds = await outdated(scene);
  const { fingerprint } = scene.served;
  await feeds.checkDue();
  const naming = vi.fn<() => Promise<void>>(async () => undefined);
  scene.naming = naming;
  const then = async (change: Promise<unknown>): Promise<number> => {
    naming.mockClear();
    await change;
    return naming.mock.calls.length;
  };
  expect(await then(feeds.change(fingerprint, () => ({ paused: true })))).toBe(1);
  expect(await then(feeds.change(fingerprint, () => ({ paused: true })))).toBe(0);
  expect(await then(feeds.change(fingerprint, () => ({ paused: false })))).toBe(1);
  expect(await then(feeds.accept(fingerprint, await feeds.held(fingerprint)))).toBe(1);
  expect(await then(feeds.remove(fingerprint))).toBe(1);
  // A background that is started after the removal has nothing more to say.
  expect(await then(feedsOf(scene).remove(fingerprint))).toBe(0);
});
