import { type Mutant, mutant } from "../mutant.ts";

const SHAPE = "format/row-shape.ts";
const FILE = "format/rows-file.ts";

/** A member of a row may be of any form. */
const any = (name: string, from: string, to: string, ...cases: readonly string[]) =>
  mutant(`rows: ${name}`, SHAPE, from, to, ...cases);

/**
 * Not here: each list's and text's own cap (`row-limits.ts`); bytes that are no UTF-8, and what else is no JSON
 * (`read-json.test.ts`, `rows-file.test.ts`).
 */
export const ROW_SHAPES: readonly Mutant[] = [
  any(
    "any id",
    "v.maxLength(200), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)",
    "v.maxLength(200)",
    "row-entity-id",
    "row-redirect",
  ),
  any("any place", "v.regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/)", "v.nonEmpty()", "row-country", "row-place"),
  any("any language", "v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)", "v.nonEmpty()", "row-name-lang"),
  any("any script", "v.pipe(v.string(), v.maxLength(4))", "v.string()", "row-name-script"),
  any(
    "any date",
    "v.pipe(v.string(), v.check(isPartialDate))",
    "v.string()",
    "row-event-date",
    "row-owner-date",
  ),
  any("links of any length", "v.maxLength(2000), v.check(isWebLink", "v.check(isWebLink", "row-link-long"),
  any("links with spaces", " && !/[\\s\\u0000-\\u001f]/u.test(one)", "", "row-link-space"),
  any("empty texts", "    v.nonEmpty(),\n", "", "row-name-empty"),
  any("names for any use", "role: v.picklist(NAME_ROLES)", "role: v.any()", "row-name-role"),
  any("ambiguous as one likes", "ambiguous: v.boolean()", "ambiguous: v.any()", "row-name-ambiguous"),
  any(
    "entities of any kind",
    "kind: v.picklist([...SERVICE_KINDS, ...OTHER_KINDS])",
    "kind: v.any()",
    "row-entity-kind",
  ),
  any("any classes", "few(v.picklist(SERVICE_KINDS), 20)", "few(v.any(), 20)", "row-entity-class"),
  any("no names", "v.minLength(1), v.maxLength(LIMITS.names)", "v.maxLength(LIMITS.names)", "row-nameless"),
  any("any number of names", "v.minLength(1), v.maxLength(LIMITS.names)", "v.minLength(1)", "row-names"),
  any("lists of any length", "v.pipe(v.array(shape), v.maxLength(most))", "v.array(shape)", "row-cues"),
  any("any domain", ", v.regex(/^[^\\s/:@]+\\.[^\\s/:@]+$/u)", "", "row-domain"),
  any("any relation", "v.picklist(RELATION_TYPES)", "v.any()", "row-relation"),
  any("any item", "v.pipe(v.string(), v.regex(/^Q\\d{1,12}$/))", "v.string()", "row-wikidata"),
  any("events of any type", "v.picklist(eventTypes)", "v.any()", "44-words"),
  any(
    "any extent for an entity",
    "entity: id, extent: v.nullable(v.picklist(EXTENTS))",
    "entity: id, extent: v.any()",
    "row-subject-extent",
  ),
  any("any extent", "\n  extent: v.nullable(v.picklist(EXTENTS))", "\n  extent: v.any()", "row-extent"),
  any("any class in scope", "v.picklist([...SERVICE_KINDS, ...BROAD_CLASSES])", "v.any()", "row-scope-class"),
  any("any reach", "v.picklist(SCOPE_REACHES)", "v.any()", "row-scope-reach"),
  any("any end", 'v.union([v.literal("open"), v.literal("unknown"), date])', "v.string()", "row-event-end"),
  any("sources read in any way", "v.picklist(READINGS)", "v.any()", "row-reading"),
  any("any evidence", "v.picklist(EVIDENCE_LEVELS)", "v.any()", "row-evidence"),
  any("sources of any kind", "v.picklist(SOURCE_KINDS)", "v.any()", "row-source-kind"),
  any("any copy", "archive: v.nullable(link)", "archive: v.any()", "row-archive"),
  any(
    "redirects to anything",
    "export const redirectShape = id;",
    "export const redirectShape = v.string();",
    "row-redirect",
  ),
  any("versions of any day", "v.check(isDay)", "v.nonEmpty()", "file-pack-date"),
  any(
    "versions with any root",
    "v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))",
    "v.string()",
    "file-pack-root",
  ),
  any("versions with rows below nothing", ", v.minValue(0)", "", "file-pack-rows"),
  mutant(
    "kinds of any form",
    FILE,
    "v.regex(/^[a-z][a-z-]{0,31}$/)",
    "v.nonEmpty()",
    "row-kind",
    "row-long-kind",
  ),
  mutant("rows without id", FILE, "v.minLength(1), v.maxLength(200)", "v.maxLength(200)", "row-no-id"),
  mutant("rows with long ids", FILE, "v.minLength(1), v.maxLength(200)", "v.minLength(1)", "row-long-id"),
  mutant("rows by any sign", FILE, 'v.literal("+")', "v.any()", "file-sign"),
  mutant("removed for any reason", FILE, "v.picklist(REASONS)", "v.string()", "file-pack-reason"),
  mutant(
    "versions of a pack from none on",
    FILE,
    "v.safeInteger(), v.minValue(1))",
    "v.safeInteger())",
    "file-pack-version-0",
  ),
  mutant(
    "shards with versions",
    FILE,
    'if (!read.ok || "version" in read) return',
    "if (!read.ok) return",
    "file-version",
  ),
  mutant(
    "packs that jump",
    FILE,
    "if (last !== undefined && read.version !== last.dataset.version + 1)",
    "if (read.version < 0)",
    "file-pack-gap",
  ),
  mutant(
    "packs of any number of versions",
    FILE,
    "versions.length === LIMITS.versions",
    "versions.length < 0",
    "file-pack-versions",
  ),
  mutant(
    "changes of no version",
    FILE,
    'else if (last === undefined) return faulty(at, "a change belongs to no version");\n    else last',
    "else last",
    "file-pack-headless",
  ),
  mutant(
    "lists for values",
    FILE,
    'typeof value === "object" && !Array.isArray(value)',
    'typeof value === "object"',
    "file-list",
  ),
  mutant(
    "lines that were cut off",
    FILE,
    'end === -1 ? "" : text.slice(start, end)',
    "end === -1 ? text.slice(start) : text.slice(start, end)",
    "file-cut",
  ),
];
