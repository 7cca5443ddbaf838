import { expect, test, vi } from "vitest";
import { candidateOf } from "../../../../../utils/store/feeds/subscribe.ts";
import { feedsOf, newScene } from "./scene.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

test("added twice at once, in two tabs, it is one feed", async () => {
  const scene = await newScene();
  const feeds = feedsOf(scene);
  const found = await candidateOf(scene.served.root, { base: null, fingerprint: null, name: "Test" });
  if (!found.ok) throw new Error(found.reason);
  const { candidate } = found;
  const done = await Promise.all([feeds.add(candidate), feeds.add(candidate)]);
  expect(done).toContainEqual({ ok: false, reason: "already-there" });
  expect(await feeds.summaries()).toHaveLength(1);
});
