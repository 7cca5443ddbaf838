import { type Mutant, mutant } from "../mutant.ts";

export const MIX_AND_MATCH: readonly Mutant[] = [
  mutant(
    "versions of any kind",
    "format/metadata-shape.ts",
    "const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));",
    "const version = v.any();",
    "23-true",
    "23-'7'",
  ),
  mutant(
    "any bytes under a name",
    "verify/roles.ts",
    "return (await sha256Hex(bytes)) === sha256",
    "return sha256 !== ''",
    "24-snapshot",
    "24-targets",
  ),
  mutant(
    "another version than was named",
    "verify/roles.ts",
    "if (!verified.ok || verified.signed.version === expected.version) return verified;",
    "if (expected.version > 0) return verified;",
    "24-snapshot-version",
    "24-targets-version",
  ),
];
