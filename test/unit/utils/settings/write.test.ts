import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_SETTINGS } from "../../../../utils/settings/mode.ts";
import { observeSettings, readSettings, SETTINGS_KEY } from "../../../../utils/settings/page.ts";
import type { Settings } from "../../../../utils/settings/types.ts";
import { DAMAGED_SETTINGS_KEY, updateSettings } from "../../../../utils/settings/write.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

test("changes follow one another; none is lost", async () => {
  await Promise.all([
    updateSettings((settings) => ({ ...settings, mode: "quiet" })),
    updateSettings((settings) => ({ ...settings, introduced: true })),
  ]);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, mode: "quiet", introduced: true });
});

test("a failed change does not stop the next", async () => {
  const failed = updateSettings(() => {
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  expect((await updateSettings((settings) => ({ ...settings, mode: "off" }))).mode).toBe("off");
});

test("settings that cannot be understood are kept aside when they are first overwritten", async () => {
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { mode: "loud" } });
  await updateSettings((settings) => ({ ...settings, introduced: true }));
  await updateSettings((settings) => ({ ...settings, mode: "off" }));
  expect(await fakeBrowser.storage.local.get(DAMAGED_SETTINGS_KEY)).toEqual({
    [DAMAGED_SETTINGS_KEY]: { mode: "loud" },
  });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, mode: "off", introduced: true });
});

test("an observer hears of changes until its signal aborts", async () => {
  const life = new AbortController();
  const heard: Settings[] = [];
  observeSettings((settings) => heard.push(settings), life.signal);
  await updateSettings((settings) => ({ ...settings, mode: "quiet" }));
  await fakeBrowser.storage.local.set({ other: 1 });
  life.abort();
  await updateSettings((settings) => ({ ...settings, mode: "off" }));
  expect(heard.map(({ mode }) => mode)).toEqual(["quiet"]);
});
