import { type Mutant, mutant } from "../mutant.ts";

const SYNC = "client/sync.ts";

export const MOMENTS: readonly Mutant[] = [
  mutant("what waits waits a moment longer", SYNC, "until <= clock()", "until < clock()", "moment-hold"),
  mutant(
    "what waits waits shorter",
    "guard/erasure.ts",
    "HOLD = 7 * DAY",
    "HOLD = 7 * DAY - 1",
    "moment-hold",
  ),
  mutant(
    "expired a moment later",
    "verify/expiry.ts",
    "(Date.parse(expires) > now)",
    "(Date.parse(expires) >= now)",
    "20-exactly",
  ),
  mutant(
    "two years ahead, but for a moment",
    "verify/expiry.ts",
    "Date.parse(expires) <= now + LIMITS.expiry",
    "Date.parse(expires) < now + LIMITS.expiry",
    "limits-expiry",
  ),
  mutant(
    "issued less than a day ahead",
    SYNC,
    "Date.parse(dataset.issued) > clock + DAY",
    "Date.parse(dataset.issued) >= clock + DAY",
    "moment-issued",
  ),
  mutant(
    "issued two days ahead",
    SYNC,
    "Date.parse(dataset.issued) > clock + DAY",
    "Date.parse(dataset.issued) > clock + 2 * DAY",
    "moment-issued",
  ),
  mutant(
    "clocks agree that are less than a day apart",
    SYNC,
    "Math.abs(newest.date - run.clock()) <= DAY",
    "Math.abs(newest.date - run.clock()) < DAY",
    "moment-agrees",
  ),
  mutant(
    "clocks are wrong that are a day apart",
    SYNC,
    "Math.abs(date - run.clock()) > DAY",
    "Math.abs(date - run.clock()) >= DAY",
    "moment-stale",
  ),
  mutant(
    "a timestamp is old a moment later",
    "client/newest.ts",
    "now + FRESH",
    "now + FRESH - 1",
    "moment-fresh",
  ),
  mutant(
    "a timestamp is old a moment sooner",
    "client/newest.ts",
    "now + FRESH",
    "now + FRESH + 1",
    "moment-fresh",
  ),
  mutant(
    "of equal timestamps the last counts",
    "client/newest.ts",
    "signed.version > newest.signed.version",
    "signed.version >= newest.signed.version",
    "moment-alike",
  ),
];
