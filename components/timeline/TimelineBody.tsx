import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { EventId } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { StatusSummary } from "./StatusSummary.tsx";
import { Timeline } from "./Timeline.tsx";
import { TimelinePlot } from "./TimelinePlot.tsx";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
  readonly chosen?: EventId | null;
}

/** What stands between the head and the foot of a timeline; scrolls, so it takes the keyboard. */
export function TimelineBody({ t, view, chosen = null }: Props) {
  if (view.entries.length === 0) {
    return (
      <div class="body">
        <Note view={view} />
        <p class="empty">
          <b>{t.text("emptyTitle")}</b> {t.text("emptyText")}
        </p>
      </div>
    );
  }
  return (
    <div class="body" role="group" aria-label={t.text("timelineLabel")} tabIndex={0}>
      <Note view={view} />
      <StatusSummary t={t} view={view} />
      <TimelinePlot t={t} view={view} />
      <Timeline t={t} view={view} chosen={chosen} />
    </div>
  );
}

/** What is easily got wrong about the entity. */
function Note({ view: { entity } }: Pick<Props, "view">) {
  return entity.note === null ? null : <p class="note">{entity.note}</p>;
}
