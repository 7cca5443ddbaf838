import { Changes } from "./Changes.tsx";
import { groupsOf } from "./Fingerprint.tsx";
import { FeedFacts } from "./FeedFacts.tsx";
import { HeldList } from "./HeldList.tsx";
import { Journal } from "./Journal.tsx";
import { PartView } from "./PartView.tsx";
import { Places } from "./Places.tsx";
import { RemoveFeed } from "./RemoveFeed.tsx";
import { StandingLine } from "./StandingLine.tsx";
import type { Drawn, FeedActions, FeedParts, ShownFeed } from "./types.ts";
import { useQuestion } from "./use-question.ts";

interface Props extends Drawn, FeedActions {
  readonly shown: ShownFeed;
}

/** One publisher: who it is, how its data stand, what can be done, and what can be unfolded. */
export function FeedCard(props: Props) {
  const { f, now, shown } = props;
  const { feed, said } = shown;
  const id = `feed-${feed.fingerprint.slice(0, 12)}`;
  return (
    <section class="card" aria-labelledby={id} data-feed={feed.fingerprint} data-row={feed.fingerprint}>
      <h2 id={id} tabIndex={-1}>
        <bdi>{feed.name}</bdi> {/* Names may be alike: anybody can take any name. */}
        <code class="note" dir="ltr">
          {groupsOf(feed.fingerprint).slice(0, 2).join(" ")}…
        </code>
        {feed.shipped ? <span class="note"> {f.text("shipped")}</span> : null}
      </h2>
      <StandingLine f={f} now={now} feed={feed} />
      <Buttons {...props} />
      <p class={said?.bad === true ? "said bad" : "said"} role="status">
        {said?.text ?? ""}
      </p>
      <FeedFacts f={f} now={now} feed={feed} onCopy={props.onCopy} />
      <Parts {...props} />
    </section>
  );
}

function Buttons({ f, now, shown, onCheck, onPause, onRemove, onExport }: Props) {
  const { feed, busy } = shown;
  const { asked, ask, answered, refOf } = useQuestion();
  const checked = feed.checked !== null && now - feed.checked < 60_000;
  const checking = feed.checking || busy;
  if (asked !== null)
    return (
      <RemoveFeed
        f={f}
        feed={feed}
        onNo={answered}
        onYes={() => {
          answered();
          onRemove(feed);
        }}
      />
    );
  // Not `disabled`: that would take the focus away from the button that was just pressed.
  const off = checking || checked || feed.paused;
  return (
    <div class="deeds">
      <button
        type="button"
        class="plain main"
        aria-disabled={off}
        title={checked ? f.text("onceAMinute") : undefined}
        onClick={() => (off ? undefined : onCheck(feed))}
      >
        {f.text(checking ? "checking" : "checkNow")}
      </button>
      <button type="button" class="plain" onClick={() => onPause(feed, !feed.paused)}>
        {f.text(feed.paused ? "resume" : "pause")}
      </button>
      {feed.dataset === null ? null : (
        <button type="button" class="plain" onClick={() => onExport(feed)}>
          {f.text("exportFile")}
        </button>
      )}
      {feed.shipped ? null : (
        <button type="button" class="plain" ref={refOf("remove")} onClick={() => ask("remove")}>
          {f.text("remove")}
        </button>
      )}
    </div>
  );
}

function Parts(props: Props) {
  const { f, shown, onPlace, onLook, onOlder, onAccept, onSaveJournal } = props;
  const { feed, parts } = shown;
  const part = <K extends keyof FeedParts>(name: K) => ({
    f,
    name,
    part: parts[name],
    onLook: () => onLook(feed, name),
  });
  return (
    <div class="parts">
      <PartView
        {...part("held")}
        title={f.text("heldTitle")}
        note={feed.held === 0 ? undefined : f.t.number(feed.held)}
        open={feed.held > 0}
      >
        {(rows) => <HeldList f={f} rows={rows} onAccept={(keys) => onAccept(feed, keys)} />}
      </PartView>
      <PartView {...part("changes")} title={f.text("changesTitle")}>
        {(changes) => <Changes f={f} {...changes} onOlder={(before) => onOlder(feed, before)} />}
      </PartView>
      {feed.withdrawn.length === 0 ? null : (
        <details class="part" data-part="withdrawn">
          <summary>
            <h3>{f.text("withdrawnTitle")}</h3> <span class="note">{f.t.number(feed.withdrawn.length)}</span>
          </summary>
          <div class="inside">
            <p class="small">{f.text("withdrawnAbout")}</p>
            <ul class="rows">
              {feed.withdrawn.map(({ reason, at }, index) => (
                <li key={`${index} ${at}`}>
                  {f.text("withdrawnRow", { date: f.signedDay(at), reason: f.words.reasons[reason] })}
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
      <Places f={f} feed={feed} onPlace={onPlace} />
      <PartView {...part("journal")} title={f.text("journalTitle")}>
        {(entries) => <Journal f={f} entries={entries} onSave={() => onSaveJournal(feed)} />}
      </PartView>
    </div>
  );
}
