import type { browser as Api } from "wxt/browser";

type Global = typeof globalThis & { readonly browser?: typeof Api; readonly chrome?: typeof Api };

/**
 * The browser's API, looked up only when it is called for; undefined where there is none. `wxt/browser`
 * looks it up when a script starts: Chromium then makes ready what most frames never use (0.25 ms in each), while the
 * page around them is parsed. Only a name of the window's own counts: by then an element or a frame of the page that is
 * called so would stand there where the browser has no such name
 * (https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object).
 */
export function lateBrowser(): typeof Api | undefined {
  const { browser, chrome }: Global = globalThis;
  return Object.hasOwn(globalThis, "browser") ? browser : chrome;
}
