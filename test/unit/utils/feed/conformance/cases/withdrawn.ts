import type { Case } from "../case.ts";
import { asks, BASE, HOUR, type Kit, place, T0 } from "../kit.ts";
import { DAY, type Release, withdrawalsFile } from "../repository.ts";
import { FIRST, source, without, withRows } from "../rows.ts";
import { fresh, installed } from "./installed.ts";
import { takes, versions } from "./versions.ts";

const OLD = "event:2014-chat-blocked";
const CHAT = { kind: "event", id: "2014-chat-blocked" };
const GONE = without(FIRST, "2014-chat-blocked");

/** The old event is withdrawn by the second version, and the third one has it again. */
async function again(kit: Kit, third: { readonly list: "same" | "none" | "lifted" }) {
  const list = await withdrawalsFile(1, [CHAT], kit.roles.root);
  const lifted = await withdrawalsFile(2, [], kit.roles.root);
  const two = await kit.make({ rows: GONE, withdrawals: list });
  const three = await kit.make({
    version: 3,
    at: T0 + 2 * DAY,
    rows: FIRST,
    before: [{ version: 2, rows: GONE }],
    ...(third.list === "none" ? {} : { withdrawals: third.list === "same" ? list : lifted }),
  });
  return { two, three };
}

/** What a refusal of a withdrawn row is. */
function refuses(of: Release, asked: readonly string[], dataset: number | null, days: number) {
  return {
    clock: T0 + days * DAY + HOUR,
    places: [[BASE, place(of)]],
    outcome: "refused: bad_rows",
    asked,
    dataset,
    troubles: ["bad_rows"],
    detail: "the root's keys withdrew",
  } as const;
}

export const WITHDRAWN: readonly Case[] = [
  {
    id: "withdrawn",
    row: "guard",
    title: "what the root's keys withdraw goes at once",
    scene: async (kit) => {
      const withdrawals = await withdrawalsFile(1, [CHAT], kit.roles.root);
      const two = await kit.make({ rows: GONE, withdrawals });
      return installed(kit, takes(two, 2, { held: [], shown: { [OLD]: false }, floors: { withdrawals: 1 } }));
    },
  },
  {
    id: "withdrawn-waiting",
    row: "review",
    title: "what waits is withdrawn: it goes at once",
    scene: async (kit) => {
      const withdrawals = await withdrawalsFile(1, [CHAT], kit.roles.root);
      const [two] = await versions(kit, GONE);
      const three = await kit.make({
        version: 3,
        rows: GONE,
        before: [{ version: 2, rows: GONE }],
        withdrawals,
      });
      if (two === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: [OLD], shown: { [OLD]: true } }),
        takes(three, 3, { held: [], shown: { [OLD]: false } }),
      );
    },
  },
  {
    id: "withdrawn-by-others",
    row: "guard",
    title: "withdrawals signed by the targets' keys",
    scene: async (kit) => {
      const withdrawals = await withdrawalsFile(1, [CHAT], kit.roles.targets);
      const two = await kit.make({ rows: GONE, withdrawals });
      return installed(kit, {
        ...takes(two, 2, { shown: { [OLD]: true } }),
        outcome: "refused: bad_signature",
        asked: asks.extras(two),
        dataset: 1,
        troubles: ["bad_signature"],
      });
    },
  },
  {
    id: "withdrawn-older",
    row: "guard",
    title: "an older list of withdrawals",
    scene: async (kit) => {
      const list = (version: number) =>
        withdrawalsFile(version, [{ kind: "source", id: "s-fill-1" }], kit.roles.root);
      const two = await kit.make({ rows: without(FIRST, "s-fill-1"), withdrawals: await list(2) });
      const three = await kit.make({
        version: 3,
        rows: FIRST,
        before: [{ version: 2, rows: without(FIRST, "s-fill-1") }],
        withdrawals: await list(1),
      });
      return installed(kit, takes(two, 2, { held: [] }), {
        ...takes(three, 3, {}),
        outcome: "refused: rollback_rejected",
        asked: asks.extras(three),
        dataset: 2,
        troubles: ["rollback_rejected"],
      });
    },
  },
  {
    id: "withdrawn-missing",
    row: "guard",
    title: "withdrawals that cannot be had: nothing is taken without them",
    scene: async (kit) => {
      const withdrawals = await withdrawalsFile(1, [CHAT], kit.roles.root);
      const two = await kit.make({ rows: GONE, withdrawals });
      const files = new Map([...two.files].filter(([path]) => path !== two.paths.withdrawals));
      return installed(kit, {
        ...takes(two, 2, {}),
        places: [[BASE, place(files)]],
        outcome: "unreachable: not-found",
        asked: asks.extras(two),
        dataset: 1,
        troubles: ["not-found"],
      });
    },
  },
  {
    id: "withdrawn-again",
    row: "guard",
    title: "the targets' keys publish again what the root's keys withdrew: it is not shown again",
    scene: async (kit) => {
      const { two, three } = await again(kit, { list: "same" });
      return installed(kit, takes(two, 2, { held: [] }), {
        ...refuses(three, asks.pack(three), 2, 2),
        shown: { [OLD]: false },
      });
    },
  },
  {
    id: "withdrawn-left-out",
    row: "guard",
    title: "the same, and the list is left out: what was withdrawn stays so",
    scene: async (kit) => {
      const { two, three } = await again(kit, { list: "none" });
      return installed(kit, takes(two, 2, { held: [] }), {
        ...refuses(three, asks.pack(three), 2, 2),
        shown: { [OLD]: false },
      });
    },
  },
  {
    id: "withdrawn-whole",
    row: "guard",
    title: "a new reader is given a dataset with a row that was withdrawn",
    scene: async (kit) => {
      const { three } = await again(kit, { list: "same" });
      return fresh(kit.root, refuses(three, asks.whole(three), null, 2));
    },
  },
  {
    id: "withdrawn-stays",
    row: "guard",
    title: "a row is withdrawn and the dataset keeps it",
    scene: async (kit) => {
      const list = await withdrawalsFile(1, [CHAT], kit.roles.root);
      const two = await kit.make({ rows: withRows(FIRST, source("s-three")), withdrawals: list });
      return installed(kit, refuses(two, asks.pack(two), 1, 1));
    },
  },
  {
    id: "withdrawn-lifted",
    row: "guard",
    title: "the root's keys take a withdrawal back: the row may be published again",
    scene: async (kit) => {
      const { two, three } = await again(kit, { list: "lifted" });
      return installed(
        kit,
        takes(two, 2, { held: [] }),
        takes(three, 3, { held: [], shown: { [OLD]: true }, floors: { withdrawals: 2 } }),
      );
    },
  },
];
