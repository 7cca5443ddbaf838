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
  // A name across two elements, one of which moves into a slot's own text that is not shown: Firefox 153 hung.
  {
    early: false,
    changes: [
      change("unwrap", 43),
      change("wrap", 2, 10),
      change("wrap", 47, 1),
      change("html", 19, 32),
      change("adopt", 7, 57),
    ],
  },
  // Text in a line break, which no run holds: the walk went back to the run's end for ever, and nothing more was read.
  {
    early: false,
    changes: [
      change("insert", 8, 2, 5),
      change("insert", 0, 5),
      change("wrap", 4, 4),
      change("pause", 4),
      change("data", 1, 1),
    ],
  },
  // A component that loses its box, whose root ends in a slot with nothing shown in it: Firefox lost its text.
  {
    early: false,
    changes: [
      change("replace", 39, 39),
      change("display", 21, 59),
      change("html", 36),
      change("adopt", 30),
      change("hide", 58),
    ],
  },
  // While the page is read, text moves from what has been read into a root that nothing watches yet.
  {
    early: false,
    changes: [
      change("adopt", 43, 59),
      change("shadow", 2),
      change("empty", 5),
      change("adopt", 6, 13),
      change("pause", 38),
      change("adopt", 30, 43),
    ],
  },
];
