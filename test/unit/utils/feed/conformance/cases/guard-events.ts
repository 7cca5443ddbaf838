import type { DatasetEvent } from "../../../../../../utils/dataset/types.ts";
import type { Case } from "../case.ts";
import { event, FIRST, withRows } from "../rows.ts";
import { type Told, waiting } from "./versions.ts";

const after = (id: string, title: string, told: Told): Case => waiting(`guard-${id}`, title, told);

/** The old event ends on a day, and then otherwise. */
const ends = (
  id: string,
  title: string,
  before: DatasetEvent["end"],
  now: DatasetEvent["end"],
  waits: boolean,
) =>
  after(`end-${id}`, `an old event ends ${title}`, [
    [withRows(FIRST, event("2014-mail-blocked", { end: before })), []],
    [withRows(FIRST, event("2014-mail-blocked", { end: now })), waits ? ["event:2014-mail-blocked"] : []],
  ]);
const BOTH = ["chat", "video"].map((one) => ({ entity: one, extent: null }));
const TWO_CLASSES: DatasetEvent["scope"] = [
  { class: "messaging", reach: "all" },
  { class: "video", reach: "all" },
];

/** In what an event says less than before, and in what not. */
export const GUARD_EVENTS: readonly Case[] = [
  ends("none", "at no time that is said, and was open", "open", null, true),
  ends("none-unknown", "at no time that is said, and nobody knew of one", "unknown", null, false),
  ends("closed", "on a day, and was open", "open", "2020-01-01", true),
  ends("unknown", "on a day that nobody knew", "unknown", "2020-01-01", true),
  ends("reopened", "no more, and nobody knew of one", "unknown", "open", false),
  ends("day-open", "no more, and had ended", "2020-01-01", "open", false),
  ends("day-unknown", "on a day that nobody knows any more", "2020-01-01", "unknown", false),
  ends("earlier", "on an earlier day", "2020-01-01", "2019-12-31", true),
  ends("later", "on a later day", "2020-01-01", "2020-01-02", false),
  ends("finer", "on the first day of the year in which it did", "2020", "2020-01-01", false),
  ends("first", "on a day, where nothing was said", null, "2020-01-01", false),
  after("undated-gone", "an event without any date goes: it may be old", [
    [withRows(FIRST, event("2014-mail-blocked", { effective: null })), []],
    [FIRST, ["event:2014-mail-blocked"]],
  ]),
  after("reach-more", "an old event reaches all of a class, and more classes", [
    [withRows(FIRST, event("2014-mail-blocked", { scope: [{ class: "messaging", reach: "domestic" }] })), []],
    [
      withRows(
        FIRST,
        event("2014-mail-blocked", {
          scope: [
            { class: "messaging", reach: "all" },
            { class: "video", reach: "domestic" },
          ],
        }),
      ),
      [],
    ],
  ]),
  after("reach-kept", "an old event reaches as much of a class as before", [
    [withRows(FIRST, event("2014-mail-blocked", { scope: [{ class: "messaging", reach: "domestic" }] })), []],
    [
      withRows(
        FIRST,
        event("2014-mail-blocked", { scope: [{ class: "messaging", reach: "domestic" }], summary: "Anew." }),
      ),
      [],
    ],
  ]),
  after("extent-said", "nothing was said of an old event's extent, and now it is partial", [
    [withRows(FIRST, event("2014-mail-blocked", { extent: null })), []],
    [withRows(FIRST, event("2014-mail-blocked", { extent: "partial" })), []],
  ]),
  after("extent-more", "an old event was partial and is full, and stays partial for an entity", [
    [withRows(FIRST, event("2014-mail-blocked", { extent: "partial" })), []],
    [
      withRows(
        FIRST,
        event("2014-mail-blocked", { extent: "full", subjects: [{ entity: "chat", extent: "partial" }] }),
      ),
      [],
    ],
  ]),
  after("one-of-two", "an old event is about two entities, and then about one of them", [
    [withRows(FIRST, event("2014-mail-blocked", { subjects: BOTH })), []],
    [withRows(FIRST, event("2014-mail-blocked", { subjects: BOTH.slice(1) })), ["event:2014-mail-blocked"]],
  ]),
  after("extent-of-one", "an old event about two entities is of less extent for one of them", [
    [withRows(FIRST, event("2014-mail-blocked", { subjects: BOTH })), []],
    [
      withRows(
        FIRST,
        event("2014-mail-blocked", {
          subjects: [{ entity: "video", extent: "partial" }, ...BOTH.slice(0, 1)],
        }),
      ),
      ["event:2014-mail-blocked"],
    ],
  ]),
  after("one-class-of-two", "an old event reaches two classes, and then one of them", [
    [withRows(FIRST, event("2014-mail-blocked", { scope: TWO_CLASSES })), []],
    [
      withRows(FIRST, event("2014-mail-blocked", { scope: TWO_CLASSES.slice(1) })),
      ["event:2014-mail-blocked"],
    ],
  ]),
  after("extent-nobody", "an old event about nobody is of less extent", [
    [withRows(FIRST, event("2014-mail-blocked", { subjects: [] })), []],
    [
      withRows(FIRST, event("2014-mail-blocked", { subjects: [], extent: "partial" })),
      ["event:2014-mail-blocked"],
    ],
  ]),
];
