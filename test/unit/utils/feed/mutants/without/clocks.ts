import { type Mutant, mutant } from "../mutant.ts";

export const CLOCKS: readonly Mutant[] = [
  mutant(
    "the clock is believed when it goes back",
    "verify/expiry.ts",
    "return Math.max(clock, built, latestIssued === null ? 0 : Date.parse(latestIssued));",
    "return Math.max(clock, built);",
    "43-back",
  ),
  mutant(
    "a host's clock is believed",
    "client/sync.ts",
    "Math.abs(date - run.clock()) > DAY && ",
    "",
    "43-close",
  ),
  mutant(
    "no host's clock is looked at",
    "client/sync.ts",
    "if (date !== null &&",
    "if (date === -1 &&",
    "43-forward",
    "43-forward-a-little",
  ),
  mutant(
    "a place that tells no time silences the one before",
    "client/newest.ts",
    "chain.date ?? hostDate",
    "chain.date",
    "43-forward-two",
  ),
  mutant(
    "a clock from before the extension was built is believed",
    "verify/expiry.ts",
    "return Math.max(clock, built, ",
    "return Math.max(clock, ",
    "43-built",
  ),
  mutant(
    "what was issued is held against a clock from before the extension was built",
    "client/sync.ts",
    "Math.max(run.clock(), run.built)",
    "run.clock()",
    "43-built-since",
  ),
  mutant(
    "any host's clock agrees",
    "client/sync.ts",
    " && Math.abs(newest.date - run.clock()) <= DAY",
    "",
    "43-behind-host",
  ),
  mutant(
    "a clock that is apart is wrong, even where the host's says the same",
    "client/sync.ts",
    " && !hasExpired(since, date)",
    "",
    "43-apart",
  ),
  mutant(
    "issued in the future",
    "client/sync.ts",
    "if (Date.parse(dataset.issued) > clock + DAY) {",
    "if (clock < 0) {",
    "43-issued",
    "43-behind",
  ),
];
