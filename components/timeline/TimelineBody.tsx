import { useState } from "preact/hooks";
import type { OtherView, TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Day, EventId } from "../../utils/dataset/types.ts";
import type { Dated } from "../../utils/popover/match.types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { DateNote } from "./DateNote.tsx";
import { PublisherHead, Publishers } from "./Publishers.tsx";
import { StatusSummary } from "./StatusSummary.tsx";
import { Timeline } from "./Timeline.tsx";
import { TimelinePlot } from "./TimelinePlot.tsx";
import { WaitingNote } from "./WaitingNote.tsx";
import { WhoseTimeline } from "./WhoseTimeline.tsx";
import { WiderButton } from "./WiderButton.tsx";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
  /** What other publishers say of it. */
  readonly others?: readonly OtherView[] | undefined;
  /** What the day is at which the timeline is cut; `none` if the page tells no day, null if there is no page. */
  readonly dated: Dated | "none" | null;
  readonly chosen?: EventId | null;
  /** Whether the timeline has been asked for anew, with wider events or without them. */
  readonly asking?: boolean;
  readonly onWider: () => void;
  /** The timeline is to be read as of another day, or (null) of the page's own; without it that is not offered. */
  readonly onDay?: ((day: Day | null) => void) | undefined;
  /** A receipt for an event of a publisher (null: the one of `view`) is wanted; without it none is offered. */
  readonly onReceipt?: ((event: EventId, publisher: string | null) => void) | undefined;
}

/** What stands between the head and the foot of a timeline; scrolls, so it takes the keyboard. */
export function TimelineBody(props: Props) {
  const { t, view, others = [], dated, chosen = null, asking = false, onWider, onDay, onReceipt } = props;
  const [choosing, setChoosing] = useState(false);
  const [picked, setPicked] = useState<string | null | undefined>(undefined);
  const day = dated === null || dated === "none" ? "published" : dated;
  const more = <WiderButton t={t} wider={view.wider} asking={asking} onWider={onWider} />;
  if (view.entries.length === 0 && others.length === 0) {
    return (
      <div class="body">
        <Note t={t} view={view} />
        <p class="empty">
          <b>{t.text(view.wider.events === 0 ? "emptyTitle" : "emptyButWider")}</b> {t.text("emptyText")}
        </p>
        {more}
      </div>
    );
  }
  const whose = picked === undefined ? tellerOf(chosen, view, others) : picked;
  const shown = others.find(({ fingerprint }) => fingerprint === whose)?.view ?? view;
  return (
    <div class="body" role="group" aria-label={t.text("timelineLabel")} tabIndex={0} aria-busy={asking}>
      <Note t={t} view={view} />
      {others.length === 0 ? null : <PublisherHead t={t} view={view} />}
      <StatusSummary
        t={t}
        view={view}
        dated={day}
        choosing={choosing}
        onChoosing={onDay === undefined ? undefined : () => setChoosing(!choosing)}
      />
      <DateNote
        t={t}
        dated={dated}
        day={view.asOf}
        today={view.today}
        choosing={choosing}
        onChoosing={() => setChoosing(true)}
        onDay={onDay}
      />
      {others.length === 0 ? null : (
        <>
          <Publishers t={t} view={view} others={others} dated={day} />
          <WhoseTimeline t={t} view={view} others={others} whose={whose} onWhose={setPicked} />
        </>
      )}
      <TimelinePlot t={t} view={shown} dated={day} />
      <Timeline
        key={whose}
        t={t}
        view={shown}
        dated={day}
        chosen={chosen}
        onReceipt={
          onReceipt === undefined || shown.data.origin === "bundled"
            ? undefined
            : (event) => onReceipt(event, shown === view ? null : whose)
        }
      />
      {more}
    </div>
  );
}

/** Whose timeline has the chosen event; null: that of `view`, or nobody's. */
function tellerOf(chosen: EventId | null, view: TimelineView, others: readonly OtherView[]): string | null {
  const has = ({ entries }: TimelineView) => entries.some(({ event }) => event === chosen);
  return chosen === null || has(view) ? null : (others.find((one) => has(one.view))?.fingerprint ?? null);
}

/** What is easily got wrong about the entity, and that its publisher has removed it. */
function Note({ t, view: { entity, waiting } }: Pick<Props, "t" | "view">) {
  const removed = waiting.find(({ event }) => event === null);
  return (
    <>
      {entity.note === null ? null : <p class="note">{entity.note}</p>}
      {removed === undefined ? null : <WaitingNote t={t} waiting={removed} />}
    </>
  );
}
