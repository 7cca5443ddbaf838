import { type Mutant, mutant } from "../mutant.ts";

const SHAPE = "format/row-shape.ts";

/** One more than is allowed, and one less: what stands before the number, which stands there once, and what after it. */
function around(of: string, file: string, before: string, number: string, after: string): readonly Mutant[] {
  return ["+", "-"].map((sign) =>
    mutant(
      `rows: ${of}, ${sign} 1`,
      file,
      before + number + after,
      `${before}${number} ${sign} 1${after}`,
      `most-${of}`,
    ),
  );
}

const row = (of: string, before: string, number: number, after: string): readonly Mutant[] =>
  around(of, SHAPE, before, String(number), after);

export const ROW_LIMITS: readonly Mutant[] = [
  ...row("entity-classes", "few(v.picklist(SERVICE_KINDS), ", 20, ")"),
  ...row("entity-label", "label: v.nullable(text(", 200, "))"),
  ...around("entity-names", "format/limits.ts", "names: ", "256", ","),
  ...row("entity-name", "text: text(", 300, ")"),
  ...row("entity-script", "script: v.pipe(v.string(), v.maxLength(", 4, ")"),
  ...row("entity-owners", "    }),\n    ", 50, ",\n  ),\n  domains"),
  ...row("entity-owner", "name: text(", 200, ")"),
  ...row("entity-domains", "$/u)), ", 100, ")"),
  ...row("entity-domain", "v.maxLength(", 253, ")"),
  ...row("entity-relations", "v.picklist(RELATION_TYPES), entity: id }), ", 100, ")"),
  ...row("entity-cues", "cues: few(text(60), ", 100, ")"),
  ...row("entity-cue", "cues: few(text(", 60, ")"),
  ...row("entity-note", "note: v.nullable(text(", 1000, "))"),
  ...row("event-title", "title: text(", 300, ")"),
  ...row("event-authority", "v.nullable(id), name: text(", 300, ")"),
  ...row("event-through", "through: few(id, ", 100, ")"),
  ...row("event-subjects", "extent: v.nullable(v.picklist(EXTENTS)) }), ", 1000, ")"),
  ...row("event-scope", "    }),\n    ", 50, ",\n  ),\n  extent"),
  ...row("event-instrument", "name: text(", 500, ")"),
  ...row("event-number", "number: v.nullable(text(", 200, "))"),
  ...row("event-ends", "v.nullable(few(id, 1000)) }), ", 100, ")"),
  ...row("event-ends-for", "entities: v.nullable(few(id, ", 1000, "))"),
  ...row("event-checked", "on: date, source: id }), ", 200, ")"),
  ...row("event-summary", "summary: text(", 2000, ")"),
  ...row("event-reason", "reason: v.nullable(text(", 1000, "))"),
  ...row("event-disagreement", "disagreement: v.nullable(text(", 2000, "))"),
  ...row("event-sources", "v.picklist(READINGS) }), ", 200, ")"),
  ...row("event-evidence", "v.picklist(EVIDENCE_LEVELS), ", 20, ")"),
  ...row("source-publisher", "publisher: text(", 300, ")"),
  ...row("source-title", "title: text(", 1000, ")"),
  ...row("source-url", "v.maxLength(", 2000, ")"),
  ...row("id", "const id = v.pipe(v.string(), v.maxLength(", 200, ")"),
  ...around("key", "format/rows-file.ts", "v.minLength(1), v.maxLength(", "200", ")"),
  ...around("line", "format/limits.ts", "line: ", "256 * 1024", ","),
  mutant("rows: kind, + 1", "format/rows-file.ts", "{0,31}", "{0,32}", "most-kind"),
  mutant("rows: kind, - 1", "format/rows-file.ts", "{0,31}", "{0,30}", "most-kind"),
  mutant("rows: entity-wikidata, + 1", SHAPE, "{1,12}", "{1,13}", "most-entity-wikidata"),
  mutant("rows: entity-wikidata, - 1", SHAPE, "{1,12}", "{1,11}", "most-entity-wikidata"),
  mutant("rows: domains of any length", SHAPE, "v.maxLength(253), ", "", "most-entity-domain"),
  mutant("rows: ids of any length", SHAPE, "v.maxLength(200), ", "", "most-id"),
];
