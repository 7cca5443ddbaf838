import { type Mutant, mutant } from "../mutant.ts";

export const PACKS: readonly Mutant[] = [
  mutant("a pack from anywhere", "client/pack-update.ts", "custom.from <= held.version && ", "", "25"),
  mutant(
    "versions are left out",
    "client/pack-update.ts",
    'if (!complete) return trouble("bad_rows", "a version is missing");',
    "",
    "25-gap",
  ),
  mutant(
    "what is held is applied again",
    "format/rows-file.ts",
    "dataset.version > held)",
    "dataset.version > 0)",
    "25-between",
  ),
  mutant(
    "more is passed over than is held",
    "format/rows-file.ts",
    "isHeld = read.version <= held;",
    "isHeld = read.version <= held + 1;",
    "25-between",
  ),
  mutant(
    "what is passed over is judged",
    "format/rows-file.ts",
    "if (isHeld && !line.startsWith(BEGINS_VERSION)) continue;",
    "",
    "25-passed-over",
  ),
  mutant(
    "versions that are passed over need not follow each other",
    "format/rows-file.ts",
    "if (last !== undefined && read.version !== last.dataset.version + 1)",
    "if (last !== undefined && read.version > held + 1 && read.version !== last.dataset.version + 1)",
    "25-order",
  ),
  mutant(
    "a pack is believed before it is authentic",
    "client/fetch-target.ts",
    "(await faultOfBytes(target, bytes)) ?? ({ ok: true, value: bytes } as const)",
    "({ ok: true, value: bytes }) as const",
    "25-altered",
  ),
  mutant(
    "a pack's result is not looked at",
    "client/pack-update.ts",
    "if (countOf(after) !== plan.dataset.rows || (await rootOfGroups(after, run.turn)) !== plan.dataset.root)",
    "if (countOf(after) < 0)",
    "26",
  ),
  mutant(
    "a whole dataset is not looked at",
    "client/whole-update.ts",
    "if (leaves.length !== plan.dataset.rows || (await rootOf(leaves, run.turn)) !== plan.dataset.root)",
    "if (leaves.length < 0)",
    "26-whole",
  ),
];
