import { hasExpired } from "../verify/expiry.ts";
import { refused } from "../verify/refused.ts";
import { verifySnapshot, verifyTargets } from "../verify/roles.ts";
import type { MetaFile, SnapshotSigned, TargetsSigned } from "../format/types.ts";
import type { Newest } from "./newest.ts";
import { PATHS } from "./paths.ts";
import { fromAny, type Got } from "./places.ts";
import type { Run } from "./run.ts";
import type { Bytes } from "./types.ts";

export interface Described {
  readonly snapshot: { readonly signed: SnapshotSigned; readonly bytes: Bytes };
  readonly targets: { readonly signed: TargetsSigned; readonly bytes: Bytes };
}

export type Describe =
  | { readonly kind: "described"; readonly described: Described }
  | { readonly kind: "expired"; readonly since: string }
  | { readonly kind: "failed" };

/**
 * The snapshot that the timestamp names and the targets that it names (TUF 1.0, sections 5.5 and 5.6): with the bytes
 * that were signed for, not older than those trusted before, and not expired. What is held already is not asked for.
 */
export async function describe(run: Run, newest: Newest, bases: readonly string[]): Promise<Describe> {
  const { floors, files } = run.state;
  const expected = newest.signed.snapshot;
  if (expected.version < floors.snapshot)
    return rolledBack(
      run,
      newest.base,
      PATHS.timestamp,
      `snapshot ${expected.version} is older than ${floors.snapshot}`,
    );
  const snapshot = await file(
    run,
    bases,
    PATHS.snapshot(expected.version),
    expected,
    files.snapshot,
    async (bytes) => {
      const verified = await verifySnapshot(run.root, expected, bytes, run.now);
      return verified.ok ? { ok: true, value: { signed: verified.signed, bytes } } : verified;
    },
  );
  if (!snapshot.ok) return { kind: "failed" };
  const { signed } = snapshot.value;
  if (hasExpired(signed.expires, run.now)) return { kind: "expired", since: signed.expires };

  const named = signed.targets;
  if (named.version < floors.targets)
    return rolledBack(
      run,
      snapshot.base,
      PATHS.snapshot(expected.version),
      `targets ${named.version} are older than ${floors.targets}`,
    );
  const targets = await file(
    run,
    bases,
    PATHS.targets(named.version),
    named,
    files.targets,
    async (bytes) => {
      const verified = await verifyTargets(run.root, named, bytes, run.now);
      return verified.ok ? { ok: true, value: { signed: verified.signed, bytes } } : verified;
    },
  );
  if (!targets.ok) return { kind: "failed" };
  if (hasExpired(targets.value.signed.expires, run.now))
    return { kind: "expired", since: targets.value.signed.expires };
  return { kind: "described", described: { snapshot: snapshot.value, targets: targets.value } };
}

type Check<T> = Parameters<typeof fromAny<T>>[4];

/** The file as it is held if it is the one that is named, else from one of the places. */
async function file<T>(
  run: Run,
  bases: readonly string[],
  path: string,
  named: MetaFile,
  held: Bytes | null,
  check: Check<T>,
): Promise<Got<T>> {
  if (held !== null && held.length === named.length) {
    const known = await check(held);
    if (known.ok) return { ok: true, value: known.value, base: "" };
  }
  return fromAny(run, bases, path, { exact: named.length }, check);
}

/** What is named is older than what was trusted before: it is not even asked for (TUF 1.0, 5.4.3 and 5.5.5). */
function rolledBack(run: Run, base: string, path: string, detail: string): Describe {
  run.troubles.push({ base, file: path, fault: refused("rollback_rejected", detail) });
  return { kind: "failed" };
}
