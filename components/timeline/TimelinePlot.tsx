import type { TimelineEntry, TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Dated } from "../../utils/popover/match.types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { newsPlaces } from "../../utils/dataset/status/news.ts";
import { EventShape } from "./EventShape.tsx";
import { type Lane, lanesOf } from "./plot-lanes.ts";
import { type Scale, scaleOf } from "./plot-scale.ts";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
  /** What the day is at which the line stands. */
  readonly dated: Dated;
}

const LANE = 16;
const AXIS = 18;
/** Labels nearer than this (per cent of the width) would run into each other at 320 px. */
const CLEAR = 14;

/** The events on an axis of time, a lane for each jurisdiction; the list below it is its text alternative in full. */
export function TimelinePlot({ t, view, dated }: Props) {
  const { entries, asOf, today, whenWritten, now } = view;
  const { lanes, more } = lanesOf(entries, newsPlaces(whenWritten ?? now));
  const dates = entries.map((entry) => entry.date);
  const scale = scaleOf(asOf === null ? dates : [...dates, asOf], today);
  const height = lanes.length * LANE;
  return (
    <div class="plot">
      <div class="lanes" aria-hidden="true">
        {lanes.map(({ jurisdiction }) => (
          <span key={jurisdiction} title={t.place(jurisdiction)}>
            {jurisdiction}
          </span>
        ))}
      </div>
      <svg
        width="100%"
        height={height + AXIS}
        role="img"
        aria-label={describe(lanes, scale, view, t)}
        direction="ltr"
      >
        {lanes.map((lane, index) => (
          <LaneMarks key={lane.jurisdiction} t={t} lane={lane} y={index * LANE + LANE / 2} scale={scale} />
        ))}
        {asOf === null ? null : (
          <line class="asof" x1={per(scale.at(asOf))} x2={per(scale.at(asOf))} y1="0" y2={height + 3} />
        )}
        <Labels
          t={t}
          scale={scale}
          article={asOf === null ? null : scale.at(asOf)}
          word={t.words.dated[dated].axis}
          y={height + 14}
        />
      </svg>
      {more === 0 ? null : <p class="more">{t.count("moreCountries", more)}</p>}
    </div>
  );
}

interface LaneProps {
  readonly t: Translator;
  readonly lane: Lane;
  readonly y: number;
  readonly scale: Scale;
}

function LaneMarks({ t, lane: { jurisdiction, entries }, y, scale }: LaneProps) {
  // Oldest first, so that of two that overlap the newer lies on top.
  const drawn = entries.toReversed();
  const place = t.place(jurisdiction);
  return (
    <g>
      <line class="lane" x1="0" x2="100%" y1={y} y2={y} />
      {drawn.map((entry) => (
        <Bar key={entry.event} entry={entry} y={y} scale={scale} />
      ))}
      {drawn.map((entry) => (
        // A nested SVG, because only its place may be given in per cent.
        <svg key={entry.event} x={per(scale.at(entry.date))} y={y} overflow="visible">
          <title>{t.text("plotMark", { place, date: t.date(entry.date), title: entry.title })}</title>
          <EventShape mark={entry.mark} />
        </svg>
      ))}
    </g>
  );
}

interface BarProps {
  readonly entry: TimelineEntry;
  readonly y: number;
  readonly scale: Scale;
}

/** How long it lasted: solid as far as it is confirmed, hollow from there to today if no end is known. */
function Bar({ entry: { mark, effective, date, end, lastChecked }, y, scale }: BarProps) {
  if (end === null) return null;
  const start = scale.at(effective ?? date);
  const known =
    end === "open" || end === "unknown"
      ? lastChecked === null
        ? start
        : scale.at(lastChecked)
      : scale.at(end);
  const half = mark === "rule" ? 1 : 3;
  const bar = { y: y - half, height: 2 * half, rx: 1 };
  const lasts = end === "open" || end === "unknown";
  return (
    <>
      {known > start ? (
        <rect class={`bar ${mark}`} x={per(start)} width={per(known - start)} {...bar} />
      ) : null}
      {lasts && known < 100 ? (
        <line class={`tail ${mark}`} x1={per(Math.max(start, known))} x2="100%" y1={y} y2={y} />
      ) : null}
    </>
  );
}

interface LabelsProps {
  readonly t: Translator;
  readonly scale: Scale;
  readonly article: number | null;
  readonly word: string;
  readonly y: number;
}

function Labels({ t, scale, article, word, y }: LabelsProps) {
  const taken = article === null ? [100] : [100, article];
  // A longer word needs more room.
  const clear = CLEAR + Math.max(0, word.length - "article".length);
  const nowIsFree = article === null || article < 100 - clear;
  return (
    <g class="labels">
      {scale.years
        .filter((year) => taken.every((at) => Math.abs(at - year.at) >= clear))
        .map(({ year, at }) => (
          <text key={year} x={per(at)} y={y} text-anchor={anchor(at)}>
            {year}
          </text>
        ))}
      {nowIsFree ? (
        <text x="100%" y={y} text-anchor="end">
          {t.text("now")}
        </text>
      ) : null}
      {article === null ? null : (
        <text class="asof" x={per(article)} y={y} text-anchor={anchor(article)}>
          {word}
        </text>
      )}
    </g>
  );
}

function anchor(at: number): "start" | "middle" | "end" {
  return at < 6 ? "start" : at > 94 ? "end" : "middle";
}

function per(value: number): string {
  return `${value.toFixed(2)}%`;
}

/** "Plot of the events from 2013 to 2026. China: 12 events, 7 Aug 2014 to 8 Oct 2017. …" */
function describe(lanes: readonly Lane[], scale: Scale, { today }: TimelineView, t: Translator): string {
  const sentences = lanes.map(({ jurisdiction, entries }) => {
    const first = entries.at(-1);
    const last = entries[0];
    const values = {
      place: t.place(jurisdiction),
      events: t.count("events", entries.length),
      from: first === undefined ? "" : t.date(first.date),
      to: last === undefined ? "" : t.date(last.date),
    };
    return t.text(values.from === values.to ? "plotLaneOne" : "plotLane", values);
  });
  return [t.text("plotLabel", { from: String(scale.from), to: t.date(today) }), ...sentences].join(" ");
}
