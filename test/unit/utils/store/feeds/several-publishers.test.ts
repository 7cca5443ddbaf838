import { describe, expect, test, vi } from "vitest";
import type { Dataset } from "../../../../../utils/dataset/types.ts";
import { answerTimeline } from "../../../../../utils/store/feeds/answer-timeline.ts";
import { readPublications } from "../../../../../utils/store/feeds/publications.ts";
import { feedReaders } from "../../../../../utils/store/feeds/readers.ts";
import { DAY, firstDataset } from "../../feed/storage/test-feed.ts";
import { SAMPLE, sampleEntity } from "../sample-dataset.ts";
import { bundledStore } from "./bundled-store.ts";
import { feedsOf, following, newScene, type Scene } from "./scene.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

const theirs = (): Dataset => ({
  ...firstDataset(),
  publisher: "Another",
  entities: [...firstDataset().entities, sampleEntity("only-theirs")],
});

async function said({ host }: Scene, entity: string) {
  return answerTimeline({ kind: "timeline.get", entity, asOf: null }, bundledStore(host), feedReaders(host));
}

describe("several publishers", () => {
  test("stand side by side, each with its own rows", async () => {
    const scene = await newScene(theirs());
    const feeds = await following(scene);
    await feeds.checkDue();
    const reply = await said(scene, "chatter");
    expect(reply).toMatchObject({ ok: true, view: { data: { origin: "bundled" } } });
    if (!reply.ok) return;
    expect(reply.others).toHaveLength(1);
    expect(reply.others[0]).toMatchObject({
      publisher: "Another (Test)",
      fingerprint: scene.served.fingerprint,
    });
    expect(reply.others[0]?.view.data.origin).toBe("feed");
    expect(reply.others[0]?.view.entries.length).toBeGreaterThan(reply.view.entries.length);
    const own = await said(scene, "only-theirs");
    const data = { publisher: "Another (Test)", feed: scene.served.fingerprint };
    expect(own).toMatchObject({ ok: true, view: { data }, others: [] });
    await feeds.change(scene.served.fingerprint, () => ({ paused: true }));
    expect(await said(scene, "only-theirs")).toEqual({ ok: false, reason: "unknown-entity" });
  });

  test("one that calls itself as another does is told by the name it was added under, wherever it is told", async () => {
    const scene = await newScene({ ...theirs(), publisher: SAMPLE.publisher });
    const feeds = await following(scene);
    await feeds.checkDue();
    const named = `${SAMPLE.publisher} (Test)`;
    const reply = await said(scene, "chatter");
    if (!reply.ok) throw new Error(reply.reason);
    expect([reply.view.data.publisher, reply.view.data.feed]).toEqual([SAMPLE.publisher, null]);
    const [other] = reply.others;
    expect([other?.publisher, other?.view.data.publisher]).toEqual([named, named]);
    const [, publication] = await readPublications(bundledStore(scene.host), scene.host);
    expect(publication?.dataset.publisher).toBe(named);
  });

  test("the one that ships takes the bundled dataset's place once it holds one", async () => {
    const scene = await newScene();
    const feeds = feedsOf(scene, {
      root: scene.served.root,
      name: "Lacuna",
      bases: ["https://feed.example/"],
      floors: null,
    });
    await feeds.begin();
    expect(await said(scene, "chatter")).toMatchObject({ ok: true, view: { data: { origin: "bundled" } } });
    expect(scene.asked).toEqual([]);
    scene.now += DAY;
    await feeds.checkDue();
    expect(await said(scene, "chatter")).toMatchObject({
      ok: true,
      view: { data: { origin: "feed" } },
      others: [],
    });
    expect(await feeds.remove(scene.served.fingerprint)).toEqual({ ok: false, reason: "shipped" });
  });
});
