import type { DatasetEvent } from "../../../../../../utils/dataset/types.ts";
import type { Case } from "../case.ts";
import { asks } from "../kit.ts";
import type { ReleaseSpec } from "../repository.ts";
import { entity, event, FIRST, redirect, type Row, source, strange, without, withRows } from "../rows.ts";
import { installed } from "./scenes.ts";
import { looks, takes, versions } from "./versions.ts";

const OLD = "event:2014-chat-blocked";
const RECENT = Array.from({ length: 8 }, (_, at) =>
  event(`2026-recent-${at}`, { type: "fine", end: null, effective: "2026-10-01" }),
);

/** The old event changed in one way, and whether that waits. */
function change(id: string, title: string, waits: boolean, more: Partial<DatasetEvent>): Case {
  return {
    id: `guard-${id}`,
    row: "guard",
    title,
    scene: async (kit) => {
      const [two] = await versions(kit, withRows(FIRST, event("2014-chat-blocked", more)));
      return two === undefined ? installed(kit) : installed(kit, takes(two, 2, { held: waits ? [OLD] : [] }));
    },
  };
}

/** Rows after an update, and which of them wait. */
function update(
  id: string,
  title: string,
  rows: readonly Row[],
  held: readonly string[],
  more?: Partial<ReleaseSpec>,
): Case {
  return {
    id: `guard-${id}`,
    row: "guard",
    title,
    scene: async (kit) => {
      const two = await kit.make({ rows, ...more });
      const whole = more?.before !== undefined;
      return installed(
        kit,
        takes(two, 2, {
          held,
          ...(whole ? { outcome: "updated by full to 2", asked: asks.whole(two) } : {}),
          shown: Object.fromEntries(held.map((name) => [name, true])),
        }),
      );
    },
  };
}

const twin = (more: Partial<DatasetEvent> = {}) => event("2014-chat-blocked-again", more);
const GONE = without(FIRST, "2014-chat-blocked");

export const GUARD: readonly Case[] = [
  {
    id: "guard-removed",
    row: "guard",
    title: "an old event is removed: it is shown for seven days, and then gone",
    scene: async (kit) => {
      const [two] = await versions(kit, GONE);
      if (two === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: [OLD], shown: { [OLD]: true } }),
        looks(two, 2, 7.9, { held: [OLD], shown: { [OLD]: true } }),
        looks(two, 2, 8.1, { held: [], shown: { [OLD]: false } }),
      );
    },
  },
  update("removed-whole", "an old event is removed by a whole dataset", GONE, [OLD], { before: [] }),
  update("recent", "a recent event is removed at once", without(FIRST, "2026-chat-fined"), []),
  change("earlier-end", "an old event ends earlier", true, { end: "2015-01-01" }),
  change("type", "an old event is of another type", true, { type: "throttle" }),
  change("place", "an old event is of another place", true, { jurisdiction: "US" }),
  change("later", "an old event becomes a recent one", true, { effective: "2026-11-01" }),
  change("undated", "an old event loses its date", true, { effective: null, announced: "2014-07-01" }),
  change("entities", "an old event is about another entity", true, {
    subjects: [{ entity: "video", extent: null }],
  }),
  change("classes", "an old event reaches a class no more", true, { scope: [] }),
  change("reach", "an old event reaches less of a class", true, {
    scope: [{ class: "messaging", reach: "domestic" }],
  }),
  change("extent", "an old event is of less extent", true, { extent: "one-network" }),
  change("subject-extent", "an old event is of less extent for an entity", true, {
    subjects: [{ entity: "chat", extent: "partial" }],
  }),
  change("source", "an old event loses a source", true, { sources: [{ source: "s-one", read: "full" }] }),
  change("other-source", "an old event has a source exchanged", true, {
    sources: [
      { source: "s-one", read: "full" },
      { source: "s-fill-1", read: "full" },
    ],
  }),
  change("correction", "an old event is corrected and takes nothing away", false, {
    summary: "It was blocked on one day.",
    effective: "2014-07-01",
    subjects: [
      { entity: "chat", extent: null },
      { entity: "video", extent: null },
    ],
    sources: ["s-one", "s-two", "s-fill-1"].map((one) => ({ source: one, read: "full" as const })),
  }),
  update(
    "merged",
    "an old event is merged into one that says as much",
    withRows(GONE, twin(), redirect("2014-chat-blocked", twin().id)),
    [],
  ),
  update(
    "merged-weaker",
    "an old event is merged into one that says less",
    withRows(
      GONE,
      twin({ sources: [{ source: "s-one", read: "full" }] }),
      redirect("2014-chat-blocked", twin().id),
    ),
    [OLD],
  ),
  update(
    "merged-nowhere",
    "an old event is merged into nothing",
    withRows(GONE, redirect("2014-chat-blocked", "2014-nothing")),
    [OLD],
  ),
  update("entity", "an entity is removed that history rests on", without(FIRST, "chat"), ["entity:chat"]),
  update("source-row", "a source is removed that history rests on", without(FIRST, "s-one"), [
    "source:s-one",
  ]),
  update(
    "entity-names",
    "an entity is given another name, so that nobody finds it",
    withRows(
      FIRST,
      entity("chat", {
        names: [
          { text: "Zzyzx", lang: "en", script: "Latn", role: "name", ambiguous: false, source: "self" },
        ],
      }),
    ),
    ["entity:chat"],
  ),
  update(
    "entity-kind",
    "an entity is of another kind",
    withRows(FIRST, entity("chat", { kind: "company" })),
    ["entity:chat"],
  ),
  update(
    "entity-folded",
    "an entity is folded into another that has not its names",
    withRows(
      without(FIRST, "chat"),
      redirect("chat", "video"),
      event("2014-chat-blocked", { subjects: [{ entity: "video", extent: null }] }),
      event("2026-chat-fined", {
        type: "fine",
        end: null,
        effective: "2026-09-01",
        subjects: [{ entity: "video", extent: null }],
      }),
    ),
    ["entity:chat", OLD, "event:2026-chat-fined"],
  ),
  {
    id: "guard-many-rows",
    row: "guard",
    title: "more than one row in a hundred within ninety days, a few at a time",
    scene: async (kit) => {
      const rows = withRows(FIRST, ...RECENT);
      const all = await versions(
        kit,
        rows,
        without(rows, "2026-recent-0"),
        without(rows, "2026-recent-0", "2026-recent-1"),
      );
      const [two, three, four] = all;
      if (two === undefined || three === undefined || four === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: [] }),
        takes(three, 3, { held: [] }),
        takes(four, 4, { held: ["event:2026-recent-1"], shown: { "event:2026-recent-1": true } }),
      );
    },
  },
  {
    id: "guard-finer",
    row: "review",
    title: "an old event becomes a recent one by a finer date",
    scene: async (kit) => {
      const fined = (effective: string) => event("2025-chat-fined", { type: "fine", end: null, effective });
      const [two, three] = await versions(
        kit,
        withRows(FIRST, fined("2025")),
        withRows(FIRST, fined("2025-12-31")),
      );
      if (two === undefined || three === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: [] }),
        takes(three, 3, { held: ["event:2025-chat-fined"] }),
      );
    },
  },
  {
    id: "guard-diluted",
    row: "review",
    title: "many rows that nobody sees come first: what then goes is held against those before",
    scene: async (kit) => {
      const rows = withRows(FIRST, ...RECENT);
      const filled = withRows(rows, ...Array.from({ length: 800 }, (_, at) => strange("air", `${at}`, {})));
      const gone = RECENT.map(({ id }) => id);
      const [two, three, four] = await versions(kit, rows, filled, without(filled, ...gone));
      if (two === undefined || three === undefined || four === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: [] }),
        takes(three, 3, { held: [] }),
        takes(four, 4, { held: gone.map((id) => `event:${id}`) }),
      );
    },
  },
  {
    id: "guard-further",
    row: "review",
    title: "a loss that waited opens no door to a greater one",
    scene: async (kit) => {
      const less = withRows(
        FIRST,
        event("2014-chat-blocked", { sources: [{ source: "s-one", read: "full" }] }),
      );
      const [two, three] = await versions(kit, less, GONE);
      if (two === undefined || three === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: [OLD] }),
        takes(three, 3, { days: 7.5, held: [OLD] }),
        looks(three, 3, 9, { held: [OLD], shown: { [OLD]: true } }),
        looks(three, 3, 14.6, { held: [], shown: { [OLD]: false } }),
      );
    },
  },
  {
    id: "guard-no-further",
    row: "review",
    title: "a loss that waits is changed and grows no greater: it waits no longer for that",
    scene: async (kit) => {
      const [two, three] = await versions(
        kit,
        withRows(FIRST, event("2014-chat-blocked", { sources: [{ source: "s-one", read: "full" }] })),
        withRows(
          FIRST,
          event("2014-chat-blocked", { sources: [{ source: "s-one", read: "full" }], summary: "Corrected." }),
        ),
      );
      if (two === undefined || three === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: [OLD] }),
        takes(three, 3, { days: 5, held: [OLD] }),
        looks(three, 3, 8.1, { held: [] }),
      );
    },
  },
  {
    id: "guard-restored",
    row: "guard",
    title: "what waited comes back: nothing waits any more",
    scene: async (kit) => {
      const [two, three] = await versions(kit, GONE, withRows(FIRST, source("s-three")));
      if (two === undefined || three === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: [OLD] }),
        takes(three, 3, { held: [], shown: { [OLD]: true } }),
        looks(three, 3, 9, { held: [], shown: { [OLD]: true } }),
      );
    },
  },
  {
    id: "guard-untouched",
    row: "guard",
    title: "what waits waits on while other rows change",
    scene: async (kit) => {
      const [two, three] = await versions(kit, GONE, withRows(GONE, source("s-three")));
      if (two === undefined || three === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: [OLD] }),
        takes(three, 3, { held: [OLD], shown: { [OLD]: true } }),
      );
    },
  },
  {
    id: "guard-references",
    row: "guard",
    title: "an old event goes with its entity: both wait, and as long",
    scene: async (kit) => {
      const [two, three] = await versions(
        kit,
        without(FIRST, "chat"),
        without(FIRST, "chat", "2014-chat-blocked"),
      );
      if (two === undefined || three === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: ["entity:chat"] }),
        takes(three, 3, { days: 5, held: ["entity:chat", OLD] }),
        looks(three, 3, 9, { held: ["entity:chat", OLD], shown: { "entity:chat": true, [OLD]: true } }),
        looks(three, 3, 12.2, { held: [], shown: { "entity:chat": false, [OLD]: false } }),
      );
    },
  },
];
