import puppeteer from "puppeteer-core";
import type { Browser, LaunchOptions, Page } from "puppeteer-core";
import { locate } from "../bootstrap/browsers.mjs";
import { ChromiumLog } from "./chromium-log.ts";
import { blankPage } from "./blank-page.ts";
import { openOutsideProxy } from "./outside-proxy.ts";
import type { OpenBrowser, OpenBrowserOptions } from "./types.ts";

/** Chromium, Chrome for Testing or an installed Chrome; the extension is loaded through DevTools, which any of them allow. */
export async function openChromium(options: OpenBrowserOptions): Promise<OpenBrowser> {
  const proxy = options.network === true ? null : await openOutsideProxy();
  const viewport = { width: options.width ?? 1280, height: options.height ?? 800 };
  const lang = options.lang ?? "en-GB";
  const visible = options.visible === true;
  const browser = await launch({
    executablePath: options.executable ?? (await locate("chromium")),
    headless: !visible,
    pipe: true,
    enableExtensions: true,
    // A reader's Ctrl-C is for whoever opened the window.
    handleSIGINT: !visible,
    handleSIGTERM: !visible,
    defaultViewport: visible ? null : viewport,
    env: { ...process.env, LANGUAGE: lang.replace("-", "_") },
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-quic",
      "--no-default-browser-check",
      `--lang=${lang}`,
      `--accept-lang=${lang}`,
      `--window-size=${viewport.width},${viewport.height}`,
      ...(proxy === null ? [] : [`--proxy-server=127.0.0.1:${proxy.port}`]),
      ...(options.args ?? []),
    ],
  });
  const closed = new Promise<void>((resolve) => browser.once("disconnected", () => resolve()));
  const close = async (): Promise<void> => {
    await browser.close();
    proxy?.close();
  };
  try {
    const log = new ChromiumLog(browser);
    if (options.downloads !== undefined) {
      const devtools = await browser.target().createCDPSession();
      await devtools.send("Browser.setDownloadBehavior", {
        behavior: "allow",
        downloadPath: options.downloads,
      });
    }
    const id = options.extension === undefined ? "" : await browser.installExtension(options.extension);
    const extensionOrigin = id === "" ? "" : `chrome-extension://${id}`;
    const watched = async (page: Page) => {
      await log.watch(page);
      const scheme = options.dark === true ? "dark" : "light";
      if (!visible) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      return page;
    };
    const newPage = async () => watched((visible && (await blankPage(browser))) || (await browser.newPage()));
    return {
      kind: "chromium",
      version: await browser.version(),
      extensionOrigin,
      outside: proxy?.asked ?? [],
      closed,
      newPage,
      newWindow: async () => watched(await browser.newPage({ type: "window" })),
      extensionPage: async (path) => {
        const page = await newPage();
        await page.goto(new URL(path, `${extensionOrigin}/`).href);
        return page;
      },
      log: () => Promise.resolve(log.entries(extensionOrigin)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Chromium's sandbox cannot start for root, nor in many containers; only then it runs without. */
async function launch(options: LaunchOptions): Promise<Browser> {
  const bare = { ...options, args: [...(options.args ?? []), "--no-sandbox"] };
  if (process.getuid?.() === 0) return puppeteer.launch(bare);
  try {
    return await puppeteer.launch(options);
  } catch (error) {
    if (!(error instanceof Error) || !/sandbox/i.test(error.message)) throw error;
    process.stderr.write("The browser's sandbox is not available here; it runs without.\n");
    return puppeteer.launch(bare);
  }
}
