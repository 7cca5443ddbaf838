import { isBase } from "../../feed/client/apply-update.ts";
import type { FeedEntry } from "./registry.ts";

/**
 * Whether the reader may name a place: as a publisher may (`https`), and this machine itself, for a mirror or a
 * publisher's test that runs on it. A publisher's list of mirrors never leads to this machine.
 */
export function isReadersBase(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.protocol !== "http:" || url.hostname !== "127.0.0.1") return isBase(text);
  url.protocol = "https:";
  url.port = "";
  return isBase(url.href);
}

/** The reader's own places first, then the publisher's; each once. */
export function basesOf({ bases }: Pick<FeedEntry, "bases">): readonly string[] {
  return [...new Set([...bases.own, ...bases.publisher])];
}
