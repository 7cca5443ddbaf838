import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { compileMatcherData } from "../../../../utils/detection/matcher-data.ts";
import { compileTables } from "../../../../utils/detection/tables/compile.ts";
import { MATCHER_KEY } from "../../../../utils/detection/types.ts";
import { publishMatcherData, tablesMadeOf } from "../../../../utils/store/matcher-data.ts";
import { SAMPLE } from "./sample-dataset.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

test("the matcher's data lies where pages read it, and is written only when it changed", async () => {
  const data = compileTables(compileMatcherData(SAMPLE.version, SAMPLE.entities));
  expect(await publishMatcherData(data, "one")).toBe("written");
  expect(await publishMatcherData(data, "one")).toBe("unchanged");
  expect(await publishMatcherData({ ...data, version: "2" }, "two")).toBe("unchanged");
  expect(await tablesMadeOf()).toBe("two");
  const other = { ...data, longest: data.longest + 1 };
  expect(await publishMatcherData(other, null)).toBe("written");
  expect(await tablesMadeOf()).toBeNull();
  expect((await fakeBrowser.storage.local.get(MATCHER_KEY))[MATCHER_KEY]).toEqual(other);
});

test("tables that the browser gives back with their fields in another order are the same", async () => {
  const data = compileTables(compileMatcherData(SAMPLE.version, SAMPLE.entities));
  const sorted = Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
  await fakeBrowser.storage.local.set({ [MATCHER_KEY]: sorted });
  expect(await publishMatcherData(data, "one")).toBe("unchanged");
});
