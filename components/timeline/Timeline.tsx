import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { EventId } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { entriesAfter } from "./cut.ts";
import { EventCard } from "./EventCard.tsx";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
  /** An event to set off, as when it was chosen in a list. */
  readonly chosen?: EventId | null;
}

/** The events, newest first, cut by a line where the article stands. */
export function Timeline({ t, view, chosen = null }: Props) {
  const { asOf, entries } = view;
  const after = asOf === null ? 0 : entriesAfter(entries, asOf);
  const card = (entry: TimelineView["entries"][number]) => (
    <EventCard key={entry.event} t={t} entry={entry} chosen={entry.event === chosen} />
  );
  return (
    <ol class="list" aria-label={t.text("timelineLabel")}>
      {entries.slice(0, after).map(card)}
      {asOf === null ? null : (
        <li class="cut" key="cut">
          <span aria-hidden="true">{cutText(after, entries.length, t)}</span>
          <span class="sr">{t.text("cutLabel", { date: t.date(asOf) })}</span>
        </li>
      )}
      {entries.slice(after).map(card)}
    </ol>
  );
}

/** "▲ after this article · before ▼", or the one side that there is. */
function cutText(after: number, all: number, t: Translator): string {
  const above = `▲ ${t.text("afterArticle")}`;
  if (after === all) return above;
  return after === 0 ? `${t.text("allBeforeArticle")} ▼` : `${above} · ${t.text("beforeArticle")} ▼`;
}
