import type { Hex, JsonObject, RoleName, RootSigned } from "../format/types.ts";
import { CannotPublish } from "./cannot-publish.ts";
import { type PublicKeyWithId, rootText } from "./root-file.ts";
import type { SigningKey } from "./keys.ts";

export const ROLES = ["root", "targets", "snapshot", "timestamp"] as const satisfies readonly RoleName[];

/** How the next root differs from the newest one; nothing at all renews it. */
export interface RootChanges {
  readonly add: readonly { readonly role: RoleName; readonly key: PublicKeyWithId }[];
  /** A key by its id or the beginning of it. */
  readonly remove: readonly { readonly role: RoleName; readonly keyid: Hex }[];
  readonly thresholds: Readonly<Partial<Record<RoleName, number>>>;
  /** Readers who take this root accept datasets from this version on again (FORMAT.md); this root only, not those after it. */
  readonly resetFloor?: number;
}

/**
 * The next root, saying what the newest one does beside keys (`custom`), signed by the keys at hand that may sign it:
 * those of the newest root's root role and its own.
 */
export function nextRootText(
  newest: RootSigned,
  custom: JsonObject | undefined,
  { add, remove, thresholds, resetFloor }: RootChanges,
  now: number,
  keys: readonly SigningKey[],
): string {
  const roleOf = (role: RoleName) => {
    const { keyids, threshold } = newest.roles[role];
    const gone = new Set(
      remove.filter((one) => one.role === role).map(({ keyid }) => only(keyids, keyid, role)),
    );
    const kept = keyids
      .filter((keyid) => !gone.has(keyid))
      .flatMap((keyid): PublicKeyWithId[] => {
        const key = newest.keys.get(keyid);
        return key === undefined ? [] : [{ keyid, key }];
      });
    const added = add.filter((one) => one.role === role).map(({ key }) => key);
    const all = [...new Map([...kept, ...added].map((key) => [key.keyid, key])).values()];
    const needed = thresholds[role] ?? threshold;
    if (all.length < needed)
      throw new CannotPublish(`role ${role} would have ${all.length} keys and need ${needed}`);
    return { keys: all, threshold: needed };
  };
  const roles = {
    root: roleOf("root"),
    targets: roleOf("targets"),
    snapshot: roleOf("snapshot"),
    timestamp: roleOf("timestamp"),
  };
  const may = new Set([...newest.roles.root.keyids, ...roles.root.keys.map(({ keyid }) => keyid)]);
  const signers = keys.filter(({ keyid }) => may.has(keyid));
  const said = { ...without(custom, "resetFloor"), ...(resetFloor === undefined ? {} : { resetFloor }) };
  const input = { version: newest.version + 1, now, roles, signers };
  return rootText(Object.keys(said).length === 0 ? input : { ...input, custom: said });
}

function without(custom: JsonObject | undefined, name: string): JsonObject {
  return Object.fromEntries(Object.entries(custom ?? {}).filter(([key]) => key !== name));
}

function only(keyids: readonly Hex[], start: string, role: RoleName): Hex {
  const [found, another] = keyids.filter((keyid) => keyid.startsWith(start));
  if (found === undefined || another !== undefined)
    throw new CannotPublish(`role ${role} has ${found === undefined ? "no" : "more than one"} key ${start}…`);
  return found;
}
