import { readFile } from "node:fs/promises";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import type { Page } from "puppeteer-core";
import { locate } from "../bootstrap/browsers.mjs";
import { blankPage } from "./blank-page.ts";
import { PrivilegedWindow } from "./firefox-bidi.ts";
import { FirefoxLog } from "./firefox-log.ts";
import { openOutsideProxy } from "./outside-proxy.ts";
import type { OutsideProxy } from "./outside-proxy.ts";
import type { OpenBrowser, OpenBrowserOptions } from "./types.ts";

/** The extension's address inside the browser, random otherwise; fixed so that its pages can be opened. */
const UUID = "6c616375-6e61-4000-8000-000000000001";
const LOAD_TIMEOUT = 15_000;

/** Firefox over WebDriver BiDi; the extension is installed as a temporary one, unsigned. */
export async function openFirefox(options: OpenBrowserOptions): Promise<OpenBrowser> {
  const gecko = options.extension === undefined ? null : await geckoId(options.extension);
  const proxy = options.network === true ? null : await openOutsideProxy();
  const viewport = { width: options.width ?? 1280, height: options.height ?? 800 };
  const visible = options.visible === true;
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: options.executable ?? (await locate("firefox")),
    headless: !visible,
    defaultViewport: visible ? null : viewport,
    // A reader's Ctrl-C is for whoever opened the window.
    handleSIGINT: !visible,
    handleSIGTERM: !visible,
    // Lets extension pages be opened, and the background's console be read.
    args: ["--remote-allow-system-access", ...(options.args ?? [])],
    extraPrefsFirefox: {
      "xpinstall.signatures.required": false,
      "extensions.manifestV3.enabled": true,
      "intl.accept_languages": options.lang ?? "en-GB",
      ...(gecko !== null && { "extensions.webextensions.uuids": JSON.stringify({ [gecko]: UUID }) }),
      ...(visible
        ? {}
        : { "layout.css.prefers-color-scheme.content-override": options.dark === true ? 0 : 1 }),
      ...(proxy === null ? {} : proxyPreferences(proxy)),
      ...(options.downloads === undefined ? {} : downloadPreferences(options.downloads)),
    },
  });
  const closed = new Promise<void>((resolve) => browser.once("disconnected", () => resolve()));
  const close = async (): Promise<void> => {
    await browser.close();
    proxy?.close();
  };
  try {
    const log = new FirefoxLog(await PrivilegedWindow.of(browser));
    await log.start();
    if (options.extension !== undefined) await browser.installExtension(options.extension);
    const extensionOrigin = gecko === null ? "" : `moz-extension://${UUID}`;
    return {
      kind: "firefox",
      version: await browser.version(),
      extensionOrigin,
      outside: proxy?.asked ?? [],
      closed,
      newPage: async () => (visible && (await blankPage(browser))) || (await browser.newPage()),
      newWindow: () => browser.newPage({ type: "window" }),
      extensionPage: async (path) => {
        const page = await browser.newPage();
        await showExtensionPage(page, new URL(path, `${extensionOrigin}/`).href);
        return page;
      },
      log: () => log.entries(extensionOrigin),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function geckoId(extension: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(extension, "manifest.json"), "utf8"));
  const id = propertyAt(manifest, "browser_specific_settings", "gecko", "id");
  if (typeof id !== "string")
    throw new Error(`${extension}: the manifest names no browser_specific_settings.gecko.id`);
  return id;
}

function propertyAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

function proxyPreferences(proxy: OutsideProxy): Record<string, string | number> {
  return {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxy.port,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxy.port,
  };
}

function downloadPreferences(folder: string): Record<string, string | number | boolean> {
  return {
    // 2: the folder that is named.
    "browser.download.folderList": 2,
    "browser.download.dir": folder,
    "browser.download.useDownloadDir": true,
    "browser.download.always_ask_before_handling_new_types": false,
  };
}

/** A tab that goes to an extension page changes its process, and `goto` never hears of the end: ask instead. */
async function showExtensionPage(page: Page, address: string): Promise<void> {
  page.goto(address).catch(() => {});
  const end = Date.now() + LOAD_TIMEOUT;
  while (Date.now() < end) {
    const state = await Promise.race([
      page.evaluate(() => `${document.readyState} ${location.href}`),
      new Promise<string>((resolve) => setTimeout(resolve, 300, "")),
    ]).catch(() => "");
    if (state === `complete ${address}`) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Firefox did not load ${address} within ${LOAD_TIMEOUT / 1000} s`);
}
