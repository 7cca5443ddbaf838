import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { lastReadings } from "../../../../utils/page/last-readings.ts";
import { runs } from "../../../../utils/page/walk.ts";

test("text that was read twice counts as it was read last", () => {
  const { document } = parseHTML("<html><body><p>one</p><p>two <b>more</b></p><div></div></body></html>");
  const read = () => [...runs(document.documentElement)];
  const before = read();
  document.querySelector("div")?.append(document.querySelector("b") ?? "");
  const after = read().filter(({ owner }) => owner.localName === "div");
  expect(lastReadings([...before, ...after])).toEqual([before[0], after[0]]);
});
