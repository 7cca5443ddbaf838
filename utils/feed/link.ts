import { isBase } from "./client/bases.ts";
import type { Fingerprint } from "./format/types.ts";

/** What a link to a feed says; nothing of it is verified. */
export interface FeedLink {
  /** Ends in a slash. */
  readonly base: string;
  /** Null: the link does not say, and the reader is asked. */
  readonly fingerprint: Fingerprint | null;
  readonly name: string | null;
}

const MOST = 4000;
const NAME = 100;
const CONTROLS = /\p{C}/u;

/**
 * Reads `feed:v1?u=…&r=…&n=…`, also as `web+lacuna:v1?…` or in the fragment of an https link. Null for anything else,
 * for a place that no stranger's link may name, and for a fingerprint that is none: better no link than half of one.
 */
export function parseFeedLink(text: string): FeedLink | null {
  if (text.length > MOST) return null;
  const query = /^(?:https:\/\/[^#]*#)?(?:feed|web\+lacuna):v1\?(.*)$/su.exec(text.trim())?.[1];
  if (query === undefined) return null;
  const parameters = new URLSearchParams(query);
  for (const key of ["u", "r", "n"]) if (parameters.getAll(key).length > 1) return null;
  const base = parameters.get("u");
  if (base === null || !(isBase(base) || isLoopback(base))) return null;
  const fingerprint = parameters.get("r");
  if (fingerprint !== null && !/^[0-9a-f]{64}$/.test(fingerprint)) return null;
  const name = parameters.get("n")?.trim() ?? "";
  if (name.length > NAME || CONTROLS.test(name)) return null;
  return { base: new URL(base).href, fingerprint, name: name === "" ? null : name };
}

/** The link by which readers subscribe (FORMAT.md, "Links"). */
export function printFeedLink({ base, fingerprint, name }: FeedLink): string {
  const parts: readonly (readonly [string, string | null])[] = [
    ["u", base],
    ["r", fingerprint],
    ["n", name],
  ];
  const said = parts.flatMap(([key, value]) => (value === null ? [] : `${key}=${encodeURIComponent(value)}`));
  return `feed:v1?${said.join("&")}`;
}

/** One's own machine, where a feed is written and looked at. */
function isLoopback(base: string): boolean {
  const url = URL.parse(base);
  return (
    url !== null &&
    url.protocol === "http:" &&
    (url.hostname === "127.0.0.1" || url.hostname === "localhost") &&
    base.endsWith("/") &&
    url.search + url.hash + url.username + url.password === ""
  );
}
