import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { BROWSERS, hoverText, marks, usePages, waitForPopover } from "./driver/index.ts";

const FOLDER = fileURLToPath(new URL("../pages/awkward", import.meta.url));

describe.each(BROWSERS)("a damaged store in %s", (kind) => {
  const at = usePages(kind, FOLDER);

  const inExtension = async (action: string): Promise<void> => {
    const view = await at.browser.extensionPage("popup.html");
    await view.evaluate(action);
    await view.close();
  };
  const popoverOpens = async (): Promise<void> => {
    await at.open("csp.html");
    await expect.poll(async () => (await marks(at.page)).length).toBe(1);
    await hoverText(at.page, "WeChat");
    await waitForPopover(at.page, { text: "Real-name rules", timeout: 20_000 });
    await at.page.keyboard.press("Escape");
  };

  test("before anything is damaged the popover opens", popoverOpens);

  test("events that are gone come back", async () => {
    await inExtension(`new Promise((resolve, reject) => {
      const open = indexedDB.open("lacuna");
      open.onerror = reject;
      open.onsuccess = () => {
        const change = open.result.transaction("events", "readwrite");
        change.objectStore("events").clear();
        change.oncomplete = () => { open.result.close(); resolve(); };
        change.onerror = reject;
      };
    })`);
    await popoverOpens();
  });

  test("a database that is deleted comes back", async () => {
    await inExtension(`new Promise((resolve, reject) => {
      const gone = indexedDB.deleteDatabase("lacuna");
      gone.onsuccess = () => resolve();
      gone.onerror = reject;
      gone.onblocked = () => undefined;
    })`);
    await popoverOpens();
  });
});
