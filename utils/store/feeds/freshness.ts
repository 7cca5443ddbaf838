import type { Freshness } from "../../messaging/feeds-protocol.ts";
import type { FeedEntry } from "./registry.ts";

/** Confirmed within this time counts as fresh: seven days, in milliseconds. */
const FRESH = 7 * 24 * 60 * 60 * 1000;

/** What a reader is told of how new a feed's data are. `now` in milliseconds since the epoch. */
export function freshnessOf(
  { last, confirmed }: Pick<FeedEntry, "last" | "confirmed">,
  now: number,
): Freshness {
  const recent = confirmed !== null && confirmed > now - FRESH;
  switch (last?.kind) {
    case "stale":
      return { kind: "stale", since: last.since };
    case "newer_extension":
      return { kind: "newer-extension", major: last.major };
    case "clock_wrong":
      return { kind: "clock-wrong", detail: last.detail };
    case "storage_full":
      return { kind: "storage-full" };
    case "refused": {
      // An old mirror is no alarm as long as another place has confirmed what is held.
      if (last.why === "rollback_rejected" && recent) return { kind: "fresh" };
      const { why, file, detail } = last;
      return { kind: "refused", why, file, detail };
    }
    default:
      if (recent) return { kind: "fresh" };
      return { kind: "not-checked", fault: last?.kind === "unreachable" ? last.fault : null };
  }
}
