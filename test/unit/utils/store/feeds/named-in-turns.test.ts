import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Dataset } from "../../../../../utils/dataset/types.ts";
import { namesInStore } from "../../../../../utils/store/feeds/publish-names.ts";
import { type DatasetRecord, LacunaDatabase } from "../../../../../utils/store/schema.ts";
import { createStore } from "../../../../../utils/store/store.ts";
import { SAMPLE } from "../sample-dataset.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

const [first] = SAMPLE.entities;
/** More than are read in one go, twice. */
const MANY: Dataset = {
  ...SAMPLE,
  entities: [
    ...SAMPLE.entities,
    ...Array.from({ length: 700 }, (_, at) => ({ ...first, id: `one-of-many-${at}` })),
  ] as Dataset["entities"],
};

function opened() {
  const host = { indexedDB: new IDBFactory(), IDBKeyRange };
  const store = createStore({
    declare: () => new LacunaDatabase(host),
    readBundle: () => Promise.resolve(MANY),
    extension: "1.0",
    published: () => Promise.resolve(),
    mends: true,
    calm: () => Promise.resolve(),
  });
  return { store, host };
}
const idsOf = ({ entities }: Pick<Dataset, "entities">) => entities.map(({ id }) => id).sort();

test("names are read in slices, and all of them", async () => {
  const { store } = opened();
  const turn = vi.fn<() => Promise<void>>(() => Promise.resolve());
  expect(idsOf(await namesInStore(store, turn).read())).toEqual(idsOf(MANY));
  expect(turn.mock.calls.length).toBeGreaterThan(2);
});

test("names that change while they are read are those of one moment", async () => {
  const { store, host } = opened();
  await store.state();
  const another = new LacunaDatabase(host);
  let turns = 0;
  const named = await namesInStore(store, async () => {
    turns += 1;
    if (turns !== 2) return;
    await another.transaction("rw", another.entities, another.meta, async () => {
      const record = await another.meta.get("dataset");
      if (record?.key !== "dataset") throw new Error("nothing is loaded");
      await another.entities.bulkDelete(["one-of-many-0", "one-of-many-699"]);
      const counts = { ...record.counts, entities: record.counts.entities - 2 };
      const changed: DatasetRecord = { ...record, counts, generation: record.generation + 1 };
      await another.meta.put(changed);
    });
  }).read();
  const gone = new Set(["one-of-many-0", "one-of-many-699"]);
  expect(idsOf(named)).toEqual(idsOf(MANY).filter((id) => !gone.has(id)));
});
