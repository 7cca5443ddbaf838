import { browser } from "wxt/browser";
import type { Transport } from "../../feed/client/types.ts";

/**
 * The same transport, but it asks no place that would be told which installation asks. Where the reader does not let the
 * extension access a site, a request to it bears the extension's origin: in Firefox another one in every installation, and
 * the same for good. (In Chromium all readers have the same.)
 */
export function unnamedTransport(transport: Transport): Transport {
  return {
    fetch: async (url, limit, signal) => {
      signal.throwIfAborted();
      if (!(await isUnnamed(url))) return { ok: false, fault: "no-access", retryAfter: null };
      return transport.fetch(url, limit, signal);
    },
  };
}

async function isUnnamed(url: string): Promise<boolean> {
  if (!browser.runtime.getURL("/").startsWith("moz-extension:")) return true;
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }).catch(() => false);
}
