import type { browser as Api } from "wxt/browser";

type Global = typeof globalThis & { readonly browser?: typeof Api; readonly chrome?: typeof Api };

/**
 * The browser's API, looked up only when it is called for; undefined where there is none. `wxt/browser`
 * looks it up when a script starts: Chromium then makes ready what most frames never use (0.25 ms in each), while the
 * page around them is parsed.
 */
export function lateBrowser(): typeof Api | undefined {
  const { browser, chrome }: Global = globalThis;
  return browser?.runtime?.id ? browser : chrome;
}
