import type { Case, Scene, Step } from "../case.ts";
import { asks, BASE, HOUR, type Kit, place, T0 } from "../kit.ts";
import { withdrawalsFile } from "../repository.ts";
import { entity, event, FIRST, redirect, type Row, source, without, withRows } from "../rows.ts";
import { installed } from "./scenes.ts";

const OLD = "event:2014-chat-blocked";
/** Held from the first dataset on, and not anew by the second. */
const OTHER = "event:2014-mail-blocked";

/** The publisher in the bundled dataset's place: the bundle, and what its feed first says. */
function first(
  id: string,
  title: string,
  bundled: readonly Row[],
  rows: readonly Row[],
  expected: Partial<Step>,
  withdraw?: string,
): Case {
  return {
    id: `bundle-${id}`,
    row: "guard",
    title,
    scene: async (kit) => {
      const withdrawals =
        withdraw === undefined
          ? {}
          : { withdrawals: await withdrawalsFile(1, [{ kind: "event", id: withdraw }], kit.roles.root) };
      const two = await kit.make({ rows, ...withdrawals });
      return {
        root: kit.root,
        bundled,
        steps: [
          {
            clock: T0 + 25 * HOUR,
            places: [[BASE, place(two)]],
            outcome: "updated by full to 2",
            asked: asks.whole(two),
            dataset: 2,
            troubles: [],
            ...expected,
          },
        ],
      };
    },
  };
}

const GONE = without(FIRST, "2014-chat-blocked");

export const BUNDLE: readonly Case[] = [
  first("same", "the first dataset is the one that ships", FIRST, FIRST, { held: [] }),
  first("more", "the first dataset says more than what ships", GONE, FIRST, { held: [] }),
  first("recent", "a recent event that ships is gone", FIRST, without(FIRST, "2026-chat-fined"), {
    held: [],
    shown: { "event:2026-chat-fined": false },
    history: ["2 removed event:2026-chat-fined Blocked: 2026-chat-fined (unstated)"],
  }),
  first(
    "weaker",
    "the first dataset says less of an old event that ships",
    FIRST,
    withRows(FIRST, event("2014-chat-blocked", { end: "2015-01-01" })),
    { held: [OLD] },
  ),
  first("entity", "the first dataset lacks an entity that ships", FIRST, without(FIRST, "chat"), {
    held: ["entity:chat"],
    shown: { "entity:chat": true },
  }),
  first(
    "merged",
    "an old event that ships is merged into one that says as much",
    withRows(FIRST, redirect("an-old-name", "chat")),
    withRows(
      GONE,
      event("2014-chat-blocked-again"),
      redirect("2014-chat-blocked", "2014-chat-blocked-again"),
      redirect("an-old-name", "chat"),
    ),
    { held: [], shown: { [OLD]: false } },
  ),
  first(
    "merged-into",
    "an old event that ships is merged into another one that ships, of which nothing changes",
    withRows(FIRST, event("2014-chat-blocked-again")),
    withRows(
      GONE,
      event("2014-chat-blocked-again"),
      redirect("2014-chat-blocked", "2014-chat-blocked-again"),
    ),
    {
      held: [],
      shown: { [OLD]: false },
      history: [
        `2 removed ${OLD} Blocked: 2014-chat-blocked (merged)`,
        "2 added redirect:2014-chat-blocked 2014-chat-blocked → 2014-chat-blocked-again",
      ],
    },
  ),
  first(
    "many",
    "more than one row in a hundred of what ships is gone",
    withRows(
      FIRST,
      ...Array.from({ length: 3 }, (_, at) =>
        event(`2026-recent-${at}`, { type: "fine", end: null, effective: "2026-10-01" }),
      ),
    ),
    FIRST,
    { held: ["event:2026-recent-0", "event:2026-recent-1", "event:2026-recent-2"] },
  ),
  first(
    "withdrawn",
    "what ships was withdrawn by the root's keys meanwhile: it goes at once",
    FIRST,
    GONE,
    { held: [], shown: { [OLD]: false }, floors: { withdrawals: 1 } },
    "2014-chat-blocked",
  ),
  {
    id: "bundle-erased",
    row: "guard",
    title: "the first dataset lacks an old event that ships: it is shown for seven days, and then gone",
    scene: async (kit): Promise<Scene> => {
      const two = await kit.make({ rows: GONE });
      const looks = (days: number, there: boolean): Step => ({
        clock: T0 + days * 24 * HOUR + 2 * HOUR,
        places: [[BASE, place(two)]],
        outcome: "unchanged",
        asked: asks.nothing(),
        dataset: 2,
        held: there ? [OLD] : [],
        shown: { [OLD]: there },
      });
      return {
        root: kit.root,
        bundled: FIRST,
        steps: [
          {
            ...looks(1, true),
            outcome: "updated by full to 2",
            asked: asks.whole(two),
          },
          looks(7.9, true),
          looks(8.1, false),
        ],
      };
    },
  },
  {
    id: "bundle-second",
    row: "guard",
    title: "once a dataset is held, what ships is compared no more",
    scene: async (kit: Kit): Promise<Scene> => {
      const rows = withRows(FIRST, source("s-three"), entity("mail"));
      const two = await kit.make({ rows });
      const step: Step = {
        clock: T0 + 25 * HOUR,
        places: [[BASE, place(two)]],
        outcome: "updated by pack to 2",
        asked: asks.pack(two),
        dataset: 2,
        held: [OTHER],
        shown: { "entity:mail": true },
      };
      const { steps, ...scene } = installed(kit, step);
      return { ...scene, bundled: withRows(FIRST, event("2014-mail-blocked")), steps };
    },
  },
];
