import type { Json } from "../../../../../../utils/feed/format/types.ts";
import type { Case } from "../case.ts";
import { asks, BASE, HOUR, type Kit, OTHER, place, T0 } from "../kit.ts";
import { DAY } from "../repository.ts";
import { event, FIRST, source, without, withRows } from "../rows.ts";
import { installed, NEXT, refused, takesTwo } from "./scenes.ts";
import { heldFrom, looks, takes, versions } from "./versions.ts";

const OLD = "event:2014-chat-blocked";

/** The second version, issued so many milliseconds after it is asked for; in whole seconds. */
const issuedAfter = (kit: Kit, milliseconds: number) =>
  kit.make({
    change: {
      targets: (signed: { [key: string]: Json }) => {
        const issued = new Date(NEXT + milliseconds).toISOString().replace(".000Z", "Z");
        return JSON.parse(
          JSON.stringify(signed).replace('"issued":"2026-11-22T20:00:00Z"', `"issued":"${issued}"`),
        );
      },
    },
  });

/** What holds in the very moment in which it changes, and a millisecond or second beside it. */
export const MOMENTS: readonly Case[] = [
  {
    id: "moment-hold",
    row: "guard",
    title: "what waits for seven days waits no longer",
    scene: async (kit) => {
      const [two] = await versions(kit, without(FIRST, "2014-chat-blocked"));
      if (two === undefined) return installed(kit);
      const exactly = looks(two, 2, 8, { held: [], shown: { [OLD]: false } });
      return installed(
        kit,
        takes(two, 2, { held: [OLD], shown: { [OLD]: true } }),
        { ...exactly, clock: exactly.clock - 1, held: [OLD], shown: { [OLD]: true } },
        exactly,
      );
    },
  },
  {
    id: "moment-year",
    row: "guard",
    title: "what was a year ago goes at once, and what was a day before waits",
    scene: async (kit) => {
      const more = Array.from({ length: 80 }, (_, at) => source(`s-more-${at}`));
      const fines = ["2025-11-22", "2025-11-23"].map((effective) =>
        event(`${effective}-fine`, { type: "fine", end: null, effective }),
      );
      const rows = withRows(FIRST, ...more, ...fines);
      const gone = without(rows, ...fines.map(({ id }) => id));
      const { root, steps } = await heldFrom(kit, rows, [[gone, ["event:2025-11-22-fine"]]]);
      const clock = Date.parse("2026-11-23T00:00:00Z");
      const last = steps.at(-1);
      return last === undefined
        ? installed(kit)
        : { root, steps: [...steps.slice(0, -1), { ...last, clock }] };
    },
  },
  {
    id: "moment-again",
    row: "guard",
    title: "an old event is removed, and again while that waits: it waits no longer for it",
    scene: async (kit) => {
      const gone = without(FIRST, "2014-chat-blocked");
      const [two] = await versions(kit, gone);
      const three = await kit.make({
        version: 3,
        at: T0 + 2 * DAY,
        rows: withRows(gone, source("s-three")),
        before: [{ version: 2, rows: gone }],
        packText: (text) => `${text}["-","event","2014-chat-blocked","mistaken"]\n`,
      });
      if (two === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: [OLD] }),
        takes(three, 3, { days: 5, held: [OLD], shown: { [OLD]: true } }),
        looks(three, 3, 8, { held: [], shown: { [OLD]: false } }),
      );
    },
  },
  {
    id: "moment-issued",
    row: 43,
    title: "a dataset issued a day ahead is taken, and none issued a second later",
    scene: async (kit) => {
      const later = await issuedAfter(kit, DAY + 1000);
      const places = [[BASE, place(later, { date: NEXT })]] as const;
      return installed(
        kit,
        { ...refused(later, "bad_metadata", asks.targets(later)), places },
        takesTwo(await issuedAfter(kit, DAY)),
      );
    },
  },
  {
    id: "moment-agrees",
    row: 43,
    title: "clocks a day apart agree, and by a millisecond more they do not",
    scene: async (kit) => {
      const of = await issuedAfter(kit, 10 * DAY);
      const at = (date: number) => ({
        ...refused(of, "bad_metadata", asks.targets(of)),
        places: [[BASE, place(of, { date })]] as const,
      });
      return installed(kit, at(NEXT + DAY), {
        ...at(NEXT + DAY + 1),
        outcome: "clock_wrong",
        troubles: [],
      });
    },
  },
  {
    id: "moment-stale",
    row: 43,
    title: "a host's clock that is a day behind makes nobody's wrong, and by a millisecond more it does",
    scene: async (kit) => {
      const clock = T0 + 14 * DAY + HOUR;
      const at = (date: number) => ({
        clock,
        places: [[BASE, place(kit.one, { date })]] as const,
        outcome: "stale",
        asked: asks.nothing(),
        dataset: 1,
      });
      return installed(kit, at(clock - DAY), { ...at(clock - DAY - 1), outcome: "clock_wrong" });
    },
  },
  {
    id: "moment-fresh",
    row: 15,
    title: "a timestamp with more than seven days left is enough; one with as many makes the next be asked",
    scene: async (kit) => {
      const both = [...asks.nothing(), ...asks.nothing().map((url) => url.replace(BASE, OTHER))];
      const at = (clock: number, asked: readonly string[]) => ({
        clock,
        places: [
          [BASE, place(kit.one)],
          [OTHER, place(kit.one)],
        ] as const,
        outcome: "unchanged",
        asked,
        dataset: 1,
      });
      return installed(kit, at(T0 + 7 * DAY - 1, asks.nothing()), at(T0 + 7 * DAY, both));
    },
  },
  {
    id: "moment-alike",
    row: 15,
    title: "of two places with the same old timestamp the first is asked for what it names",
    scene: async (kit) => ({
      ...installed(kit, {
        ...takesTwo(kit.two, T0 + 10 * DAY),
        places: [
          [BASE, place(kit.two)],
          [OTHER, place(kit.two)],
        ],
        asked: [
          ...asks.nothing(),
          ...asks.nothing().map((url) => url.replace(BASE, OTHER)),
          ...asks.pack(kit.two).slice(2),
        ],
      }),
    }),
  },
];
