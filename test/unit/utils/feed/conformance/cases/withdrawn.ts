import type { Case } from "../case.ts";
import type { RowKey } from "../../../../../../utils/feed/format/types.ts";
import { asks, BASE, type Kit, place, T0, withFiles } from "../kit.ts";
import { DAY, withdrawalsFile } from "../repository.ts";
import { event, FIRST, redirect, type Row, source, without, withRows } from "../rows.ts";
import { fresh, installed, refused } from "./scenes.ts";
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

/** The old event is withdrawn by the second version, which keeps it. */
async function stays(kit: Kit) {
  const rows = withRows(FIRST, source("s-three"));
  const list = await withdrawalsFile(1, [CHAT], kit.roles.root);
  return { two: await kit.make({ rows, withdrawals: list }), rows, list };
}

/** A version is taken in which a withdrawn row stands: it counts, it is noted, and readers do not see it. */
const HIDDEN = { troubles: ["bad_rows"], held: [], shown: { [OLD]: false } } as const;

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
    id: "withdrawn-swapped",
    row: "review",
    title: "another list that the root's keys once signed, of the same length, in the place of the one named",
    scene: async (kit) => {
      const list = (id: string) => withdrawalsFile(1, [{ kind: "event", id }], kit.roles.root);
      const two = await kit.make({ rows: GONE, withdrawals: await list(CHAT.id) });
      const { withdrawals } = two.paths;
      const swapped = withFiles(two, [withdrawals ?? "", await list("2014-chat-allowed")]);
      return installed(kit, refused(swapped, "hash_mismatch", asks.extras(two), { shown: { [OLD]: true } }));
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
      return installed(kit, takes(two, 2, { held: [] }), takes(three, 3, HIDDEN));
    },
  },
  {
    id: "withdrawn-left-out",
    row: "guard",
    title: "the same, and the list is left out: what was withdrawn stays so",
    scene: async (kit) => {
      const { two, three } = await again(kit, { list: "none" });
      return installed(kit, takes(two, 2, { held: [] }), takes(three, 3, HIDDEN));
    },
  },
  {
    id: "withdrawn-whole",
    row: "guard",
    title: "a new reader is given a dataset with a row that was withdrawn",
    scene: async (kit) => {
      const { three } = await again(kit, { list: "same" });
      return fresh(
        kit.root,
        takes(three, 3, { ...HIDDEN, outcome: "updated by full to 3", asked: asks.whole(three) }),
      );
    },
  },
  {
    id: "withdrawn-stays",
    row: "guard",
    title: "a row is withdrawn and the dataset keeps it: it goes at once all the same",
    scene: async (kit) => {
      const { two } = await stays(kit);
      return installed(kit, takes(two, 2, HIDDEN));
    },
  },
  {
    id: "withdrawn-stays-weaker",
    row: "guard",
    title:
      "what stands there withdrawn is weakened and removed: nobody saw it, so nothing waits or comes back",
    scene: async (kit) => {
      const { two, rows, list } = await stays(kit);
      const weaker = withRows(rows, event("2014-chat-blocked", { subjects: [] }));
      const of = (version: number, now: readonly Row[], before: readonly Row[]) =>
        kit.make({
          version,
          at: T0 + version * DAY - DAY,
          rows: now,
          before: [{ version: version - 1, rows: before }],
          withdrawals: list,
        });
      const three = await of(3, weaker, rows);
      const four = await of(4, without(weaker, "2014-chat-blocked"), weaker);
      return installed(
        kit,
        takes(two, 2, HIDDEN),
        takes(three, 3, HIDDEN),
        takes(four, 4, { ...HIDDEN, troubles: [] }),
      );
    },
  },
  {
    id: "withdrawn-stays-lifted",
    row: "guard",
    title: "what stood there withdrawn is shown once the root's keys let go of it, whether it changes or not",
    scene: async (kit) => {
      const { two, rows } = await stays(kit);
      const three = await kit.make({
        version: 3,
        at: T0 + 2 * DAY,
        rows: withRows(rows, source("s-four")),
        before: [{ version: 2, rows }],
        withdrawals: await withdrawalsFile(2, [], kit.roles.root),
      });
      return installed(
        kit,
        takes(two, 2, HIDDEN),
        takes(three, 3, { held: [], shown: { [OLD]: true }, floors: { withdrawals: 2 } }),
      );
    },
  },
  ...(["pack", "whole"] as const).map(
    (by): Case => ({
      id: `withdrawn-stays-${by}`,
      row: "guard",
      title: `what stands there withdrawn outlasts a version by a ${by}, and is shown once it is let go`,
      scene: async (kit) => {
        const { two, rows, list } = await stays(kit);
        const more = withRows(rows, source("s-four"));
        const three = await kit.make({
          version: 3,
          at: T0 + 2 * DAY,
          rows: more,
          before: by === "pack" ? [{ version: 2, rows }] : [],
          withdrawals: list,
        });
        const four = await kit.make({
          version: 4,
          at: T0 + 3 * DAY,
          rows: withRows(more, source("s-five")),
          before: [{ version: 3, rows: more }],
          withdrawals: await withdrawalsFile(2, [], kit.roles.root),
        });
        const whole = { outcome: "updated by full to 3", asked: asks.whole(three) };
        return installed(
          kit,
          takes(two, 2, HIDDEN),
          takes(three, 3, { ...HIDDEN, ...(by === "pack" ? {} : whole) }),
          takes(four, 4, { held: [], shown: { [OLD]: true } }),
        );
      },
    }),
  ),
  {
    id: "withdrawn-stays-waiting",
    row: "guard",
    title:
      "a row whose weakening waits is withdrawn and stays: it goes at once, and comes back as it is signed",
    scene: async (kit) => {
      const rows = withRows(FIRST, event("2014-chat-blocked", { subjects: [] }));
      const [two] = await versions(kit, rows);
      const more = withRows(rows, source("s-three"));
      const of = async (version: number, now: readonly Row[], before: readonly Row[], listed: RowKey[]) =>
        kit.make({
          version,
          at: T0 + version * DAY - DAY,
          rows: now,
          before: [{ version: version - 1, rows: before }],
          withdrawals: await withdrawalsFile(version, listed, kit.roles.root),
        });
      const three = await of(3, more, rows, [CHAT]);
      const four = await of(4, withRows(more, source("s-four")), more, []);
      if (two === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: [OLD], shown: { [OLD]: true } }),
        takes(three, 3, HIDDEN),
        takes(four, 4, { held: [], shown: { [OLD]: true } }),
      );
    },
  },
  {
    id: "withdrawn-heir",
    row: "guard",
    title: "an old event is merged into one that was withdrawn and stands there: that removes it, and waits",
    scene: async (kit) => {
      const heir = { kind: "event", id: "2014-chat-blocked-too" };
      const rows = withRows(FIRST, event(heir.id));
      const [two] = await versions(kit, rows);
      const three = await kit.make({
        version: 3,
        at: T0 + 2 * DAY,
        rows: withRows(without(rows, "2014-chat-blocked"), redirect("2014-chat-blocked", heir.id)),
        before: [{ version: 2, rows }],
        withdrawals: await withdrawalsFile(1, [heir], kit.roles.root),
      });
      if (two === undefined) return installed(kit);
      return installed(
        kit,
        takes(two, 2, { held: [] }),
        takes(three, 3, {
          troubles: ["bad_rows"],
          held: [OLD],
          shown: { [OLD]: true, [`event:${heir.id}`]: false },
        }),
      );
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
