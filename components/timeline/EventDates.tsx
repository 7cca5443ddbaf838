import type { TimelineEntry } from "../../utils/dataset/timeline.types.ts";
import type { PartialDate } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";

interface Props {
  readonly t: Translator;
  readonly entry: TimelineEntry;
}

/** The day it is sorted by, when it took effect if that was another day, and how it ended. */
export function EventDates({ t, entry }: Props) {
  const { date, effective, observed, announced } = entry;
  const onlySeen = observed === date && announced === null && effective === null;
  const later = effective !== null && effective !== date;
  return (
    <div class="dates">
      <Day t={t} date={date} />
      {onlySeen ? <span>{t.text("observed")}</span> : null}
      {later ? <span>{t.text("inForce", { date: t.date(effective) })}</span> : null}
      <Ending t={t} entry={entry} />
    </div>
  );
}

function Ending({ t, entry: { type, mark, end, lastChecked } }: Props) {
  if (end === null) return null;
  if (end === "open" || end === "unknown") {
    const confirmed = lastChecked === null ? null : t.text("endConfirmed", { date: t.date(lastChecked) });
    // A rule without an end is how rules are, and a proposal has nothing to end yet; of a block it is news that none is known.
    if (end === "open" && mark === "rule" && confirmed === null) return null;
    if (type === "proposal" && (end === "unknown" || confirmed === null)) return null;
    const text = end === "unknown" ? t.text("endUnknown") : (confirmed ?? t.text("endOpen"));
    return <span>→ {text}</span>;
  }
  return <span>→ {t.date(end)}</span>;
}

function Day({ t, date }: { readonly t: Translator; readonly date: PartialDate }) {
  return <time dateTime={date.replace(/[~?]$/, "")}>{t.date(date)}</time>;
}
