import type { FeedSummary } from "../../utils/messaging/feeds-protocol.ts";
import { takeFocus } from "./take-focus.ts";
import type { Drawn } from "./types.ts";

interface Props extends Pick<Drawn, "f"> {
  readonly feed: FeedSummary;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before a publisher is removed, and says what goes. */
export function RemoveFeed({ f, feed, onYes, onNo }: Props) {
  const title = f.text("removeTitle", { name: feed.name });
  return (
    <div class="sure" role="group" aria-label={title}>
      <p>
        <b>{title}</b>{" "}
        {f.text("removeWhat", { what: new Intl.ListFormat(f.t.locale).format(whatGoes(feed, f)) })}
        {feed.dataset === null
          ? null
          : ` ${f.text("removeFloor", { version: f.plain(feed.dataset.version) })}`}
      </p>
      <button type="button" class="plain" onClick={onYes}>
        {f.text("removeYes")}
      </button>
      <button type="button" class="plain main" ref={takeFocus} onClick={onNo}>
        {f.text("cancel")}
      </button>
    </div>
  );
}

function whatGoes({ dataset, bases, held }: FeedSummary, f: Drawn["f"]): readonly string[] {
  return [
    ...(dataset === null
      ? []
      : [
          f.text("removeDataset", {
            version: f.plain(dataset.version),
            rows: f.count("rows", dataset.rows),
          }),
        ]),
    f.text("removeJournal"),
    ...(bases.own.length === 0 ? [] : [f.text("removePlaces")]),
    ...(held === 0 ? [] : [f.text("removeHeld")]),
  ];
}
