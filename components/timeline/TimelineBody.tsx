import { useState } from "preact/hooks";
import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Day, EventId } from "../../utils/dataset/types.ts";
import type { Dated } from "../../utils/popover/match.types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { DateNote } from "./DateNote.tsx";
import { StatusSummary } from "./StatusSummary.tsx";
import { Timeline } from "./Timeline.tsx";
import { TimelinePlot } from "./TimelinePlot.tsx";
import { WiderButton } from "./WiderButton.tsx";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
  /** What the day is at which the timeline is cut; `none` if the page tells no day, null if there is no page. */
  readonly dated: Dated | "none" | null;
  readonly chosen?: EventId | null;
  /** Whether the timeline has been asked for anew, with wider events or without them. */
  readonly asking?: boolean;
  readonly onWider: () => void;
  /** The timeline is to be read as of another day, or (null) of the page's own; without it that is not offered. */
  readonly onDay?: ((day: Day | null) => void) | undefined;
}

/** What stands between the head and the foot of a timeline; scrolls, so it takes the keyboard. */
export function TimelineBody({ t, view, dated, chosen = null, asking = false, onWider, onDay }: Props) {
  const [choosing, setChoosing] = useState(false);
  const day = dated === null || dated === "none" ? "published" : dated;
  const none = view.entries.length === 0;
  const more = <WiderButton t={t} wider={view.wider} asking={asking} onWider={onWider} />;
  if (none) {
    return (
      <div class="body">
        <Note view={view} />
        <p class="empty">
          <b>{t.text(view.wider.events === 0 ? "emptyTitle" : "emptyButWider")}</b> {t.text("emptyText")}
        </p>
        {more}
      </div>
    );
  }
  return (
    <div class="body" role="group" aria-label={t.text("timelineLabel")} tabIndex={0} aria-busy={asking}>
      <Note view={view} />
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
      <TimelinePlot t={t} view={view} dated={day} />
      <Timeline t={t} view={view} dated={day} chosen={chosen} />
      {more}
    </div>
  );
}

/** What is easily got wrong about the entity. */
function Note({ view: { entity } }: Pick<Props, "view">) {
  return entity.note === null ? null : <p class="note">{entity.note}</p>;
}
