import { type Mutant, mutant } from "../mutant.ts";

export const ROOTS: readonly Mutant[] = [
  mutant(
    "a root not signed by the one before",
    "verify/root.ts",
    "of [before, signed])",
    "of [signed])",
    "10-new",
  ),
  mutant("a root not signed by itself", "verify/root.ts", "of [before, signed])", "of [before])", "10-old"),
  mutant(
    "any next version of a root",
    "verify/root.ts",
    "if (signed.version !== before.version + 1)",
    "if (signed.version < 0)",
    "12",
  ),
  mutant(
    "a root that never expires",
    "verify/root.ts",
    "if (isTooFarAhead(signed.expires, now))",
    "if (now < 0)",
    "root-expires",
  ),
  mutant(
    "any spec_version",
    "format/metadata-shape.ts",
    "spec_version: v.pipe(v.string(), v.regex(/^1\\.0(\\.\\d+)?$/))",
    "spec_version: v.string()",
    "root-spec_version",
  ),
  mutant(
    "inconsistent snapshots",
    "format/metadata-shape.ts",
    "consistent_snapshot: v.literal(true)",
    "consistent_snapshot: v.boolean()",
    "root-consistent_snapshot",
  ),
  mutant("roots without end", "client/roots.ts", "taken < LIMITS.roots", "taken < 1000", "13"),
  mutant(
    "the chain of roots is not kept",
    "client/newest.ts",
    "if (chain.passed.length > 0) run = await trustRoot(run, chain);",
    "if (chain.passed.length > 0) run = { ...run, root: chain.root };",
    "13",
  ),
  mutant(
    "the chain goes on without end",
    "client/newest.ts",
    'if (chain.more) return { kind: "more-roots", run };',
    "",
    "13",
  ),
  mutant(
    "an expired root",
    "client/newest.ts",
    "if (hasExpired(run.root.expires, run.now)) {",
    "if (run.now < 0) {",
    "14-none",
  ),
  mutant(
    "expiry is asked of roots on the way",
    "verify/root.ts",
    "if (isTooFarAhead(signed.expires, now))",
    "if (isTooFarAhead(signed.expires, now) || Date.parse(signed.expires) < now)",
    "14-through-expired",
  ),
];
