import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_SETTINGS } from "../../../../utils/settings/mode.ts";
import { followSettings, SETTINGS_KEY } from "../../../../utils/settings/page.ts";
import type { Mode } from "../../../../utils/settings/types.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

const store = (mode: Mode) =>
  fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { ...DEFAULT_SETTINGS, mode } });

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test("what changes while the settings are read is what they are, and is not told as a change", async () => {
  await store("marks");
  const local: { get(key: string): Promise<Record<string, unknown>> } = fakeBrowser.storage.local;
  const read = await local.get(SETTINGS_KEY);
  const { promise, resolve } = Promise.withResolvers<typeof read>();
  vi.spyOn(local, "get").mockReturnValueOnce(promise);
  const told: Mode[] = [];
  const life = new AbortController();
  const following = followSettings(({ mode }) => told.push(mode), life.signal);
  await store("quiet");
  await store("off");
  // The answer left before the change.
  resolve(read);
  expect((await following).mode).toBe("off");
  expect(told).toEqual([]);
  await store("quiet");
  expect(told).toEqual(["quiet"]);
  life.abort();
  await store("marks");
  expect(told).toEqual(["quiet"]);
});
