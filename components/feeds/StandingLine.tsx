import type { FeedSummary } from "../../utils/messaging/feeds-protocol.ts";
import { StandingMark } from "./StandingMark.tsx";
import { isTrouble, standingPhrase } from "./standing.ts";
import type { Drawn } from "./types.ts";

/** How a publisher's data stand: shape and word, a sentence, and what can be done. */
export function StandingLine({ f, now, feed }: Drawn & { readonly feed: FeedSummary }) {
  const { standing, word, what, advice, detail } = standingPhrase(feed, { f, now });
  return (
    <div class={isTrouble(standing) ? "stand trouble" : "stand"} data-standing={standing}>
      <StandingMark standing={standing} />
      <p>
        <b>{word}.</b> {what} {advice}
        {detail === null || detail === "" ? null : <span class="detail"> {detail}</span>}
      </p>
    </div>
  );
}
