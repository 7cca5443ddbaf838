import { type Mutant, mutant } from "../mutant.ts";

export const KEYS: readonly Mutant[] = [
  mutant(
    "key ids are believed",
    "format/read-metadata.ts",
    "if ((await keyIdOf(key)) !== id)",
    "if (id === '')",
    "4-two-ids",
  ),
  mutant(
    "a key counts twice in a role",
    "format/read-metadata.ts",
    "if (new Set(keyids).size !== keyids.length)",
    "if (keyids.length < 0)",
    "4-listed-twice",
  ),
  mutant(
    "a threshold beyond the keys",
    "format/read-metadata.ts",
    "if (keyids.filter((id) => keys.has(id)).length < threshold)",
    "if (threshold < 0)",
    "3",
  ),
  mutant(
    "a threshold of keys that are not there",
    "format/read-metadata.ts",
    "keyids.filter((id) => keys.has(id)).length < threshold",
    "keyids.length < threshold",
    "shape-root-role-stranger",
  ),
  mutant(
    "any number of signatures",
    "format/metadata-shape.ts",
    "v.pipe(v.array(signatureShape), v.maxLength(LIMITS.signatures))",
    "v.array(signatureShape)",
    "7-seventeen",
  ),
  mutant(
    "keys of small order",
    "format/small-order.ts",
    "&& !SMALL_ORDER.has(y)",
    "",
    "8-identity",
    "8-of-order-four",
  ),
  mutant(
    "second spellings of keys",
    "format/small-order.ts",
    "return y < P &&",
    "return",
    "8-a-second-spelling",
  ),
  mutant(
    "a threshold of none",
    "format/metadata-shape.ts",
    "threshold: v.pipe(v.number(), v.safeInteger(), v.minValue(1),",
    "threshold: v.pipe(v.number(), v.safeInteger(),",
    "root-threshold-0",
  ),
];
