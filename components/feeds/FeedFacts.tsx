import type { FeedSummary } from "../../utils/messaging/feeds-protocol.ts";
import { Fingerprint } from "./Fingerprint.tsx";
import { isSingleKey, keysOf } from "./signed-by.ts";
import type { Drawn, FeedActions } from "./types.ts";

interface Props extends Drawn, Pick<FeedActions, "onCopy"> {
  readonly feed: FeedSummary;
}

/** What is known of a publisher and its data, as a list of names and values. */
export function FeedFacts({ f, now, feed, onCopy }: Props) {
  const { dataset, signers, root } = feed;
  return (
    <dl class="facts">
      <div>
        <dt>{f.text("dataset")}</dt>
        <dd>
          {dataset === null ? (
            f.text("noDataset")
          ) : (
            <>
              {f.text("datasetAbout", {
                version: f.plain(dataset.version),
                date: f.t.date(dataset.date),
              })}{" "}
              <span class="small">
                {[f.count("rows", dataset.rows), f.text("datasetLabel", { label: dataset.label })].join(
                  " · ",
                )}
              </span>
            </>
          )}
          {feed.unshown === 0 ? null : <span class="small line">{f.count("unshown", feed.unshown)}</span>}
        </dd>
      </div>
      <div>
        <dt>{f.text("signed")}</dt>
        <dd>
          {keysOf(signers.targets, f)}
          {isSingleKey(feed) ? <span class="small line">{f.text("singleKeyAbout")}</span> : null}
          <span class="small line">
            {[
              f.text("signedRoot", { of: keysOf(signers.root, f) }),
              f.text("rootExpires", { date: f.signedDay(root.expires) }),
            ].join(" · ")}
          </span>
        </dd>
      </div>
      <div>
        <dt>{f.text("fingerprint")}</dt>
        <dd>
          <Fingerprint f={f} fingerprint={feed.fingerprint} name={feed.name} onCopy={onCopy} />
        </dd>
      </div>
      <div>
        <dt>{f.text("checkedLabel")}</dt>
        <dd>
          {checkedText(feed, { f, now })} <span class="small">{nextText(feed, { f, now })}</span>
        </dd>
      </div>
      <div>
        <dt>{f.text("received")}</dt>
        <dd>{f.text("receivedMonth", { bytes: f.bytes(feed.bytes) })}</dd>
      </div>
    </dl>
  );
}

function checkedText({ checked }: FeedSummary, { f, now }: Drawn): string {
  return checked === null
    ? f.text("never")
    : f.text("checkedAt", { ago: f.ago(checked, now), time: f.time(checked) });
}

function nextText({ next, failures }: FeedSummary, { f, now }: Drawn): string {
  const when =
    next === null ? [] : [next <= now ? f.text("nextDue") : f.text("nextCheck", { ago: f.ago(next, now) })];
  return [...when, ...(failures === 0 ? [] : [f.count("failures", failures)])].join(" · ");
}
