import type { TimelineEntry, Via, Waiting } from "../../utils/dataset/timeline.types.ts";
import type { EventId } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { CountryCode } from "./CountryCode.tsx";
import { EventDates } from "./EventDates.tsx";
import { Bullet } from "./EventShape.tsx";
import { Sources } from "./Sources.tsx";
import { WaitingNote } from "./WaitingNote.tsx";

interface Props {
  readonly t: Translator;
  readonly entry: TimelineEntry;
  readonly chosen: boolean;
  /** Set where the publisher has removed or weakened it. */
  readonly waiting?: Waiting | undefined;
  /** A receipt for it is wanted; without it none is offered. */
  readonly onReceipt?: ((event: EventId) => void) | undefined;
}

/** One event: when, where, what, how well attested, and by whom. */
export function EventCard({ t, entry, chosen, waiting, onReceipt }: Props) {
  const { authority, instrument, reason, disagreement } = entry;
  return (
    <li class={chosen ? "event chosen" : "event"} data-event={entry.event} aria-current={chosen || undefined}>
      <EventDates t={t} entry={entry} />
      <div>
        <h3 class="what">
          <Bullet mark={entry.mark} />
          <CountryCode t={t} code={entry.jurisdiction} />
          <span class="title">{entry.title}</span>
        </h3>
        <p class="tags">
          <span class="tag type">{t.words.eventTypes[entry.type]}</span>
          {tagsOf(entry, t).map((tag) => (
            <span class="tag" key={tag}>
              {tag}
            </span>
          ))}
        </p>
        {waiting === undefined ? null : <WaitingNote t={t} waiting={waiting} />}
        <p class="summary">{entry.summary}</p>
        <p class="who">{instrument === null ? authority : t.text("byWhat", { authority, instrument })}</p>
        {reason === null ? null : (
          <p class="aside">
            <b>{t.text("reason")}</b> {reason}
          </p>
        )}
        {disagreement === null ? null : (
          <p class="aside">
            <b>{t.text("disagreement")}</b> {disagreement}
          </p>
        )}
        <Sources t={t} sources={entry.sources} />
        {onReceipt === undefined ? null : (
          <button
            type="button"
            class="link receipt"
            aria-label={t.text("receiptOf", { title: entry.title })}
            title={t.text("receiptAbout")}
            onClick={() => onReceipt(entry.event)}
          >
            {t.text("receipt")}
          </button>
        )}
      </div>
    </li>
  );
}

function tagsOf({ evidence, extent, via }: TimelineEntry, t: Translator): readonly string[] {
  const tags = evidence.map((level) => t.words.evidence[level]);
  if (extent !== null && extent !== "full" && extent !== "officials-devices")
    tags.push(t.words.extents[extent]);
  const reach = reachTag(via, t);
  return reach === null ? tags : [...tags, reach];
}

/** Why an event that does not name the entity stands in its timeline. */
function reachTag(via: Via, t: Translator): string | null {
  switch (via.kind) {
    case "about":
      return null;
    case "class":
      return t.words.classes[via.class];
    case "service":
      return t.text("about", { name: via.name });
  }
}
