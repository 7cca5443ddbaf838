import type { DatasetIndex } from "../dataset-index.ts";
import { compare, comparePartialDates } from "../dates/order.ts";
import { latestDay } from "../dates/span.ts";
import { endFor } from "../ending.ts";
import { shownDate } from "../event-dates.ts";
import { shownName } from "../names/shown-name.ts";
import { ownerOn } from "../owners.ts";
import { type Breadth, statusOn } from "../status/status-on.ts";
import type { TimelineEntry, TimelineView } from "../timeline.types.ts";
import type { DatasetEvent, Day, Entity, EntityId, PartialDate } from "../types.ts";
import { EVENT_TYPES } from "../vocabulary.ts";
import { type Belonging, belongingsOf } from "./belonging.ts";
import { eventMark } from "./event-mark.ts";
import { sourceLink } from "./source-link.ts";

/**
 * All that is shown about an entity: null for an unknown id; a merged one is followed. Needs no more of
 * the dataset than `timelineRows` (utils/store) finds. `asOf` is the article's date: what held when it was written is
 * told for the last day it can mean (an article of "August 2014" tells about that month), but not for a
 * day after `today`. Events and status are those near to the entity (`isNear`); wider ones are counted,
 * and with `wider` included.
 */
export function buildTimeline(
  index: DatasetIndex,
  entity: EntityId,
  asOf: PartialDate | null,
  today: Day,
  { wider = false }: Breadth = {},
): TimelineView | null {
  const found = index.entity(index.resolve(entity));
  if (found === undefined) return null;
  const belongings = belongingsOf(index, found);
  const further = belongings.filter(({ near }) => !near);
  const entries = (wider ? belongings : belongings.filter(({ near }) => near))
    .flatMap((belonging) => entryOf(index, belonging) ?? [])
    .sort((a, b) => comparePartialDates(b.date, a.date) || compare(a.event, b.event));
  const written = asOf === null ? null : latestDay(asOf);
  return {
    entity: viewOf(found, today),
    asOf,
    today,
    whenWritten:
      written === null ? null : statusOn(index, found.id, written < today ? written : today, { wider }),
    now: statusOn(index, found.id, today, { wider }),
    entries,
    wider: {
      events: further.length,
      jurisdictions: new Set(further.map(({ event }) => event.jurisdiction)).size,
      included: wider,
    },
    waiting: [],
    sourceCount: new Set(entries.flatMap(({ sources }) => sources.map(({ id }) => id))).size,
    data: {
      version: index.version,
      date: index.date,
      publisher: index.publisher,
      origin: "bundled",
      feed: null,
      confirmed: null,
      signed: null,
    },
  };
}

function viewOf(entity: Entity, today: Day): TimelineView["entity"] {
  return {
    id: entity.id,
    name: shownName(entity),
    otherNames: otherNames(entity),
    names: [...new Set(entity.names.map(({ text }) => text.trim()))],
    kind: entity.kind,
    owner: ownerOn(entity, today)?.name ?? null,
    country: entity.country,
    note: entity.note,
  };
}

const SHOWN_ROLES: ReadonlySet<string> = new Set(["name", "short", "former"]);

/**
 * Names in other scripts first, since these are what a reader meets in other languages; then those of
 * the shown name's script. Each form once; misspellings and forms of the company are not shown.
 */
function otherNames(entity: Entity): TimelineView["entity"]["otherNames"] {
  const script = entity.names[0]?.script;
  const texts = new Set([shownName(entity), entity.names[0]?.text]);
  const forms = entity.names.filter(({ text, role }) => {
    const fresh = SHOWN_ROLES.has(role) && !texts.has(text);
    texts.add(text);
    return fresh;
  });
  const other = forms.filter((name) => name.script !== script);
  const same = forms.filter((name) => name.script === script);
  return [...other, ...same].map(({ text, lang }) => ({ text, lang }));
}

function entryOf(index: DatasetIndex, { event, via, endsFor }: Belonging): TimelineEntry | null {
  const date = shownDate(event);
  if (date === null) return null;
  const extent = event.subjects.find((subject) => subject.entity === endsFor)?.extent ?? event.extent;
  const end = EVENT_TYPES[event.type].lasting ? endFor(index, event, endsFor) : null;
  return {
    event: event.id,
    type: event.type,
    mark: eventMark(event, extent),
    title: event.title,
    summary: event.summary,
    reason: event.reason,
    disagreement: event.disagreement,
    jurisdiction: event.jurisdiction,
    authority: event.authority.name,
    instrument: event.instrument === null ? null : instrumentText(event.instrument),
    extent,
    announced: event.announced,
    effective: event.effective,
    observed: event.observed,
    date,
    end: end === null ? null : end.kind === "date" ? end.date : end.kind,
    endedBy: end?.kind === "date" ? end.by : null,
    lastChecked: event.checked.at(-1)?.on ?? null,
    via,
    evidence: event.evidence,
    sources: event.sources.flatMap(({ source, read }) => {
      const known = index.source(source);
      return known === undefined ? [] : [sourceLink(known, read)];
    }),
  };
}

/** "Order on messengers (No. 12 of 2019)"; a name that holds its number is not given it twice. */
function instrumentText({ name, number }: NonNullable<DatasetEvent["instrument"]>): string {
  return number === null || name.includes(number) ? name : `${name} (${number})`;
}
