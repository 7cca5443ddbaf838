import { beforeAll, describe, expect, it } from "vitest";
import { CASES } from "./cases/all.ts";
import { type Kit, makeKit } from "./kit.ts";
import { play } from "./play.ts";
import { CLIENT } from "./subject.ts";

describe("the table of cases", () => {
  let kit: Kit;
  beforeAll(async () => {
    kit = await makeKit();
  });

  it("has each case once", () => {
    const ids = CASES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  for (const one of CASES)
    it(`${one.id}: ${one.title}`, async () => {
      expect(await play(one, kit, CLIENT)).toEqual([]);
    });
});
