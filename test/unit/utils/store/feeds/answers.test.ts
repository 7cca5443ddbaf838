import { expect, test, vi } from "vitest";
import { feedsAnswers } from "../../../../../utils/store/feeds/answers.ts";
import { MOST_PLACES } from "../../../../../utils/store/feeds/bases.ts";
import { bundledStore } from "./bundled-store.ts";
import { following, newScene } from "./scene.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

test("places that are named and removed side by side are all heard, and no more than a feed may have", async () => {
  const scene = await newScene();
  const feeds = await following(scene);
  const answers = feedsAnswers({
    feeds,
    store: bundledStore(scene.host),
    transport: scene.served.transport(),
    signal: new AbortController().signal,
  });
  const place = (at: number, wanted: boolean) =>
    answers["feeds.place"]({
      kind: "feeds.place",
      feed: scene.served.fingerprint,
      place: `https://${at}.example/`,
      wanted,
    });
  const own = async () => (await feeds.entry(scene.served.fingerprint))?.bases.own;
  // One is there from the link.
  const named = await Promise.all(Array.from({ length: MOST_PLACES }, (_, at) => place(at, true)));
  expect(named.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "too-many-places" }]);
  expect(await own()).toHaveLength(MOST_PLACES);
  await Promise.all(Array.from({ length: MOST_PLACES - 2 }, (_, at) => place(at, false)));
  expect(await own()).toEqual(["https://feed.example/", `https://${MOST_PLACES - 2}.example/`]);
});
