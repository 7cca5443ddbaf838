import { type Mutant, mutant } from "../mutant.ts";

/**
 * Not here: that a file's length is compared before its hash (verify/roles.ts), which says no more than the hash and
 * saves its work; and in verify/signatures.ts what is no hexadecimal text or no known key, there for the types: without
 * it WebCrypto refuses, which counts for nothing, too.
 */
export const SIGNATURES: readonly Mutant[] = [
  mutant(
    "any signature is good",
    "verify/signatures.ts",
    "if (await isSignedBy(key, sig, envelope.canonical)) good += 1;",
    "good += 1;",
    "1-broken",
  ),
  mutant("one signature is enough", "verify/signatures.ts", "good >= role.threshold", "good >= 1", "2"),
  mutant(
    "keys of any role sign",
    "verify/signatures.ts",
    "|| !allowed.delete(keyid)) continue;",
    "|| allowed.size < 0) continue;",
    "1-other-role",
  ),
  mutant(
    "roles are not asked for signatures",
    "verify/roles.ts",
    "if (!(await meetsThreshold(envelope, role, root.keys)))",
    "if (role.threshold < 0)",
    "1-timestamp",
  ),
  mutant(
    "a key signs twice",
    "format/read-metadata.ts",
    "if (new Set(signatures.map(({ keyid }) => keyid)).size !== signatures.length)",
    "if (signatures.length < 0)",
    "5",
  ),
  mutant(
    "no cap on the timestamp",
    "client/newest.ts",
    "{ cap: CAPS.timestamp }",
    "{ cap: 2 ** 30 }",
    "7-many",
  ),
  mutant(
    "any type",
    "format/read-metadata.ts",
    "if (envelope.output.signed._type !== type)",
    "if (type === '')",
    "9",
  ),
  mutant(
    "the first place is the only one",
    "client/newest.ts",
    "      trouble(verified, PATHS.timestamp);\n      continue;",
    "      trouble(verified, PATHS.timestamp);\n      break;",
    "1-mirror",
  ),
  mutant(
    "half bytes of signatures are passed over",
    "format/hex.ts",
    "if (text.length % 2 !== 0) return null;",
    "",
    "1-longer",
  ),
];
