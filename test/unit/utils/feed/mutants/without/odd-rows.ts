import { type Mutant, mutant } from "../mutant.ts";

const SHAPE = "format/row-shape.ts";

/** A member of a row of this kind may be of any form. */
const any = (kind: string, what: string, from: string, to: string): Mutant =>
  mutant(`odd rows: ${what}`, SHAPE, from, to, `odd-${kind}`);

export const ODD_ROWS: readonly Mutant[] = [
  any("entity", "a name's source", 'source: v.nullable(v.union([id, v.literal("self")]))', "source: v.any()"),
  any(
    "entity",
    "an owner",
    "few(\n    v.looseObject({\n      entity: v.nullable(id)",
    "few(\n    v.looseObject({\n      entity: v.any()",
  ),
  any("entity", "how an owner is called", "name: text(200)", "name: v.any()"),
  any("entity", "since when there is an owner", "from: v.nullable(date)", "from: v.any()"),
  any("entity", "until when there is an owner", "to: v.nullable(date)", "to: v.any()"),
  any("entity", "who says of an owner", "source: v.nullable(id)", "source: v.any()"),
  any(
    "entity",
    "what is related",
    "v.picklist(RELATION_TYPES), entity: id",
    "v.picklist(RELATION_TYPES), entity: v.any()",
  ),
  any("entity", "a label", "label: v.nullable(text(200))", "label: v.any()"),
  any("entity", "a note", "note: v.nullable(text(1000))", "note: v.any()"),
  any("entity", "a country", "country: v.nullable(place)", "country: v.any()"),
  any("entity", "hints", "cues: few(text(60), 100)", "cues: v.any()"),
  any("event", "an event's id", "id,\n  type", "id: v.any(),\n  type"),
  any(
    "event",
    "who acted",
    "authority: v.looseObject({ entity: v.nullable(id)",
    "authority: v.looseObject({ entity: v.any()",
  ),
  any("event", "through whom", "through: few(id, 100)", "through: v.any()"),
  any("event", "about whom", "entity: id, extent", "entity: v.any(), extent"),
  any("event", "a law", "v.looseObject({ name: text(500), number: v.nullable(text(200)) })", "v.any()"),
  any("event", "a law's number", "number: v.nullable(text(200))", "number: v.any()"),
  any("event", "when it was announced", "announced: v.nullable(date)", "announced: v.any()"),
  any("event", "when it took effect", "effective: v.nullable(date)", "effective: v.any()"),
  any("event", "when it was observed", "observed: v.nullable(date)", "observed: v.any()"),
  any("event", "what it ends", "event: id, entities", "event: v.any(), entities"),
  any("event", "for whom it ends", "entities: v.nullable(few(id, 1000))", "entities: v.any()"),
  any("event", "when it was checked", "on: date", "on: v.any()"),
  any("event", "by what it was checked", "on: date, source: id", "on: date, source: v.any()"),
  any("event", "a reason", "reason: v.nullable(text(1000))", "reason: v.any()"),
  any("event", "a disagreement", "disagreement: v.nullable(text(2000))", "disagreement: v.any()"),
  any("event", "what is cited", "v.looseObject({ source: id, read", "v.looseObject({ source: v.any(), read"),
  any("source", "a source's id", "id,\n  publisher", "id: v.any(),\n  publisher"),
  any("source", "who published", "publisher: text(300)", "publisher: v.any()"),
  any("source", "a source's title", "title: text(1000)", "title: v.any()"),
  any("source", "a link", "url: v.nullable(link)", "url: v.any()"),
  any("source", "a source's date", "date: v.nullable(date)", "date: v.any()"),
  any("source", "a language", "lang,\n  archive", "lang: v.any(),\n  archive"),
  mutant(
    "odd rows: a version's label",
    SHAPE,
    "label: v.pipe(v.string(), v.maxLength(64))",
    "label: v.string()",
    "most-version",
  ),
  mutant(
    "odd rows: a letter of a version's label more",
    SHAPE,
    "v.maxLength(64)",
    "v.maxLength(65)",
    "most-version",
  ),
  mutant(
    "odd rows: a letter of a version's label less",
    SHAPE,
    "v.maxLength(64)",
    "v.maxLength(63)",
    "most-version",
  ),
  mutant(
    "odd rows: when a version was issued",
    SHAPE,
    "issued: v.string()",
    "issued: v.any()",
    "most-version",
  ),
  mutant(
    "odd rows: an id of one letter",
    "format/rows-file.ts",
    "v.minLength(1), v.maxLength(200)",
    "v.minLength(2), v.maxLength(200)",
    "least",
  ),
  mutant("odd rows: a kind of one letter", "format/rows-file.ts", "[a-z-]{0,31}", "[a-z-]{1,31}", "least"),
];
