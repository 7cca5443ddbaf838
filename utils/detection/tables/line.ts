import { type Script, scriptOf } from "../script.ts";
import type { EntityHints } from "../types.ts";
import type { Entry, KnownAlias } from "../entry.ts";
import { FIELD, LINE, PART } from "./tables.ts";

const AMBIGUOUS = 1;
const STEMMED = 2;
const LOOSE = 4;
/** What the tables themselves are written with. */
const RESERVED = /[\0-\u001f]/gu;

/** A name's line: its key, then a field for each alias. */
export function writeEntry({ key, aliases }: Entry): string {
  return [key, ...aliases.map(writeAlias)].join(FIELD);
}

function writeAlias({ text, form, lang, entity, ambiguous, stemmed, loose }: KnownAlias): string {
  const flags = (ambiguous ? AMBIGUOUS : 0) | (stemmed ? STEMMED : 0) | (loose ? LOOSE : 0);
  return [text, form === text ? "" : form, lang, entity, String(flags)].map(clean).join(PART);
}

/** Reads a name's line back. */
export function readEntry(line: string, hintsOf: (entity: string) => EntityHints): Entry {
  const [key = "", ...aliases] = line.split(FIELD);
  return { key, aliases: aliases.map((field) => readAlias(field, hintsOf)) };
}

function readAlias(field: string, hintsOf: (entity: string) => EntityHints): KnownAlias {
  const [text = "", other = "", lang = "", entity = "", flags = "0"] = field.split(PART);
  const bits = Number(flags);
  return new ReadAlias(
    { text, lang, entity, ambiguous: (bits & AMBIGUOUS) !== 0 },
    other === "" ? text : other,
    (bits & STEMMED) !== 0,
    (bits & LOOSE) !== 0,
    hintsOf,
  );
}

/** An alias whose hints are read when something asks for them. */
class ReadAlias implements KnownAlias {
  readonly text: string;
  readonly entity: string;
  readonly lang: string;
  readonly ambiguous: boolean;
  readonly form: string;
  readonly stemmed: boolean;
  readonly loose: boolean;
  readonly weight: number;
  readonly firstScript: Script;
  readonly lastScript: Script;
  readonly #hintsOf: (entity: string) => EntityHints;

  constructor(
    { text, entity, lang, ambiguous }: Pick<KnownAlias, "text" | "entity" | "lang" | "ambiguous">,
    form: string,
    stemmed: boolean,
    loose: boolean,
    hintsOf: (entity: string) => EntityHints,
  ) {
    this.text = text;
    this.entity = entity;
    this.lang = lang;
    this.ambiguous = ambiguous;
    this.form = form;
    this.stemmed = stemmed;
    this.loose = loose;
    this.weight = form.length + (stemmed ? 1 : 0);
    this.firstScript = scriptOf(form.charCodeAt(0));
    this.lastScript = scriptOf(form.charCodeAt(form.length - 1));
    this.#hintsOf = hintsOf;
  }

  get hints(): EntityHints {
    return this.#hintsOf(this.entity);
  }
}

/** The hints of all entities, a line each. */
export function writeHints(hints: Readonly<Record<string, EntityHints>>): string {
  const lines = Object.entries(hints).map(([entity, { cues, domains }]) =>
    [clean(entity), cues.map(clean).join(PART), domains.map(clean).join(PART)].join(FIELD),
  );
  return LINE + lines.map((line) => line + LINE).join("");
}

const NO_HINTS: EntityHints = { cues: [], domains: [] };

/** Finds one entity's line and reads it; empty lists for an entity without. */
export function readHints(table: string, entity: string): EntityHints {
  const start = table.indexOf(LINE + entity + FIELD);
  if (start === -1) return NO_HINTS;
  const line = table.slice(start + LINE.length, table.indexOf(LINE, start + LINE.length));
  const [, cues = "", domains = ""] = line.split(FIELD);
  return { cues: list(cues), domains: list(domains) };
}

function list(field: string): readonly string[] {
  return field === "" ? [] : field.split(PART);
}

function clean(text: string): string {
  return text.replace(RESERVED, " ");
}
