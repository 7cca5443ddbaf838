// @ts-check
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Reason, ROOT } from "./project.mjs";

/**
 * A root that ships is whom every reader trusts: it must not be one whose keys are known to all, those under
 * test/fixtures/feed. No root at all is well: then no publisher is trusted until the reader names one. Floors ship
 * only with a root.
 * @param {string} [project] its folder
 * @throws {Reason} if the shipped root is a test root, names a test key, or is no root; and for floors that are none
 */
export function refuseTestRoot(project = ROOT) {
  const shipped = join(project, "assets/feed/root.json");
  const floors = join(project, "assets/feed/floors.json");
  const fixtures = join(project, "test/fixtures/feed");
  if (!existsSync(shipped)) {
    if (existsSync(floors))
      throw new Reason("assets/feed/floors.json is there without a root.json: `feed ship` writes both.");
    return;
  }
  if (existsSync(floors) && !areFloors(floors))
    throw new Reason("assets/feed/floors.json holds no floors: let `feed ship` write it.");
  const root = keysOf(shipped);
  if (root === null)
    throw new Reason("assets/feed/root.json is no root: remove it, or put a feed's 1.root.json there.");
  if (!existsSync(fixtures)) return;
  const known = new Set(
    readdirSync(fixtures, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .flatMap((name) => keysOf(join(fixtures, name)) ?? []),
  );
  if (root.some((key) => known.has(key)))
    throw new Reason(
      "assets/feed/root.json trusts a key of test/fixtures/feed, which everybody has: remove it.",
    );
}

/**
 * The public keys in a root or a key's file; null for anything else.
 * @param {string} file
 * @returns {string[] | null}
 */
function keysOf(file) {
  try {
    const json = JSON.parse(readFileSync(file, "utf8"));
    const keys = json.signed?._type === "root" ? Object.values(json.signed.keys) : [json];
    const found = keys.map((key) => key.keyval.public.toLowerCase());
    return found.every((key) => typeof key === "string") ? found : null;
  } catch {
    return null;
  }
}

const FLOORS = ["root", "timestamp", "snapshot", "targets", "dataset", "withdrawals"];

/** @param {string} file */
function areFloors(file) {
  try {
    const { reset = 1, ...floors } = JSON.parse(readFileSync(file, "utf8"));
    return (
      Object.keys(floors).length === FLOORS.length &&
      FLOORS.every((role) => Number.isSafeInteger(floors[role]) && floors[role] >= 0) &&
      floors.root >= 1 &&
      // The last root that lowered the dataset's floor, where one did.
      Number.isSafeInteger(reset) &&
      reset >= 1 &&
      reset <= floors.root
    );
  } catch {
    return false;
  }
}
