import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { DatasetEvent } from "../../../../../utils/dataset/types.ts";
import { sync } from "../../../../../utils/feed/client/sync.ts";
import { rowName } from "../../../../../utils/feed/format/row-order.ts";
import { isHistory } from "../../../../../utils/feed/guard/losses.ts";
import { emptyContent, type MemoryStorage, memoryStorage } from "../../../../../utils/feed/storage/memory.ts";
import { BASE, HOUR, type Kit, makeKit, place, T0 } from "../conformance/kit.ts";
import { DAY, type Release } from "../conformance/repository.ts";
import { entity, event, redirect, type Row, source, withRows, without } from "../conformance/rows.ts";
import { scriptedTransport } from "../conformance/scripted-transport.ts";

/** One way in which a publisher, honest or not, changes a dataset. */
const step = fc.oneof(
  fc.record({ do: fc.constant("add"), which: fc.nat(9), old: fc.boolean() }),
  fc.record({ do: fc.constant("remove"), which: fc.nat(9) }),
  fc.record({ do: fc.constant("weaken"), which: fc.nat(9), sources: fc.constantFrom(1, 2, 3) }),
  fc.record({ do: fc.constant("postdate"), which: fc.nat(9) }),
  fc.record({ do: fc.constant("merge"), which: fc.nat(9), into: fc.nat(9) }),
  fc.record({ do: fc.constant("entity"), which: fc.nat(9) }),
);
type Step = {
  readonly do: string;
  readonly which: number;
  readonly old?: boolean;
  readonly sources?: number;
  readonly into?: number;
};

const SOURCES = ["s-a", "s-b", "s-c"];
const START: readonly Row[] = withRows(
  SOURCES.map((id) => source(id)),
  entity("chat"),
  entity("video"),
  ...Array.from({ length: 6 }, (_, at) => make(at, true)),
);

function make(at: number, old: boolean, sources = 3): Row {
  return event(`e-${at}`, {
    effective: old ? `20${10 + at}-01-01` : "2026-11-01",
    sources: SOURCES.slice(0, sources).map((one) => ({ source: one, read: "full" as const })),
  });
}

function applied(rows: readonly Row[], change: Step): readonly Row[] {
  const id = `e-${change.which}`;
  const there = rows.find((row) => row.kind === "event" && row.id === id);
  switch (change.do) {
    case "add":
      return withRows(without(rows, id), make(change.which, change.old ?? false));
    case "remove":
      return without(rows, id);
    case "weaken":
      return there === undefined ? rows : withRows(rows, make(change.which, true, change.sources));
    case "postdate":
      return there === undefined ? rows : withRows(rows, make(change.which, false));
    case "merge": {
      const into = `e-${change.into ?? 0}`;
      return into === id || there === undefined ? rows : withRows(without(rows, id), redirect(id, into));
    }
    default:
      return rows.some((row) => row.kind === "entity" && row.id === "video")
        ? without(rows, "video")
        : withRows(rows, entity("video"));
  }
}

describe("random histories of a feed", () => {
  let kit: Kit;
  beforeAll(async () => {
    kit = await makeKit();
  });

  async function publish(all: readonly (readonly Row[])[], version: number, at: number): Promise<Release> {
    const first = Math.max(1, version - 8);
    const before = all.slice(first - 1, version - 1).map((rows, index) => ({ version: first + index, rows }));
    return kit.make({ version, rows: all[version - 1] ?? [], at, before, shards: 3 });
  }

  async function check(storage: MemoryStorage, of: Release, clock: number) {
    return sync({
      storage,
      transport: scriptedTransport([[BASE, place(of)]], []),
      bases: [BASE],
      clock: () => clock,
      built: 0,
      signal: new AbortController().signal,
    });
  }

  it("end in exactly what was published, by packs and whole, whichever versions a reader missed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ change: fc.array(step, { minLength: 1, maxLength: 4 }), sees: fc.boolean() }), {
          minLength: 1,
          maxLength: 12,
        }),
        async (history) => {
          const all: (readonly Row[])[] = [START];
          let clock = T0 + HOUR;
          const storage = memoryStorage(await emptyContent(kit.root), () => clock);
          await check(storage, await publish(all, 1, T0), clock);
          for (const [at, { change, sees }] of history.entries()) {
            all.push(change.reduce(applied, all.at(-1) ?? []));
            clock = T0 + (at + 1) * DAY + HOUR;
            const last = at === history.length - 1;
            if (!sees && !last) continue;
            const of = await publish(all, at + 2, clock - HOUR);
            const { outcome } = await check(storage, of, clock);
            expect(outcome).toMatchObject({ kind: "updated", to: { version: at + 2, root: of.root } });
            const { rows, leaves, state } = storage.content();
            const published = new Map((all.at(-1) ?? []).map((row) => [rowName(row), row.value]));
            expect(new Set(leaves.keys())).toEqual(new Set(published.keys()));
            // What is shown is what was published, but for what waits: that is as it was.
            const shown = new Map(published);
            for (const row of state.held) shown.set(rowName(row), row.shown);
            expect(new Map([...rows].map(([name, row]) => [name, row.value]))).toEqual(shown);
            for (const row of state.held) expect(row.next).toEqual(published.get(rowName(row)) ?? null);
          }
          // All that waits has gone when its time is up, and nothing else has.
          const newest = await publish(all, all.length, clock);
          clock += 9 * DAY;
          await check(storage, newest, clock);
          const names = new Set((all.at(-1) ?? []).map(rowName));
          expect(new Set(storage.content().rows.keys())).toEqual(names);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it("take no old event, and none of its sources, from readers' sight before seven days", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            change: fc.array(step, { minLength: 1, maxLength: 3 }),
            hours: fc.integer({ min: 1, max: 96 }),
          }),
          {
            minLength: 1,
            maxLength: 10,
          },
        ),
        async (history) => {
          const all: (readonly Row[])[] = [START];
          let clock = T0 + HOUR;
          const storage = memoryStorage(await emptyContent(kit.root), () => clock);
          await check(storage, await publish(all, 1, T0), clock);
          /** Since when the publisher has said less of an event than readers were shown of it. */
          const lessSince = new Map<string, number>();
          for (const [at, { change, hours }] of history.entries()) {
            const before = eventsIn(storage);
            all.push(change.reduce(applied, all.at(-1) ?? []));
            clock += hours * HOUR;
            await check(storage, await publish(all, at + 2, clock - HOUR / 2), clock);
            const said = new Map((all.at(-1) ?? []).map((row) => [rowName(row), row]));
            const after = eventsIn(storage);
            for (const [name, old] of before) {
              const now = after.get(name);
              const gone = now === undefined || now.sources.length < old.sources.length;
              const merged = said.has(rowName({ kind: "redirect", id: old.id }));
              const since = lessSince.get(name);
              if (gone && !merged && isHistory(old, clock))
                expect(since !== undefined && clock - since >= 7 * DAY).toBe(true);
              const next = said.get(name)?.value;
              const less =
                !isEvent(next) || next.sources.length < old.sources.length || !isHistory(next, clock);
              if (!less) lessSince.delete(name);
              else if (since === undefined) lessSince.set(name, clock);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

function isEvent(value: unknown): value is DatasetEvent {
  return typeof value === "object" && value !== null && "sources" in value;
}

function eventsIn(storage: MemoryStorage): ReadonlyMap<string, DatasetEvent> {
  const events = [...storage.content().rows].flatMap(([name, { value }]): [string, DatasetEvent][] =>
    isEvent(value) ? [[name, value]] : [],
  );
  return new Map(events);
}
