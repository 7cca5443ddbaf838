import { isBase } from "../../feed/client/bases.ts";
import type { FeedEntry } from "./registry.ts";

const OWN_MACHINE = new Set(["127.0.0.1", "localhost"]);

/**
 * Whether the reader may name a place: as a publisher may (`https`), and this machine itself, for a mirror or a
 * publisher's test that runs on it. A publisher's list of mirrors never leads to this machine.
 */
export function isReadersBase(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.protocol !== "http:" || !OWN_MACHINE.has(url.hostname)) return isBase(text);
  return text.endsWith("/") && url.search + url.hash + url.username + url.password === "";
}

/** The reader's own places first, then the publisher's; each once. */
export function basesOf({ bases }: Pick<FeedEntry, "bases">): readonly string[] {
  return [...new Set([...bases.own, ...bases.publisher])];
}
