import type { Fingerprint } from "../../feed/format/types.ts";
import { isReadersBase } from "./bases.ts";

export interface FeedLink {
  /** Ends in a slash. */
  readonly base: string;
  /** Null: the link does not say which feed to expect there. */
  readonly fingerprint: Fingerprint | null;
  readonly name: string | null;
}

const LONGEST_NAME = 100;
/** Controls and what turns a text around: a name must not read otherwise than it is written. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A link to a feed (utils/feed/FORMAT.md, "Links"): `feed:v1?u=…&r=…&n=…`, the same as `web+lacuna:`, or either in the
 * fragment of an https link. Null for anything else, a fingerprint that is none included.
 */
export function readLink(text: string): FeedLink | null {
  const inFragment = /^https:\/\/[^#]*#(.*)$/su.exec(text.trim())?.[1];
  const query = /^(?:feed|web\+lacuna):v1\?(.*)$/su.exec(inFragment ?? text.trim())?.[1];
  if (query === undefined) return null;
  const said = new URLSearchParams(query);
  const [base, fingerprint] = [said.get("u"), said.get("r")];
  if (base === null || !isReadersBase(base)) return null;
  if (fingerprint !== null && !/^[0-9a-f]{64}$/.test(fingerprint)) return null;
  const name = soundName(said.get("n") ?? "");
  return { base, fingerprint, name: name === "" ? null : name };
}

/** A name as it may be shown. */
export function soundName(text: string): string {
  return text.replace(CONTROLS, "").trim().slice(0, LONGEST_NAME);
}
