import type { Entity, Source } from "../../../../../../utils/dataset/types.ts";
import type { Case, Step } from "../case.ts";
import { asks, type Kit, T0 } from "../kit.ts";
import { DAY, withdrawalsFile } from "../repository.ts";
import { entity, event, FIRST, redirect, type Row, source, strange, without, withRows } from "../rows.ts";
import { installed } from "./scenes.ts";
import { heldFrom, looks, takes, type Told, versions, waiting } from "./versions.ts";

const OLD = "event:2014-chat-blocked";
const CHAT = "entity:chat";
const GONE = without(FIRST, "2014-chat-blocked");

const after = (id: string, title: string, told: Told, shown: Step["shown"] = {}): Case =>
  waiting(`guard-${id}`, title, told, shown);

/** The same by a publisher of a later minor version, whose words this reader does not know. */
function unread(id: string, title: string, told: Told): Case {
  return {
    id: `guard-unread-${id}`,
    row: "guard",
    title,
    scene: async (kit) => {
      const steps = told.map(async ([rows, held], at) => {
        const of = await kit.make({
          version: at + 2,
          at: T0 + (at + 1) * DAY,
          rows,
          before: [{ version: at + 1, rows: told[at - 1]?.[0] ?? FIRST }],
          change: {
            targets: (signed) => JSON.parse(JSON.stringify(signed).replace('"minor":0', '"minor":1')),
          },
        });
        return takes(of, at + 2, { held });
      });
      return installed(kit, ...(await Promise.all(steps)));
    },
  };
}

/** A row in a word of which there is something that nobody knows. */
function reworded({ kind, id, value }: Row, from: string): Row {
  return strange(kind, id, JSON.parse(JSON.stringify(value).replace(from, '"unheard-of"')));
}

const name = (text: string): Entity["names"][number] => {
  return { text, lang: "en", script: "Latn", role: "name", ambiguous: false, source: "self" };
};
const chat = (...names: readonly string[]) => entity("chat", { names: names.map(name) });
const SHOWN = "Service chat";
const [GERMAN, SPANISH] = ["Dienst chat", "Servicio chat"];
const changedSource = (id: string, more: Partial<Source>) => source(id, { title: `Report ${id}`, ...more });
const two = (id: string) => event(id, { sources: [{ source: "s-one", read: "full" }] });
const ODD: readonly Row[] = [7, "chat", [null], [7], ["chat"], [{}], [{ entity: 7 }], [{ entity: null }]].map(
  (subjects, at) => strange("event", `2014-odd-${at}`, { subjects }),
);
const WEATHER = [1, 2, 3].map((at) => strange("weather", `day-${at}`, { sun: true }));
/** Enough rows that two of them are not too many. */
const MORE = withRows(FIRST, ...Array.from({ length: 130 }, (_, at) => source(`s-more-${at}`)));

export const GUARD_ROWS: readonly Case[] = [
  after("entity-shown-name", "an entity is shown by another name and keeps the others", [
    [withRows(FIRST, chat("Zzyzx", GERMAN, SPANISH)), [CHAT]],
  ]),
  after("entity-few-names", "an entity keeps the name that is shown and loses most others", [
    [withRows(FIRST, chat(SHOWN)), [CHAT]],
  ]),
  after("entity-one-name", "a wrong name of three is taken back at once", [
    [withRows(FIRST, chat(SHOWN, GERMAN)), []],
  ]),
  after("entity-half-its-names", "an entity keeps the name that is shown, and half of all", [
    [withRows(FIRST, chat(SHOWN, GERMAN, SPANISH, "Zzyzx")), []],
    [withRows(FIRST, chat(SHOWN, GERMAN)), []],
  ]),
  ...[0, 1].map((fewer) => {
    const fines = [0, 1].map((at) => event(`2026-fine-${at}`, { type: "fine", effective: "2026-11-10" }));
    const fill = Array.from({ length: 200 - FIRST.length - 2 - fewer }, (_, at) => source(`s-more-${at}`));
    const rows = withRows(FIRST, ...fill, ...fines);
    const gone = fines.map(({ id }) => id);
    const held = fewer === 0 ? [] : gone.map((id) => `event:${id}`);
    return {
      id: `guard-share-${rows.length}`,
      row: "guard",
      title: `two rows of ${rows.length} go`,
      scene: (kit: Kit) => heldFrom(kit, rows, [[without(rows, ...gone), held]]),
    } satisfies Case;
  }),
  after("entity-classes", "an entity is of one class no more", [
    [withRows(FIRST, entity("chat", { classes: ["video", "news"] })), []],
    [withRows(FIRST, entity("chat", { classes: ["news"] })), [CHAT]],
  ]),
  after("entity-correction", "an entity is corrected and loses nothing", [
    [withRows(FIRST, entity("chat", { classes: ["video"] })), []],
    [withRows(FIRST, entity("chat", { classes: ["news", "video"], note: "Also for news." })), []],
  ]),
  after(
    "entity-merged",
    "an entity is merged into one that has its names, and its events go over to that one",
    [
      [
        withRows(
          without(FIRST, "chat"),
          entity("chat-two", { names: [SHOWN, GERMAN, SPANISH].map(name) }),
          redirect("chat", "chat-two"),
          event("2014-chat-blocked", { subjects: [{ entity: "chat-two", extent: null }] }),
        ),
        [],
      ],
    ],
    { [CHAT]: false },
  ),
  after("redirect-removed", "an old name of an entity leads there no more", [
    [withRows(FIRST, redirect("old-chat", "chat")), []],
    [FIRST, ["redirect:old-chat"]],
  ]),
  after("redirect-elsewhere", "an old name of an entity leads to another one", [
    [withRows(FIRST, redirect("old-chat", "chat")), []],
    [withRows(FIRST, redirect("old-chat", "video")), ["redirect:old-chat"]],
  ]),
  after("redirect-on", "an entity is merged, and its old name leads at once to what it is now", [
    [withRows(FIRST, redirect("old-chat", "chat")), []],
    [
      withRows(
        without(FIRST, "chat"),
        entity("chat-two", { names: [SHOWN, GERMAN, SPANISH].map(name) }),
        redirect("chat", "chat-two"),
        redirect("old-chat", "chat-two"),
      ),
      [],
    ],
  ]),
  after("redirect-shortened", "of two old names one led over the other, and leads there itself from now on", [
    [withRows(FIRST, redirect("older-chat", "old-chat"), redirect("old-chat", "chat")), []],
    [withRows(FIRST, redirect("older-chat", "chat"), redirect("old-chat", "chat")), []],
  ]),
  after("redirect-turned", "of two old names one leads to the other and back", [
    [withRows(FIRST, redirect("old-chat", "older-chat")), []],
    [withRows(FIRST, redirect("older-chat", "old-chat")), ["redirect:old-chat"]],
  ]),
  after("strange-row", "a row of an unknown kind goes at once", [
    [withRows(FIRST, ...WEATHER), []],
    [withRows(FIRST, ...WEATHER.slice(1)), []],
  ]),
  after("strange-rows", "rows of an unknown kind count among many", [
    [withRows(FIRST, ...WEATHER), []],
    [FIRST, WEATHER.map(({ id }) => `weather:${id}`)],
  ]),
  {
    id: "guard-counted-once",
    row: "guard",
    title: "what waits already is not counted again when it is changed further",
    scene: (kit) =>
      heldFrom(kit, MORE, [
        [withRows(MORE, two("2014-chat-blocked")), [OLD]],
        [without(MORE, "2014-chat-blocked", "2026-chat-fined"), [OLD]],
      ]),
  },
  unread("event", "an old event is told in words that nobody here can read: what was read is shown", [
    [withRows(FIRST, reworded(event("2014-chat-blocked"), '"press"')), [OLD]],
  ]),
  unread("entity", "the same of an entity", [[withRows(FIRST, reworded(entity("chat"), '"Latn"')), [CHAT]]]),
  unread("source", "the same of a source", [
    [withRows(FIRST, reworded(source("s-one"), '"press"')), ["source:s-one"]],
  ]),
  unread("event-gone", "an old event that nobody here could read goes at once", [
    [withRows(FIRST, reworded(event("2014-odd"), '"press"')), []],
    [FIRST, []],
  ]),
  unread("entity-read", "an entity that nobody here could read is told otherwise", [
    [withRows(FIRST, reworded(entity("odd"), '"name"')), []],
    [withRows(FIRST, entity("odd", { names: [name("Oddly")] })), []],
  ]),
  unread("odd-subjects", "rows about whatever: nobody here can read them, and all wait as many that go", [
    [withRows(FIRST, ...ODD), []],
    [FIRST, ODD.map(({ kind, id }) => `${kind}:${id}`)],
  ]),
  after("references-changed", "an old event goes, and its source is corrected: that does not wait", [
    [withRows(GONE, changedSource("s-one", { publisher: "The same paper" })), [OLD]],
  ]),
  after(
    "references-merged",
    "an old event goes, and its source is merged into another: both stay",
    [
      [
        withRows(without(GONE, "s-one"), source("s-three"), redirect("s-one", "s-three")),
        [OLD, "source:s-one"],
      ],
    ],
    { "source:s-one": true },
  ),
  {
    id: "guard-references-longer",
    row: "guard",
    title: "an old event goes, and its entity later: that waits its own time",
    scene: async (kit) => {
      const [first, second] = await versions(kit, GONE, without(GONE, "chat"));
      if (first === undefined || second === undefined) return installed(kit);
      return installed(
        kit,
        takes(first, 2, { held: [OLD] }),
        takes(second, 3, { days: 5, held: [CHAT, OLD] }),
        looks(second, 3, 9, { held: [CHAT], shown: { [CHAT]: true, [OLD]: false } }),
        looks(second, 3, 12.2, { held: [], shown: { [CHAT]: false } }),
      );
    },
  },
  {
    id: "guard-references-withdrawn",
    row: "guard",
    title: "an old event goes, and its source is withdrawn: only the event stays",
    scene: async (kit) => {
      const rows = without(GONE, "s-one");
      const list = await withdrawalsFile(1, [{ kind: "source", id: "s-one" }], kit.roles.root);
      const of = await kit.make({ rows, withdrawals: list });
      return installed(kit, takes(of, 2, { held: [OLD], shown: { [OLD]: true, "source:s-one": false } }));
    },
  },
  {
    id: "guard-window",
    row: "guard",
    title: "a row that went more than ninety days ago is counted no more",
    scene: async (kit) => {
      const fines = [0, 1].map((at) =>
        event(`2026-recent-${at}`, { type: "fine", end: null, effective: "2026-11-10" }),
      );
      const all = withRows(FIRST, ...fines);
      const [first, second] = await versions(kit, all, without(all, "2026-recent-0"));
      const third = await later(kit, without(all, "2026-recent-0", "2026-recent-1"));
      if (first === undefined || second === undefined) return installed(kit);
      return installed(
        kit,
        takes(first, 2, { held: [] }),
        takes(second, 3, { held: [] }),
        takes(third, 4, { days: 95, outcome: "updated by full to 4", asked: asks.whole(third), held: [] }),
      );
    },
  },
];

const later = (kit: Kit, rows: readonly Row[]) =>
  kit.make({ version: 4, at: T0 + 95 * DAY, rows, before: [] });
