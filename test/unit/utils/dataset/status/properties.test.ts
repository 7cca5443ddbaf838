import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexDataset } from "../../../../../utils/dataset/dataset-index.ts";
import { earliestDay } from "../../../../../utils/dataset/dates/span.ts";
import { statusOn } from "../../../../../utils/dataset/status/status-on.ts";
import type { FacetStatus } from "../../../../../utils/dataset/status.types.ts";
import { addDays } from "../add-days.ts";
import { dataset, entity } from "../build.ts";
import { anyDataset, anyEntity, day } from "../arbitraries.ts";

const CERTAINTY = { "not-known": 0, "last-known": 1, imprecise: 2, holds: 3 };

describe("status on a date", () => {
  test("says nothing before the first date on record", () => {
    fc.assert(
      fc.property(anyDataset, anyEntity, (data, who) => {
        const dates = data.events.flatMap(({ announced, effective, observed, checked }) =>
          [announced, effective, observed, ...checked.map(({ on }) => on)].flatMap((date) =>
            date === null ? [] : earliestDay(date),
          ),
        );
        const first = dates.sort()[0];
        if (first === undefined) return;
        expect(statusOn(indexDataset(data), who, addDays(first, -1))).toEqual([]);
      }),
    );
  });

  test("no event, no status; no facet without a cause; every place once", () => {
    fc.assert(
      fc.property(anyDataset, anyEntity, day, (data, who, on) => {
        expect(statusOn(indexDataset({ ...data, events: [] }), who, on)).toEqual([]);
        const statuses = statusOn(indexDataset(data), who, on);
        expect(new Set(statuses.map(({ jurisdiction }) => jurisdiction)).size).toBe(statuses.length);
        for (const { facets, headline } of statuses) {
          expect(facets).toContain(headline);
          for (const facet of facets) expect(facet.causes[0]).toMatchObject({ value: facet.value });
        }
      }),
    );
  });

  test("what is told unasked is a part of what is told with wider events, place by place", () => {
    fc.assert(
      fc.property(anyDataset, anyEntity, day, (data, who, on) => {
        const index = indexDataset(data);
        const all = statusOn(index, who, on, { wider: true });
        const near = statusOn(index, who, on);
        const eventsAt = (statuses: typeof all, place: string) =>
          statuses
            .filter(({ jurisdiction }) => jurisdiction === place)
            .flatMap(({ facets }) => facets.flatMap(({ causes }) => causes.map(({ event }) => event)));
        expect(new Set(all.slice(0, near.length).map(({ jurisdiction }) => jurisdiction))).toEqual(
          new Set(near.map(({ jurisdiction }) => jurisdiction)),
        );
        for (const { jurisdiction, facets } of near) {
          const lifted = facets.flatMap(({ value, causes }) => (value === "lifted" ? causes : []));
          // What is over steps back where something wider holds in its facet.
          const over = new Set(lifted.map(({ event }) => event));
          const expected = eventsAt(near, jurisdiction).filter((event) => !over.has(event));
          expect(eventsAt(all, jurisdiction)).toEqual(expect.arrayContaining(expected));
        }
      }),
    );
  });

  test("an entity that nothing reaches has no record, whatever else is on record", () => {
    const alone = entity({ id: "alone", kind: "company" });
    fc.assert(
      fc.property(anyDataset, day, (data, on) => {
        const more = { ...data, entities: [...data.entities, alone] };
        expect(statusOn(indexDataset(more), "alone", on)).toEqual([]);
      }),
    );
  });

  test("another confirmation never makes an event less sure, nor takes it away", () => {
    fc.assert(
      fc.property(anyDataset, anyEntity, day, day, fc.nat(7), (data, who, on, confirmed, which) => {
        const target = data.events[which];
        if (target === undefined || target.checked.length === 0) return;
        const checked = [...target.checked, { on: confirmed, source: "paper" }].sort((a, b) =>
          a.on < b.on ? -1 : 1,
        );
        const more = {
          ...data,
          events: data.events.map((one) => (one === target ? { ...one, checked } : one)),
        };
        const before = causesIn(
          statusOn(indexDataset(data), who, on).flatMap(({ facets }) => facets),
          target.id,
        );
        const after = causesIn(
          statusOn(indexDataset(more), who, on).flatMap(({ facets }) => facets),
          target.id,
        );
        if (before === undefined || after === undefined || before.value !== after.value) return;
        expect(CERTAINTY[after.certainty]).toBeGreaterThanOrEqual(CERTAINTY[before.certainty]);
      }),
    );
  });

  test("does not depend on the order of the files", () => {
    fc.assert(
      fc.property(anyDataset, anyEntity, day, (data, who, on) => {
        const turned = dataset({
          ...data,
          events: data.events.toReversed(),
          entities: data.entities.toReversed(),
        });
        expect(statusOn(indexDataset(turned), who, on)).toEqual(statusOn(indexDataset(data), who, on));
      }),
    );
  });
});

function causesIn(facets: readonly FacetStatus[], event: string) {
  return facets.flatMap(({ causes }) => causes).find((cause) => cause.event === event);
}
