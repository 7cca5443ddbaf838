import { type Mutant, mutant } from "../mutant.ts";

export const EXPIRY: readonly Mutant[] = [
  mutant(
    "an expired timestamp",
    "client/newest.ts",
    "expired: hasExpired(signed.expires, run.now)",
    "expired: false",
    "19-timestamp",
    "20",
  ),
  mutant(
    "expiry only of what is new",
    "client/newest.ts",
    "expired: hasExpired(signed.expires, run.now)",
    "expired: ours === null && hasExpired(signed.expires, run.now)",
    "20-soon",
  ),
  mutant(
    "an expired snapshot",
    "client/describe.ts",
    'if (hasExpired(signed.expires, run.now)) return { kind: "expired", since: signed.expires };',
    "",
    "19-snapshot",
  ),
  mutant(
    "expired targets",
    "client/describe.ts",
    "if (hasExpired(targets.value.signed.expires, run.now))",
    "if (run.now < 0)",
    "19-targets",
  ),
  mutant(
    "expires of any form",
    "format/metadata-shape.ts",
    "  expires: instant,\n",
    "  expires: v.any(),\n",
    "27-timestamp-unparsable",
    "27-timestamp-with-another-zone",
  ),
  mutant(
    "days that do not exist",
    "format/metadata-shape.ts",
    'return Number.isFinite(at) && new Date(at).toISOString() === text.replace("Z", ".000Z");',
    "return text !== '';",
    "27-timestamp-no-day",
  ),
  mutant(
    "what expires now has not",
    "verify/expiry.ts",
    "!(Date.parse(expires) > now)",
    "!(Date.parse(expires) >= now)",
    "20-exactly",
  ),
  mutant(
    "roles that never expire",
    "verify/roles.ts",
    "if (isTooFarAhead(envelope.signed.expires, now))",
    "if (now < 0)",
    "27-timestamp-far-ahead",
  ),
];
