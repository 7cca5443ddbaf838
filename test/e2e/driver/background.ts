import { type Page, TargetType } from "puppeteer-core";
import { isBidi, PrivilegedWindow } from "../../../utils/cli/browsers/firefox-bidi.ts";
import type { OpenBrowser } from "../../../utils/cli/browsers/types.ts";

/** As in wxt.config.ts. */
const GECKO = "lacuna@lacuna.example";

/** The extension's background as the browser has it: a service worker in Chromium, an event page in Firefox. */
export interface Background {
  /** Ends it as it is, in the middle of whatever it does. The next message starts it anew. */
  readonly kill: () => Promise<void>;
  /** Has it hear what it examines all that it holds at: the browser's start; in Firefox that the extension came anew. */
  readonly startAnew: () => Promise<void>;
}

/** `view`: a page of the extension, which lives on when the background is ended. `extension`: its folder. */
export function backgroundOf(browser: OpenBrowser, view: () => Page, extension: string): Background {
  return browser.kind === "firefox" ? eventPage(view, extension) : serviceWorker(view);
}

function serviceWorker(view: () => Page): Background {
  const workers = () =>
    view()
      .browser()
      .targets()
      .filter((target) => target.type() === TargetType.SERVICE_WORKER);
  return {
    kill: async () => {
      const devtools = await view().createCDPSession();
      await devtools.send("ServiceWorker.enable");
      await devtools.send("ServiceWorker.stopAllWorkers");
      await devtools.detach();
      // The next message starts it anew; DevTools would have it wait for a debugger then.
      void view()
        .evaluate(`chrome.runtime.sendMessage({ kind: "feeds.list" })`)
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (const target of workers()) {
        const session = await target.createCDPSession();
        await session.send("Runtime.runIfWaitingForDebugger");
        await session.detach();
      }
    },
    startAnew: async () => {
      const worker = await workers()[0]?.worker();
      await worker?.evaluate("chrome.runtime.onStartup.dispatch()");
    },
  };
}

function eventPage(view: () => Page, extension: string): Background {
  return {
    // What Firefox does with one that is idle, but at any moment: the page is closed with all that runs in it.
    kill: async () => {
      if (!isBidi(view().browser())) throw new Error("Firefox is not driven over WebDriver BiDi");
      const firefox = await PrivilegedWindow.of(view().browser());
      const state = await firefox.run(`async () => {
        const { extension } = WebExtensionPolicy.getByID("${GECKO}");
        await extension.terminateBackground({ disableResetIdleForTest: true });
        return extension.backgroundState;
      }`);
      if (state !== "stopped") throw new Error(`the event page is ${state}`);
    },
    // A temporary extension does not outlive the browser; installed over itself it is told of an update.
    startAnew: async () => {
      await view().browser().installExtension(extension);
    },
  };
}
