import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { keyIdOf } from "../format/key-id.ts";
import { isSoundKey } from "../format/small-order.ts";
import type { PublicKey } from "../format/types.ts";
import { CannotPublish } from "./cannot-publish.ts";
import { type KeyFile, type SigningKey, signingKey } from "./keys.ts";
import type { PublicKeyWithId } from "./root-file.ts";
import { workTreeOf } from "./work-tree.ts";

const SECRET = ".key.json";
const PUBLIC = ".pub.json";
const hex64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const common = { keytype: v.literal("ed25519"), scheme: v.literal("ed25519") };
const secretShape = v.object({ ...common, keyval: v.object({ public: hex64, private: hex64 }) });
const publicShape = v.looseObject({ ...common, keyval: v.looseObject({ public: hex64 }) });

/** Throws `CannotPublish` for a folder in a work tree. */
export function refuseWorkTree(folder: string): void {
  const tree = workTreeOf(folder);
  if (tree !== null)
    throw new CannotPublish(`keys do not belong into a work tree: ${folder} is in that of ${tree}`);
}

/**
 * Writes a key and its public part into a folder of its own (made with mode 0700; the files have 0600 and 0644).
 * Never in a work tree, never over a file that is there.
 */
export async function writeKey(folder: string, name: string, key: KeyFile): Promise<SigningKey> {
  refuseWorkTree(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Again, now that it exists: a dangling link may have led elsewhere.
  refuseWorkTree(folder);
  chmodSync(folder, 0o700);
  const signing = await signingKey(key);
  const stem = `${name}-${signing.keyid.slice(0, 8)}`;
  writeFileSync(join(folder, stem + SECRET), `${JSON.stringify(key, null, 2)}\n`, {
    mode: 0o600,
    flag: "wx",
  });
  writeFileSync(join(folder, stem + PUBLIC), `${JSON.stringify(signing.key, null, 2)}\n`, { flag: "wx" });
  return signing;
}

/** All keys in files, folders and the folders in those; each once. Throws for a place without any. */
export async function readKeys(places: readonly string[]): Promise<readonly SigningKey[]> {
  const keys = new Map<string, SigningKey>();
  for (const place of places) {
    const files = keyFilesIn(place);
    if (files.length === 0) throw new CannotPublish(`no key (*${SECRET}) in ${place}`);
    for (const file of files) {
      const key = await readKey(file);
      keys.set(key.keyid, key);
    }
  }
  return [...keys.values()];
}

function keyFilesIn(place: string): readonly string[] {
  if (!existsSync(place)) throw new CannotPublish(`there is no ${place}`);
  if (lstatSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(SECRET))
    .toSorted()
    .map((name) => join(place, name));
}

async function readKey(file: string): Promise<SigningKey> {
  const read = v.safeParse(secretShape, jsonOf(file));
  if (!read.success) throw new CannotPublish(`${file} is no key`);
  try {
    return await signingKey(read.output);
  } catch {
    throw new CannotPublish(`${file} is no sound key`);
  }
}

/** The public part of a key, from its file (of either part). */
export async function readPublicKey(file: string): Promise<PublicKeyWithId> {
  const read = v.safeParse(publicShape, jsonOf(file));
  if (!read.success || !isSoundKey(read.output.keyval.public)) throw new CannotPublish(`${file} is no key`);
  const { keytype, scheme, keyval } = read.output;
  const key: PublicKey = { keytype, scheme, keyval: { public: keyval.public } };
  return { keyid: await keyIdOf(key), key };
}

function jsonOf(file: string): unknown {
  if (!existsSync(file)) throw new CannotPublish(`there is no ${file}`);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new CannotPublish(`${file} cannot be read as JSON`);
  }
}
