import { describe, it } from "vitest";
import { BY_HAND_CASES } from "../edges/by-hand-cases.ts";
import { FEED_FILE_CASES } from "../edges/feed-file-cases.ts";
import { EDGES } from "../edges/the-edges.ts";

describe("48: a feed by hand", () => {
  for (const { id, title, run } of [...BY_HAND_CASES, ...FEED_FILE_CASES])
    it(`${id}: ${title}`, () => run(EDGES), 20_000);
});
