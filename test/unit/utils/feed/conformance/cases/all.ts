import type { Case } from "../case.ts";
import { BUNDLE } from "./bundle.ts";
import { CLOCKS } from "./clocks.ts";
import { EXPIRY } from "./expiry.ts";
import { FLOORS } from "./floors.ts";
import { FORMATS } from "./formats.ts";
import { GUARD } from "./guard.ts";
import { GUARD_EVENTS } from "./guard-events.ts";
import { GUARD_ROWS } from "./guard-rows.ts";
import { HEIRS } from "./heirs.ts";
import { HISTORY } from "./history.ts";
import { INTERRUPTED } from "./interrupted.ts";
import { KEYS } from "./keys.ts";
import { LIMITS } from "./limits.ts";
import { MISSING_FILES } from "./missing-files.ts";
import { MIX_AND_MATCH } from "./mix-and-match.ts";
import { MOMENTS } from "./moments.ts";
import { PACKS } from "./packs.ts";
import { ROLLBACK } from "./rollback.ts";
import { ROOTS } from "./roots.ts";
import { ROWS } from "./rows.ts";
import { ROW_SHAPES } from "./row-shapes.ts";
import { SHAPES } from "./shapes.ts";
import { SIGNATURES } from "./signatures.ts";
import { STOLEN_KEYS } from "./stolen-keys.ts";
import { WITHDRAWN } from "./withdrawn.ts";

/** Every case that needs no real network: run in Node and, with the real storage, in browsers. */
export const CASES: readonly Case[] = [
  ...SIGNATURES,
  ...KEYS,
  ...ROOTS,
  ...ROLLBACK,
  ...EXPIRY,
  ...STOLEN_KEYS,
  ...MIX_AND_MATCH,
  ...PACKS,
  ...FLOORS,
  ...CLOCKS,
  ...FORMATS,
  ...ROWS,
  ...SHAPES,
  ...LIMITS,
  ...ROW_SHAPES,
  ...MISSING_FILES,
  ...GUARD,
  ...GUARD_EVENTS,
  ...GUARD_ROWS,
  ...HEIRS,
  ...MOMENTS,
  ...WITHDRAWN,
  ...BUNDLE,
  ...HISTORY,
  ...INTERRUPTED,
];
