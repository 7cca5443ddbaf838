import type { Change, Program } from "./programs.ts";

const change = (what: Change["do"], a: number, b = 0, c = 0): Change => ({ do: what, a, b, c });

/** Programs that once left wrong marks, made small; each is run before any other. */
export const REGRESSIONS: readonly Program[] = [
  // A block changed after it had been given a root: it was read again, but not the blocks in its root.
  { early: false, changes: [change("shadow", 7), change("insert", 0, 25)] },
  // A root attached to a block that is not touched again.
  { early: false, changes: [change("shadow", 7)] },
  // A slot's own text is shown when nothing is slotted into it any more; the slot has no box to tell of that.
  { early: false, changes: [change("hide", 22)] },
  // A block that loses its box inside a block that has marks itself, and one that stands in a shadow root itself.
  { early: false, changes: [change("display", 5, 4)] },
  { early: false, changes: [change("display", 18, 4)] },
  // The same where what is shown stands in its own shadow root, and its children are not slotted.
  { early: false, changes: [change("shadow", 5, 1), change("display", 18, 4)] },
  // Text put straight into the shadow root of a block, and into that of an inline element.
  { early: false, changes: [change("insert", 0, 23)] },
  { early: false, changes: [change("replace", 2, 25), change("pause", 4), change("recycle", 2, 7)] },
  // Something slotted in after a slot's own text had been marked: nothing told that it was hidden.
  {
    early: false,
    changes: [
      change("insert", 32, 0, 0),
      change("recycle", 20, 0, 0),
      change("remove", 22, 46, 20),
      change("hide", 20, 7, 58),
      change("remove", 55, 57, 11),
      change("remove", 18, 18, 31),
      change("replace", 43, 7, 24),
      change("replace", 54, 1, 15),
      change("editable", 6, 20, 4),
      change("normalize", 24, 44, 5),
      change("unstash", 15, 2, 59),
      change("replace", 11, 33, 49),
      change("stash", 40, 53, 8),
      change("pause", 0, 25, 55),
      change("display", 30, 55, 30),
      change("html", 3, 30, 2),
    ],
  },
  {
    early: false,
    changes: [
      change("shadow", 7, 0, 0),
      change("unwrap", 44, 15, 58),
      change("adopt", 16, 6, 9),
      change("move", 37, 52, 41),
      change("pause", 57, 11, 18),
      change("shadow", 20, 55, 26),
      change("normalize", 0, 26, 27),
      change("recycle", 59, 6, 7),
      change("adopt", 17, 23, 54),
      change("recycle", 25, 36, 18),
      change("split", 33, 27, 5),
      change("shadow", 31, 60, 47),
      change("html", 27, 2, 6),
      change("pause", 38, 4, 21),
      change("empty", 45, 6, 23),
      change("remove", 27, 12, 8),
      change("insert", 43, 27, 16),
      change("pause", 42, 26, 32),
      change("data", 21, 6, 35),
      change("hide", 57, 30, 3),
      change("editable", 29, 19, 26),
      change("shadow", 47, 39, 12),
      change("empty", 53, 19, 8),
      change("wrap", 0, 9, 55),
    ],
  },
];
