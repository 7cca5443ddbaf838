import { describe, it } from "vitest";
import { FIRST_ROOT_CASES } from "../edges/first-root-cases.ts";
import { EDGES } from "../edges/the-edges.ts";

describe("the root that trust begins with", () => {
  for (const { id, title, run } of FIRST_ROOT_CASES) it(`${id}: ${title}`, () => run(EDGES));
});
