import { wordSet } from "../first-use.ts";

/** Words between two neighbours of a list. */
export const CONJUNCTIONS = wordSet(
  "and or nor plus & und oder et ou y e o dan atau và hoặc ve veya и или та або en of och و أو یا और या",
);
