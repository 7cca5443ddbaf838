import type { Case } from "../case.ts";
import { asks, type Kit, T0 } from "../kit.ts";
import { DAY, withdrawalsFile } from "../repository.ts";
import { event, FIRST, redirect, type Row, source, strange, without, withRows } from "../rows.ts";
import { fresh, installed } from "./scenes.ts";
import { takes, versions } from "./versions.ts";

const CHAT = { kind: "event", id: "2014-chat-blocked" };
const OLD = "event:2014-chat-blocked";
const GONE = without(FIRST, CHAT.id);

/** From the first version to the third in one step, by a pack of two. */
async function two(kit: Kit, second: readonly Row[], third: readonly Row[], withdrawn: readonly Row[] = []) {
  const withdrawals = await withdrawalsFile(1, withdrawn, kit.roles.root);
  return kit.make({
    version: 3,
    at: T0 + 2 * DAY,
    rows: third,
    before: [
      { version: 1, rows: FIRST },
      { version: 2, rows: second },
    ],
    ...(withdrawn.length === 0 ? {} : { withdrawals }),
  });
}

/** What is told of former versions: whoever takes away in silence is seen here. */
export const HISTORY: readonly Case[] = [
  {
    id: "history-steps",
    row: "review",
    title: "two versions in one pack are told one after the other, each against the one before",
    scene: async (kit) => {
      const second = withRows(without(FIRST, "s-fill-1", "s-fill-2"), source("s-new"));
      const third = withRows(
        without(second, "s-fill-3"),
        source("s-fill-1"),
        source("s-new", { title: "Said otherwise" }),
      );
      return installed(
        kit,
        takes(await two(kit, second, third), 3, {
          held: ["source:s-fill-2", "source:s-fill-3"],
          history: [
            "2 added source:s-new Report s-new",
            "2 removed source:s-fill-1 Report s-fill-1 (mistaken)",
            "2 removed source:s-fill-2 Report s-fill-2 (mistaken)",
            "3 added source:s-fill-1 Report s-fill-1",
            "3 corrected source:s-new Said otherwise",
            "3 removed source:s-fill-3 Report s-fill-3 (mistaken)",
          ],
        }),
      );
    },
  },
  {
    id: "history-unread",
    row: "review",
    title: "what nobody here can read is told without a title",
    scene: async (kit) => {
      const odd = strange("weather", "day", { title: "\u202eread nobody can" });
      const [of] = await versions(kit, withRows(FIRST, odd));
      return of === undefined
        ? installed(kit)
        : installed(kit, takes(of, 2, { history: ["2 added weather:day "] }));
    },
  },
  {
    id: "history-withdrawn",
    row: "review",
    title: "of what the root's keys withdrew nothing is told that names it, however often it is published",
    scene: async (kit) => {
      const odd = event("2026-odd");
      const of = await two(kit, withRows(GONE, odd), withRows(GONE, event(odd.id, { title: "Once more" })), [
        { ...odd, id: CHAT.id },
        odd,
      ]);
      return installed(
        kit,
        takes(of, 3, {
          troubles: ["bad_rows"],
          held: [],
          shown: { [OLD]: false, "event:2026-odd": false },
          history: ["2 withdrawn event:  (person-at-risk)"],
        }),
      );
    },
  },
  ...(["pack", "whole"] as const).map(
    (by): Case => ({
      id: `history-waiting-${by}`,
      row: "review",
      title: `what waits is withdrawn, and goes by a ${by}: that is told`,
      scene: async (kit) => {
        const [second] = await versions(kit, GONE);
        const third = await kit.make({
          version: 3,
          at: T0 + 2 * DAY,
          rows: GONE,
          before: by === "pack" ? [{ version: 2, rows: GONE }] : [],
          withdrawals: await withdrawalsFile(1, [CHAT], kit.roles.root),
        });
        if (second === undefined) return installed(kit);
        return installed(
          kit,
          takes(second, 2, {
            held: [OLD],
            history: [`2 removed ${OLD} Blocked: 2014-chat-blocked (mistaken)`],
          }),
          takes(third, 3, {
            held: [],
            shown: { [OLD]: false },
            ...(by === "pack" ? {} : { outcome: "updated by full to 3", asked: asks.whole(third) }),
            history: ["3 withdrawn event:  (person-at-risk)"],
          }),
        );
      },
    }),
  ),
  {
    id: "history-withdrawn-changed",
    row: "review",
    title: "a row is changed and withdrawn at once, and later removed: that it was withdrawn is told once",
    scene: async (kit) => {
      const withdrawals = await withdrawalsFile(1, [CHAT], kit.roles.root);
      const rows = withRows(FIRST, event(CHAT.id, { title: "Told anew" }));
      const second = await kit.make({ rows, withdrawals });
      const third = await kit.make({
        version: 3,
        at: T0 + 2 * DAY,
        rows: GONE,
        before: [{ version: 2, rows }],
        withdrawals,
      });
      const history = ["2 withdrawn event:  (person-at-risk)"];
      return installed(
        kit,
        takes(second, 2, { troubles: ["bad_rows"], shown: { [OLD]: false }, history }),
        takes(third, 3, { shown: { [OLD]: false }, history }),
      );
    },
  },
  {
    id: "history-merged-whole",
    row: "review",
    title: "of what is gone from a whole dataset it is told whether it was merged",
    scene: async (kit) => {
      const twin = event("2014-chat-blocked-again");
      const rows = withRows(GONE, twin, redirect(CHAT.id, twin.id));
      const of = await kit.make({ before: [], rows: without(rows, "2026-chat-fined") });
      return installed(
        kit,
        takes(of, 2, {
          outcome: "updated by full to 2",
          asked: asks.whole(of),
          held: [],
          history: [
            `2 removed ${OLD} Blocked: 2014-chat-blocked (merged)`,
            `2 added event:${twin.id} Blocked: ${twin.id}`,
            "2 removed event:2026-chat-fined Blocked: 2026-chat-fined (unstated)",
            `2 added redirect:${CHAT.id} ${CHAT.id} → ${twin.id}`,
          ],
        }),
      );
    },
  },
  {
    id: "history-nothing",
    row: "review",
    title: "a pack that removes what was never there: of that nothing is told",
    scene: async (kit) => {
      const packText = (text: string) => `${text}["-","event","2014-nobody","mistaken"]\n`;
      const of = await kit.make({ packText });
      return installed(
        kit,
        takes(of, 2, { history: ["2 added event:2026-video-blocked Blocked: 2026-video-blocked"] }),
      );
    },
  },
  {
    id: "history-titles",
    row: "review",
    title: "rows of kinds that nobody here knows have no title, whatever stands in them",
    scene: async (kit) => {
      const said = [{ title: 7 }, {}, { names: 7 }, { names: [] }, { names: [7] }, { names: [null] }];
      const named = [{ names: [{}] }, { names: [{ text: 7 }] }, { names: { 0: { text: "Sunny" } } }];
      const odd = [...said, ...named, { names: [{ text: "Sunny" }] }];
      const rows = odd.map((value, at) => strange("weather", `day-${at}`, value));
      const text = { kind: "weather", id: "today", value: "Sunny" };
      const of = await kit.make({ rows: withRows(FIRST, ...rows, text) });
      return installed(
        kit,
        takes(of, 2, {
          history: [...odd.map((_, at) => `2 added weather:day-${at} `), "2 added weather:today "],
        }),
      );
    },
  },
  {
    id: "history-first",
    row: "review",
    title: "a first dataset is not told row by row where nothing was before it",
    scene: async (kit) =>
      fresh(
        kit.root,
        takes(kit.two, 2, { outcome: "updated by full to 2", asked: asks.whole(kit.two), history: [] }),
      ),
  },
];
