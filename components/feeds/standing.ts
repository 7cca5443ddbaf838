import type { FeedSummary } from "../../utils/messaging/feeds-protocol.ts";
import type { Standing } from "../../utils/i18n/feeds/catalogue.types.ts";
import { fill } from "../../utils/i18n/translator.ts";
import type { Drawn } from "./types.ts";

/** How a feed stands, in words. */
export interface StandingPhrase {
  readonly standing: Standing;
  /** Stands beside the shape: "Up to date". */
  readonly word: string;
  readonly what: string;
  /** What the reader can do; "" where there is nothing to do. */
  readonly advice: string;
  /** For whoever wants to know exactly, in the words of the client; null: nothing more. */
  readonly detail: string | null;
}

/** Whether a reader should look at it: all else is as it should be, or as the reader wants it. */
export function isTrouble(standing: Standing): boolean {
  return standing !== "fresh" && standing !== "checking" && standing !== "paused";
}

export function standingOf({ paused, checking, freshness, confirmed }: FeedSummary): Standing {
  if (checking) return "checking";
  if (paused) return "paused";
  if (freshness.kind !== "not-checked") return freshness.kind;
  if (freshness.fault === "offline") return "offline";
  return confirmed === null ? "never" : "unchecked";
}

export function standingPhrase(feed: FeedSummary, { f, now }: Drawn): StandingPhrase {
  const standing = standingOf(feed);
  const { word, what, advice } = f.words.standings[standing];
  const { freshness, confirmed } = feed;
  const values = {
    ago: confirmed === null ? f.text("never") : f.ago(confirmed, now),
    date: freshness.kind === "stale" ? f.signedDay(freshness.since) : "",
    why: freshness.kind === "refused" ? f.words.refusals[freshness.why] : "",
  };
  return { standing, word, what: fill(what, values), advice, detail: detailOf(feed, standing, f) };
}

function detailOf({ freshness }: FeedSummary, standing: Standing, f: Drawn["f"]): string | null {
  if (standing === "checking" || standing === "paused") return null;
  switch (freshness.kind) {
    case "refused":
      return [freshness.file, freshness.detail].filter((part) => part !== "").join(": ");
    case "clock-wrong":
      return freshness.detail;
    case "not-checked":
      return freshness.fault === null || freshness.fault === "offline"
        ? null
        : f.text("lastTry", { why: f.words.faults[freshness.fault] });
    default:
      return null;
  }
}
