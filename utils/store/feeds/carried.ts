import { readFeedFile } from "../../feed/by-hand/feed-file.ts";
import { fileTransport } from "../../feed/by-hand/file-transport.ts";
import { PATHS } from "../../feed/client/paths.ts";
import type { Bytes, Transport } from "../../feed/client/types.ts";
import { fromBase64 } from "./base64.ts";

/** A feed's file as it went from hand to hand. */
export interface CarriedFeed {
  /** What the file calls itself; untrusted. */
  readonly name: string | null;
  /** The first root. */
  readonly root: Bytes;
  readonly transport: Transport;
}

/** Null for what is no whole file of a feed; `file` in Base64. Nothing of it is verified. */
export function readCarried(file: string): CarriedFeed | null {
  const read = readFeedFile(fromBase64(file));
  if (!read.ok) return null;
  const root = read.file.entries.get(PATHS.root(1));
  if (root === undefined) return null;
  const name = read.file.name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "").trim();
  return { name: name === "" ? null : name, root, transport: fileTransport(read.file) };
}
