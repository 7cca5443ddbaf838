import { PATHS } from "../../../../../utils/feed/client/paths.ts";
import type { Place } from "./place.ts";
import { testKey, type TestKey } from "./keys.ts";
import {
  type Bytes,
  DAY,
  type Release,
  release,
  type ReleaseSpec,
  type Roles,
  rootFile,
  type RootSpec,
} from "./repository.ts";
import { event, FIRST, type Row, withRows } from "./rows.ts";

/** When the feed's first version was signed. */
export const T0 = Date.parse("2026-11-21T20:00:00Z");
export const HOUR = 60 * 60 * 1000;
export const BASE = "https://feed.example/";
export const OTHER = "https://mirror.example/";

export const SECOND: readonly Row[] = withRows(
  FIRST,
  event("2026-video-blocked", { effective: "2026-11-20", subjects: [{ entity: "video", extent: null }] }),
);
export const THIRD: readonly Row[] = withRows(
  SECOND,
  event("2026-video-fined", { type: "fine", end: null, effective: "2026-11-21" }),
);

/** What all cases begin with, made once: keys, a root, the first two versions. */
export interface Kit {
  readonly roles: Roles;
  readonly root: Bytes;
  readonly one: Release;
  readonly two: Release;
  readonly key: (name: string) => Promise<TestKey>;
  /** A root of the kit's own keys; all that is said differs. */
  readonly makeRoot: (spec: Partial<RootSpec> & { readonly version: number }) => Promise<Bytes>;
  /** The second version by the kit's own keys, with the pack from the first; all that is said differs. */
  readonly make: (spec?: Partial<ReleaseSpec>) => Promise<Release>;
}

export async function makeKit(): Promise<Kit> {
  const roles: Roles = {
    root: [await testKey("root")],
    targets: [await testKey("targets")],
    snapshot: [await testKey("snapshot")],
    timestamp: [await testKey("timestamp")],
  };
  const make: Kit["make"] = (spec = {}) =>
    release({
      roles,
      at: T0 + DAY,
      version: 2,
      rows: SECOND,
      before: [{ version: 1, rows: FIRST }],
      ...spec,
    });
  return {
    roles,
    root: await rootFile({ version: 1, at: T0, roles }),
    one: await release({ roles, at: T0, version: 1, rows: FIRST }),
    two: await make(),
    key: testKey,
    makeRoot: (spec) => rootFile({ at: T0, roles, ...spec }),
    make,
  };
}

export function place(files: Release | ReadonlyMap<string, Bytes>, more: Partial<Place> = {}): Place {
  return { files: "files" in files ? files.files : files, ...more };
}

/** A place with more files, or others. */
export function withFiles(
  of: Release,
  ...more: readonly (readonly [string, Bytes])[]
): ReadonlyMap<string, Bytes> {
  return new Map([...of.files, ...more]);
}

/** The requests of the three shapes, and of what comes before a refusal. */
export const asks = {
  roots: (...versions: readonly number[]) => versions.map((version) => BASE + PATHS.root(version)),
  nothing: (root = 2) => [...asks.roots(root), BASE + PATHS.timestamp],
  snapshot: ({ paths }: Release, root = 2) => [...asks.nothing(root), BASE + paths.snapshot],
  targets: (of: Release, root = 2) => [...asks.snapshot(of, root), BASE + of.paths.targets],
  extras: (of: Release, root = 2) => [
    ...asks.targets(of, root),
    ...[of.paths.withdrawals, of.paths.mirrors].flatMap((path) => (path === null ? [] : BASE + path)),
  ],
  pack: (of: Release, root = 2) => [...asks.extras(of, root), BASE + (of.paths.pack ?? "none")],
  whole: (of: Release, root = 2) => [...asks.extras(of, root), ...of.paths.full.map((path) => BASE + path)],
} as const;
