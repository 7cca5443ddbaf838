import { type Mutant, mutant } from "../mutant.ts";

/** What is read of strangers' JSON less carefully. (More of it is in `rows.ts`, noticed by whole clients.) */
const json = (name: string, from: string, to: string, ...cases: readonly string[]): Mutant =>
  mutant(`JSON: ${name}`, "format/read-json.ts", from, to, ...cases);

export const JSON_READING: readonly Mutant[] = [
  json("a level more", "depth > LIMITS.depth", "depth > LIMITS.depth + 1", "json-too-deep"),
  mutant("limits: a level more", "format/limits.ts", "depth: 32", "depth: 33", "json-too-deep"),
  json("a level less", "depth > LIMITS.depth", "depth >= LIMITS.depth", "json-deep"),
  json("levels are never left", "depth -= 1;", "depth -= 0;", "json-beside"),
  json("texts are read as lists", "at = endOfString(text, at);", "", "json-brackets"),
  json("an escaped quote ends a text", "if (escapes % 2 === 0) return end;", "return end;", "json-escapes"),
  json(
    "a backslash before a quote escapes it, whatever is before",
    "while (text.charCodeAt(end - 1 - escapes)",
    "if (text.charCodeAt(end - 1 - escapes)",
    "json-backslash",
  ),
  json("a zero below zero", " && !Object.is(value, -0)", "", "json-minus-zero"),
  json("half a letter in a name", "if (!key.isWellFormed())", "if (key === '')", "json-surrogate-key"),
  json(
    "fewer members than are written",
    "found.keys !== scanned.keys",
    "found.keys > scanned.keys",
    "json-twice",
  ),
  json("members within members are not counted", "keys += found.keys;", "", "json-nested"),
  json("any bytes", "fatal: true, ignoreBOM: true", "fatal: false, ignoreBOM: true", "json-bytes"),
  json(
    "a mark of the bytes' order",
    "fatal: true, ignoreBOM: true",
    "fatal: true, ignoreBOM: false",
    "json-bytes",
  ),
];
