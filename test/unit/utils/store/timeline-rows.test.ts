import { fileURLToPath } from "node:url";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { compileDirectory } from "../../../../utils/cli/dataset/compile.ts";
import { indexDataset } from "../../../../utils/dataset/dataset-index.ts";
import { buildTimeline } from "../../../../utils/dataset/timeline/build-timeline.ts";
import { leastRows } from "../dataset/timeline/least-rows.ts";
import { isTimelineReply } from "../../../../utils/messaging/page-guards.ts";
import { readSoundly } from "../../../../utils/store/check.ts";
import { LacunaDatabase } from "../../../../utils/store/schema.ts";
import { createStore } from "../../../../utils/store/store.ts";
import { timelineRowsOf } from "../../../../utils/store/timeline-rows.ts";

const dataset = compileDirectory(
  fileURLToPath(new URL("../../../../assets/dataset", import.meta.url)),
  () => undefined,
);
const host = { indexedDB: new IDBFactory(), IDBKeyRange };
const store = createStore({
  declare: () => new LacunaDatabase(host),
  readBundle: () => Promise.resolve(dataset),
  extension: "1.0",
  published: () => Promise.resolve(),
  mends: true,
  calm: () => Promise.resolve(),
});
const whole = indexDataset(dataset);

/** The emulated database is slow: one entity in ten, and those with most events, which reach furthest. */
const chosen = dataset.entities
  .map(({ id }) => ({
    id,
    events: dataset.events.filter(({ subjects }) => subjects.some(({ entity }) => entity === id)).length,
  }))
  .toSorted((a, b) => b.events - a.events)
  .filter((_, at) => at < 12 || at % 10 === 0)
  .map(({ id }) => id);

test.each(chosen)("the rows in pages give %s the timeline that the whole dataset gives it", async (id) => {
  const found = await store.timelineRows(id);
  const view = found === null ? null : buildTimeline(indexDataset(found.rows), id, "2017-09", "2026-11-21");
  expect(view).toEqual(buildTimeline(whole, id, "2017-09", "2026-11-21"));
  // What the page side is told of it passes the page side's guard.
  expect(isTimelineReply({ ok: true, view, others: [] })).toBe(true);
});

test.each(chosen.filter((_, at) => at % 4 === 0))(
  "the tables give %s the same, should a page be missing",
  async (id) => {
    const state = await store.state();
    if (state.kind !== "database") throw new Error("The emulated database does not work");
    const { database, record } = state;
    const found = await readSoundly(database, () => timelineRowsOf(database, record, id));
    const view = found === null ? null : buildTimeline(indexDataset(found.rows), id, "2017-09", "2026-11-21");
    expect(view).toEqual(buildTimeline(whole, id, "2017-09", "2026-11-21"));
  },
);

test.each(chosen)("for %s they hold everything that the definition selects", async (id) => {
  const rows = (await store.timelineRows(id))?.rows;
  const least = leastRows(whole, id);
  expect(idsOf(rows?.entities)).toEqual(expect.arrayContaining(idsOf(least?.entities)));
  expect(idsOf(rows?.events)).toEqual(expect.arrayContaining(idsOf(least?.events)));
  expect(idsOf(rows?.sources)).toEqual(expect.arrayContaining(idsOf(least?.sources)));
});

function idsOf(rows: readonly { readonly id: string }[] | undefined): string[] {
  return (rows ?? []).map(({ id }) => id);
}
