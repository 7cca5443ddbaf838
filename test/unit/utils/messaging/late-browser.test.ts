import { afterEach, expect, test, vi } from "vitest";
import { contextAlive } from "../../../../utils/messaging/context.ts";
import { lateBrowser } from "../../../../utils/messaging/late-browser.ts";

const BEHIND = Object.getPrototypeOf(globalThis);

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(BEHIND, "browser");
});

test("a frame of the page that is called browser is not taken for the browser's interface", () => {
  const chrome = { runtime: { id: "own" } };
  vi.stubGlobal("chrome", chrome);
  const frame = {
    get runtime(): never {
      throw new DOMException("of another origin", "SecurityError");
    },
  };
  Object.defineProperty(BEHIND, "browser", { value: frame, configurable: true });
  expect(lateBrowser()).toBe(chrome);
  expect(contextAlive()).toBe(true);
});

test("where both are there the one with promises everywhere is taken", () => {
  vi.stubGlobal("chrome", { runtime: { id: "chrome" } });
  vi.stubGlobal("browser", { runtime: { id: "browser" } });
  expect(lateBrowser()).toMatchObject({ runtime: { id: "browser" } });
});
