import * as v from "valibot";
import { isDay, isPartialDate } from "../../dataset/dates/partial-date.ts";
import {
  EVENT_TYPES,
  type EventType,
  EVIDENCE_LEVELS,
  EXTENTS,
  NAME_ROLES,
  OTHER_KINDS,
  READINGS,
  RELATION_TYPES,
  SCOPE_REACHES,
  SERVICE_KINDS,
  BROAD_CLASSES,
  SOURCE_KINDS,
} from "../../dataset/vocabulary.ts";
import { isCommonName } from "./common-words.ts";
import { hasControls } from "./controls.ts";
import { LIMITS } from "./limits.ts";

/*
 * The shapes of a dataset's rows as they come from strangers: `utils/dataset/types.ts`, every string and list capped,
 * links to the web only, no controls that turn text around. Objects are loose: what a later minor version adds is
 * kept with the row and hashed, and not looked at.
 */

const text = (most: number) =>
  v.pipe(
    v.string(),
    v.nonEmpty(),
    v.maxLength(most),
    v.check((one) => !hasControls(one), "has control characters"),
  );
const id = v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const place = v.pipe(v.string(), v.regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/));
const lang = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/));
const date = v.pipe(v.string(), v.check(isPartialDate));
const link = v.pipe(v.string(), v.maxLength(2000), v.check(isWebLink, "is no web address"));
const few = <S extends v.GenericSchema>(shape: S, most = 500) => v.pipe(v.array(shape), v.maxLength(most));

/** A written form: not one that half of all pages hold. (The matcher looks for none of a single character.) */
const name = v.pipe(
  v.looseObject({
    text: text(300),
    lang,
    script: v.pipe(v.string(), v.maxLength(4)),
    role: v.picklist(NAME_ROLES),
    ambiguous: v.boolean(),
    source: v.nullable(v.union([id, v.literal("self")])),
  }),
  v.check(({ text: form, ambiguous }) => !isCommonName(form, ambiguous), "is a word of nearly every page"),
);

export const entityShape = v.looseObject({
  id,
  kind: v.picklist([...SERVICE_KINDS, ...OTHER_KINDS]),
  classes: few(v.picklist(SERVICE_KINDS), 20),
  label: v.nullable(text(200)),
  names: v.pipe(v.array(name), v.minLength(1), v.maxLength(LIMITS.names)),
  country: v.nullable(place),
  owners: few(
    v.looseObject({
      entity: v.nullable(id),
      name: text(200),
      from: v.nullable(date),
      to: v.nullable(date),
      source: v.nullable(id),
    }),
    50,
  ),
  domains: few(v.pipe(v.string(), v.maxLength(253), v.regex(/^[^\s/:@]+\.[^\s/:@]+$/u)), 100),
  relations: few(v.looseObject({ type: v.picklist(RELATION_TYPES), entity: id }), 100),
  cues: few(text(60), 100),
  wikidata: v.nullable(v.pipe(v.string(), v.regex(/^Q\d{1,12}$/))),
  note: v.nullable(text(1000)),
});

const eventTypes = Object.keys(EVENT_TYPES).filter((type): type is EventType => type in EVENT_TYPES);

export const eventShape = v.looseObject({
  id,
  type: v.picklist(eventTypes),
  title: text(300),
  jurisdiction: place,
  authority: v.looseObject({ entity: v.nullable(id), name: text(300) }),
  through: few(id, 100),
  subjects: few(v.looseObject({ entity: id, extent: v.nullable(v.picklist(EXTENTS)) }), 1000),
  scope: few(
    v.looseObject({
      class: v.picklist([...SERVICE_KINDS, ...BROAD_CLASSES]),
      reach: v.picklist(SCOPE_REACHES),
    }),
    50,
  ),
  extent: v.nullable(v.picklist(EXTENTS)),
  instrument: v.nullable(v.looseObject({ name: text(500), number: v.nullable(text(200)) })),
  announced: v.nullable(date),
  effective: v.nullable(date),
  observed: v.nullable(date),
  end: v.nullable(v.union([v.literal("open"), v.literal("unknown"), date])),
  ends: few(v.looseObject({ event: id, entities: v.nullable(few(id, 1000)) }), 100),
  checked: few(v.looseObject({ on: date, source: id }), 200),
  summary: text(2000),
  reason: v.nullable(text(1000)),
  disagreement: v.nullable(text(2000)),
  sources: v.pipe(few(v.looseObject({ source: id, read: v.picklist(READINGS) }), 200), v.minLength(1)),
  evidence: few(v.picklist(EVIDENCE_LEVELS), 20),
});

export const sourceShape = v.looseObject({
  id,
  publisher: text(300),
  title: text(1000),
  url: v.nullable(link),
  date: v.nullable(date),
  kind: v.picklist(SOURCE_KINDS),
  lang,
  archive: v.nullable(link),
});

/** A redirect's value: the id that the old one was merged into. */
export const redirectShape = id;

export const versionShape = v.looseObject({
  label: v.pipe(v.string(), v.maxLength(64)),
  date: v.pipe(v.string(), v.check(isDay)),
  issued: v.string(),
  rows: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  root: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

function isWebLink(one: string): boolean {
  const url = URL.parse(one);
  return (
    url !== null && (url.protocol === "https:" || url.protocol === "http:") && !/[\s\u0000-\u001f]/u.test(one)
  );
}
