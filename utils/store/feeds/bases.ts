import { browser } from "wxt/browser";
import { isBase } from "../../feed/client/bases.ts";
import type { FeedEntry } from "./registry.ts";

/** So many places of their own can readers name for a feed. */
export const MOST_PLACES = 16;

const OWN_MACHINE = new Set(["127.0.0.1", "localhost"]);

/**
 * Whether the reader may name a place: as a publisher may (`https`) and, where the extension may ask it, this machine
 * itself, for a publisher's test. A publisher's list of mirrors never leads to this machine.
 */
export function isReadersBase(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.protocol !== "http:" || !OWN_MACHINE.has(url.hostname)) return isBase(text);
  if (!mayAskThisMachine()) return false;
  return text.endsWith("/") && url.search + url.hash + url.username + url.password === "";
}

/** Only the development copy may (utils/cli/local-build.ts): what is released is held to https by its manifest. */
function mayAskThisMachine(): boolean {
  const { content_security_policy: policy } = browser.runtime.getManifest();
  return JSON.stringify(policy ?? "").includes(" http://127.0.0.1:*");
}

/** A reader's places of a feed with one more, after those that are there, or without it. */
export function withPlace(own: readonly string[], place: string, wanted: boolean): readonly string[] {
  const others = own.filter((one) => one !== place);
  if (!wanted) return others;
  return others.length < own.length ? own : [...own, place];
}

/** The reader's own places first, then the publisher's; each once. */
export function basesOf({ bases }: Pick<FeedEntry, "bases">): readonly string[] {
  return [...new Set([...bases.own, ...bases.publisher])];
}
