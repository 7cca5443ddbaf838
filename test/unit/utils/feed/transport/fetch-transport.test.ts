import { describe, it } from "vitest";
import { EDGES } from "../edges/the-edges.ts";
import { TRANSPORT_CASES } from "../edges/transport-cases.ts";

describe("fetchTransport", () => {
  for (const { id, title, run } of TRANSPORT_CASES) it(`${id}: ${title}`, () => run(EDGES), 20_000);
});
