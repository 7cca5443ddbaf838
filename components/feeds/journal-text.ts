import type { FeedSummary, JournalEntry } from "../../utils/messaging/feeds-protocol.ts";
import { outcomeDetail, outcomePhrase } from "./outcome-phrase.ts";
import type { Drawn } from "./types.ts";

/**
 * The last checks of a feed as plain text, newest first, for whoever looks into what goes wrong. Times are in UTC.
 */
export function journalText(
  { name, fingerprint }: Pick<FeedSummary, "name" | "fingerprint">,
  entries: readonly JournalEntry[],
  f: Drawn["f"],
): string {
  const lines = entries.flatMap((entry) => {
    const { at, by, outcome, troubles } = entry;
    const detail = outcomeDetail(outcome);
    const what = [outcomePhrase(outcome, f), detail].filter((part) => part !== null).join(" | ");
    return [
      `${new Date(at).toISOString()} ${f.words.askers[by]}: ${what} (${costOf(entry, f)})`,
      ...troubles.map((trouble) => `    ${troubleText(trouble, f)}`),
    ];
  });
  return `${[f.text("journalHead", { name, fingerprint }), "", ...lines].join("\n")}\n`;
}

/** "1.1 kB, 0.4 s" */
export function costOf({ bytes, took }: Pick<JournalEntry, "bytes" | "took">, f: Drawn["f"]): string {
  return f.text("journalTook", {
    bytes: f.bytes(bytes),
    seconds: f.t.number(Math.round(took / 100) / 10),
  });
}

export function troubleText({ base, file, what }: JournalEntry["troubles"][number], f: Drawn["f"]): string {
  return f.text("journalTrouble", { place: base, file, what });
}
