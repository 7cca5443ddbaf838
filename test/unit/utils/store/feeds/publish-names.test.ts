import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { observeNames } from "../../../../../utils/messaging/names-changed.ts";
import { publishNames } from "../../../../../utils/store/feeds/publish-names.ts";
import type { FeedReaders } from "../../../../../utils/store/feeds/readers.ts";
import { keepSeeker } from "../../../../../utils/store/seeker.ts";
import { SAMPLE } from "../sample-dataset.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

const NO_FEEDS: FeedReaders = {
  all: () => Promise.resolve([]),
  using: (use) => use([]),
  reset: () => undefined,
};

beforeEach(() => fakeBrowser.reset());

test("a page that hears of other names is answered by them", async () => {
  const seeker = keepSeeker();
  const publish = (dataset: typeof SAMPLE) =>
    publishNames(
      () => Promise.resolve(dataset),
      NO_FEEDS,
      () => Promise.resolve(),
      () => seeker.renew(),
    );
  const found: (readonly string[] | undefined)[] = [];
  const ask = async (): Promise<void> => {
    const { mentions } = (await seeker.get())?.decide(question("CHATTER and QUIBBLER")) ?? {};
    found.push(mentions?.flat().map(({ surface }) => surface));
  };
  observeNames(() => void ask(), new AbortController().signal);

  expect(await seeker.get()).toBeNull();
  await publish(SAMPLE);
  await vi.waitFor(() => expect(found).toEqual([["CHATTER"]]));
  await publish({ ...SAMPLE, entities: SAMPLE.entities.map(renamed) });
  await vi.waitFor(() => expect(found).toEqual([["CHATTER"], ["QUIBBLER"]]));
  await publish({ ...SAMPLE, version: "3", entities: SAMPLE.entities.map(renamed) });
  expect(found).toHaveLength(2);
});

function renamed(entity: (typeof SAMPLE.entities)[number]) {
  return {
    ...entity,
    names: entity.names.map((name) => (name.text === "CHATTER" ? { ...name, text: "QUIBBLER" } : name)),
  };
}

function question(text: string) {
  return { passages: [{ text, lang: "en" }], title: "", host: null, companions: [] };
}
