import type { FeedSummary } from "../../utils/messaging/feeds-protocol.ts";
import { signedBy } from "./signed-by.ts";
import { StandingMark } from "./StandingMark.tsx";
import { isTrouble, standingOf, standingPhrase } from "./standing.ts";
import type { Drawn } from "./types.ts";

interface Props extends Drawn {
  readonly feeds: readonly FeedSummary[];
  /** Of the dataset that came with the extension. */
  readonly bundled: { readonly date: string };
  /** Whose data stand in its place; null: nobody's. */
  readonly main: string | null;
  readonly onFeeds: () => void;
}

/** More than this the popup has no room for. */
const MOST = 2;

/** Where the data come from and how fresh they are, a line for each publisher; leads to the feeds page. */
export function DataFoot({ f, now, feeds, bundled, main, onFeeds }: Props) {
  const first = feeds.filter(({ fingerprint }) => fingerprint === main);
  const others = feeds.filter(({ fingerprint }) => fingerprint !== main);
  // What a reader should look at is not left out for want of room.
  const sorted = [...first, ...others.toSorted((a, b) => Number(troubled(b)) - Number(troubled(a)))];
  const shown = sorted.slice(0, MOST);
  const alone = feeds.length === 0;
  const date = f.t.date(bundled.date);
  return (
    <>
      <div class="provenance">
        {main === null ? <p>{f.text(alone ? "bundledFootAlone" : "bundledFoot", { date })}</p> : null}
        {shown.map((feed) => (
          <FootLine key={feed.fingerprint} f={f} now={now} feed={feed} />
        ))}
        {sorted.length > MOST ? <p>{f.count("moreFeeds", sorted.length - MOST)}</p> : null}
      </div>
      <button type="button" class="link" onClick={onFeeds}>
        {f.text("toFeeds")}
      </button>
    </>
  );
}

const troubled = (feed: FeedSummary): boolean => isTrouble(standingOf(feed));

/** "Data 412, as of 18 Nov 2026 · signed 2 of 3 by Example Org · checked 3 hours ago", and what is amiss. */
function FootLine({ f, now, feed }: Drawn & { readonly feed: FeedSummary }) {
  const { standing, word, what, advice } = standingPhrase(feed, { f, now });
  const { dataset, checked } = feed;
  const parts = [
    dataset === null
      ? f.text("footNoData", { name: feed.name })
      : f.text("footData", { version: f.plain(dataset.version), date: f.t.date(dataset.date) }),
    ...(dataset === null ? [] : [signedBy(feed, f)]),
    checked === null ? f.text("footNeverChecked") : f.text("footChecked", { ago: f.ago(checked, now) }),
  ];
  return (
    <p data-standing={standing}>
      <StandingMark standing={standing} />
      {parts.join(" · ")}
      {standing === "fresh" ? (
        <span class="sr"> {word}.</span>
      ) : (
        <span class="amiss">
          <b>{word}.</b> {troubled(feed) ? `${what} ${advice}`.trim() : null}
        </span>
      )}
    </p>
  );
}
