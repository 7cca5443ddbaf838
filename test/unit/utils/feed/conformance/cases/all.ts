import type { Case } from "../case.ts";
import { BUNDLE } from "./bundle.ts";
import { CONTENT } from "./content.ts";
import { GUARD } from "./guard.ts";
import { KEYS_AND_SIGNATURES } from "./keys-and-signatures.ts";
import { ROLLBACK_AND_FREEZE } from "./rollback-and-freeze.ts";
import { WITHDRAWN } from "./withdrawn.ts";

/** Every case that needs no real network: run in Node and, with the real storage, in browsers. */
export const CASES: readonly Case[] = [
  ...KEYS_AND_SIGNATURES,
  ...ROLLBACK_AND_FREEZE,
  ...CONTENT,
  ...GUARD,
  ...WITHDRAWN,
  ...BUNDLE,
];
