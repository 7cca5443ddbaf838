import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { EventId } from "../../utils/dataset/types.ts";
import type { Dated } from "../../utils/popover/match.types.ts";
import { fill, type Translator } from "../../utils/i18n/translator.ts";
import { entriesAfter } from "./cut.ts";
import { EventCard } from "./EventCard.tsx";
import { SkipLater } from "./SkipLater.tsx";
import { whenSeen } from "./when-seen.ts";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
  /** What the day is at which the list is cut. */
  readonly dated?: Dated;
  /** An event to set off, as when it was chosen in a list. */
  readonly chosen?: EventId | null;
  /** A receipt for an event is wanted; without it none is offered. */
  readonly onReceipt?: ((event: EventId) => void) | undefined;
}

/** Events drawn at once: more than a popover shows without scrolling, below its head and what holds today. */
const FIRST = 6;
/** Events added after each frame from then on: few enough not to hold up the page. */
const STEP = 16;

/**
 * The events, newest first, cut by a line where the article stands. A long list grows step by step once its beginning
 * is on screen, and is busy (`aria-busy`) until all of it is there.
 */
export function Timeline({ t, view, dated = "published", chosen = null, onReceipt }: Props) {
  const { asOf, entries, waiting } = view;
  const after = asOf === null ? 0 : entriesAfter(entries, asOf);
  const words = t.words.dated[dated];
  const list = useRef<HTMLOListElement>(null);
  const cut = useRef<HTMLLIElement>(null);
  const [skips, setSkips] = useState(0);
  const grown = useGrowth(list, entries.length, chosen === null ? FIRST : Number.POSITIVE_INFINITY);
  // Who wants to be at the line does not wait until the list has grown so far.
  const shown = skips === 0 ? grown : Math.max(grown, after + STEP);
  useLayoutEffect(() => {
    if (skips > 0) cut.current?.scrollIntoView({ block: "start" });
    if (skips > 0) cut.current?.focus({ preventScroll: true });
  }, [skips]);
  const card = (entry: TimelineView["entries"][number]) => (
    <EventCard
      key={entry.event}
      t={t}
      entry={entry}
      chosen={entry.event === chosen}
      onReceipt={onReceipt}
      waiting={waiting.find(({ event }) => event === entry.event)}
    />
  );
  return (
    <>
      {asOf === null ? null : (
        <SkipLater t={t} later={after} asOf={asOf} onSkip={() => setSkips(skips + 1)} />
      )}
      <ol
        ref={list}
        class="list"
        aria-label={t.text("timelineLabel")}
        aria-busy={shown < entries.length || undefined}
      >
        {entries.slice(0, Math.min(after, shown)).map(card)}
        {asOf === null || shown < after ? null : (
          <li class="cut" key="cut" ref={cut} tabIndex={-1}>
            <span aria-hidden="true">{cutText(after, entries.length, words)}</span>
            <span class="sr">{fill(words.cut, { date: t.date(asOf) })}</span>
          </li>
        )}
        {entries.slice(after, shown).map(card)}
      </ol>
    </>
  );
}

/**
 * How many of a list are drawn: `first`, more when those have been seen, then more after each frame, and in the end all
 * that it will ever hold. To wait each time until the browser is idle took Firefox eight seconds for the longest list.
 */
function useGrowth(list: RefObject<HTMLOListElement | null>, length: number, first: number): number {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (list.current === null || shown === Number.POSITIVE_INFINITY) return;
    const grow = (): void => setShown(shown < length ? shown + STEP : Number.POSITIVE_INFINITY);
    if (shown === first) return whenSeen(list.current, grow);
    grow();
    return undefined;
  }, [list, shown, length, first]);
  return shown;
}

/** "▲ after this article · before ▼", or the one side that there is. */
function cutText(after: number, all: number, words: Translator["words"]["dated"][Dated]): string {
  const above = `▲ ${words.after}`;
  if (after === all) return above;
  return after === 0 ? `${words.allBefore} ▼` : `${above} · ${words.before} ▼`;
}
