import type { JurisdictionStatus } from "../../utils/dataset/status.types.ts";
import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Dated } from "../../utils/popover/match.types.ts";
import type { EventOf } from "../../utils/i18n/status-phrase.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { StatusPlaces } from "./StatusPlaces.tsx";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
  /** What the day is at which the timeline is cut. */
  readonly dated: Dated;
  /** Whether another day is being chosen. */
  readonly choosing?: boolean;
  /** The reader wants to choose another day, or not any more; without it that is not offered. */
  readonly onChoosing?: (() => void) | undefined;
}

/** What held when the article was written (or last changed), and what holds today, by place: a few lines, the timeline has the rest. */
export function StatusSummary({ t, view, dated, choosing = false, onChoosing }: Props) {
  const { asOf, whenWritten, now } = view;
  const events = new Map(view.entries.map((entry) => [entry.event, entry]));
  const eventOf: EventOf = (event) => events.get(event) ?? null;
  const places = (statuses: readonly JurisdictionStatus[], detailed: boolean) =>
    statuses.length === 0 ? (
      <NoRecord t={t} view={view} />
    ) : (
      <StatusPlaces
        t={t}
        statuses={statuses}
        home={view.entity.country}
        eventOf={eventOf}
        detailed={detailed}
      />
    );
  return (
    <dl class="status" aria-label={t.text("statusLabel")}>
      {asOf === null || whenWritten === null ? null : (
        <div>
          <dt>
            {t.words.dated[dated].when}{" "}
            {onChoosing === undefined ? (
              <span class="when">{t.date(asOf)}</span>
            ) : (
              <button
                type="button"
                class="when"
                title={t.text("anotherDay")}
                aria-expanded={choosing}
                onClick={onChoosing}
              >
                {t.date(asOf)}
              </button>
            )}
          </dt>
          <dd>{places(whenWritten, true)}</dd>
        </div>
      )}
      <div>
        <dt>{t.text("today")}</dt>
        <dd>{places(now, whenWritten === null)}</dd>
      </div>
    </dl>
  );
}

/** Where wider events are only counted, or those of a company's services stand below, "no record" would deny them. */
function NoRecord({ t, view: { wider, entries } }: Pick<Props, "t" | "view">) {
  const ofServices = entries.some(({ via }) => via.kind === "service");
  const ofNone = wider.events === 0 || wider.included ? "noRecord" : "noRecordButWider";
  const key = ofServices ? "noRecordOfItself" : ofNone;
  return <span class="none">{t.text(key)}</span>;
}
