import type { Page } from "puppeteer-core";
import { PrivilegedWindow } from "../../../utils/cli/browsers/firefox-bidi.ts";

/** As in wxt.config.ts. */
const GECKO = "lacuna@lacuna.example";

/** A private window of Firefox, with an extension that the reader has allowed there. */
export interface PrivateWindow {
  readonly page: Page;
  /** A page of the extension in a tab of this window. */
  readonly extensionPage: (address: string) => Promise<Page>;
}

/** `any`: a page of the browser. The extension begins anew, as it does when a reader allows it in private windows. */
export async function openPrivateWindow(any: Page): Promise<PrivateWindow> {
  const browser = any.browser();
  const firefox = await PrivilegedWindow.of(browser);
  const allowed = await firefox.run(`async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    const permissions = ["internal:privateBrowsingAllowed"];
    await ExtensionPermissions.add("${GECKO}", { permissions, origins: [] });
    await (await AddonManager.getAddonByID("${GECKO}")).reload();
    const shown = new Promise((resolve) => window.OpenBrowserWindow({ private: true })
      .addEventListener("load", resolve, { once: true }));
    await shown;
    return String(WebExtensionPolicy.getByID("${GECKO}").privateBrowsingAllowed);
  }`);
  if (allowed !== "true") throw new Error("the extension is not allowed in private windows");
  return {
    page: await pageAt(browser, "about:privatebrowsing"),
    extensionPage: async (address) => {
      await firefox.run(`async () => {
        const windows = [...Services.wm.getEnumerator("navigator:browser")];
        const { gBrowser } = windows.find((one) => PrivateBrowsingUtils.isWindowPrivate(one));
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(address)}, { triggeringPrincipal });
        return "";
      }`);
      return pageAt(browser, address);
    },
  };
}

/** The driver does not always hear where a page of Firefox's own or of an extension is: it is asked. */
async function pageAt(browser: ReturnType<Page["browser"]>, address: string): Promise<Page> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    for (const page of await browser.pages()) {
      const at = page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => "");
      const late = new Promise<string>((resolve) => setTimeout(resolve, 300, ""));
      if ((await Promise.race([at, late])) === `complete ${address}`) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Firefox did not show ${address}`);
}
