import type { JournalEntry } from "../../utils/messaging/feeds-protocol.ts";
import { fill } from "../../utils/i18n/translator.ts";
import type { Drawn, Said } from "./types.ts";

type AnyOutcome = JournalEntry["outcome"];

/** How a check ended, in a line: "Version 412 of 18 Nov 2026". */
export function outcomePhrase(outcome: AnyOutcome, f: Drawn["f"]): string {
  return fill(f.words.outcomes[outcome.kind], valuesOf(outcome, f));
}

function valuesOf(outcome: AnyOutcome, f: Drawn["f"]): Readonly<Record<string, string>> {
  switch (outcome.kind) {
    case "updated":
      return { version: f.plain(outcome.to.version), date: f.t.date(outcome.to.date) };
    case "stale":
      return { date: f.signedDay(outcome.since) };
    case "refused":
      return { why: f.words.refusals[outcome.why] };
    case "unreachable":
      return { why: f.words.faults[outcome.fault] };
    case "newer_extension":
      return { major: f.plain(outcome.major) };
    default:
      return {};
  }
}

/** Outcomes that leave something to be done. */
const BAD: ReadonlySet<AnyOutcome["kind"]> = new Set<AnyOutcome["kind"]>([
  "stale",
  "refused",
  "unreachable",
  "newer_extension",
  "clock_wrong",
  "storage_full",
  "failed",
]);

/** What a reader who asked for a check is told. */
export function outcomeSaid(outcome: AnyOutcome, f: Drawn["f"]): Said {
  const held = outcome.kind === "updated" && outcome.held > 0 ? ` ${f.count("held", outcome.held)}.` : "";
  return { text: `${outcomePhrase(outcome, f)}.${held}`, bad: BAD.has(outcome.kind) };
}

/** What the client calls it, for whoever wants to know exactly; null where the line says all. */
export function outcomeDetail(outcome: AnyOutcome): string | null {
  switch (outcome.kind) {
    case "refused":
      return [outcome.why, outcome.file, outcome.detail].filter((part) => part !== "").join(": ");
    case "clock_wrong":
    case "continues":
    case "healed":
    case "failed":
      return outcome.detail === "" ? null : outcome.detail;
    default:
      return null;
  }
}
