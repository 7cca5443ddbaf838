import type { CueWords, Lexicon, OtherThing } from "../types.ts";
import { FIELD, LINE, PART } from "./tables.ts";

/**
 * The lexicon as text, a line for each list: its name, and its words with a mark around each. Whether a list has a word
 * is then told by looking for the text, and nothing is made of a list that nobody asks for.
 */

/** What the tables themselves are written with. */
const RESERVED = /[\0-\u001f]/gu;
const THING = "=";
const PATTERN = "~";
const WEIGHTS = "weights";

export function writeLexicon(lexicon: Lexicon): string {
  const { services, topics, otherTopics, otherThings, patterns, weights, ...lists } = lexicon;
  const lines = [
    ...Object.entries({ ...lists, ...cueLists({ services, topics, otherTopics }) }).map(([name, words]) => [
      name,
      written(words),
    ]),
    ...Object.entries(otherThings).map(([name, { before = [], after = [] }]) => [
      THING + clean(name),
      written(before),
      written(after),
    ]),
    ...Object.entries(patterns).map(([name, source]) => [PATTERN + name, clean(source)]),
    [WEIGHTS, JSON.stringify(weights)],
  ];
  return LINE + lines.map((fields) => fields.join(FIELD) + LINE).join("");
}

/** Cue words are told apart from pieces by their list's name. */
function cueLists(cues: Readonly<Record<string, CueWords>>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(cues).flatMap(([name, { words, pieces }]) => [
      [name, words],
      [`${name}Pieces`, pieces],
    ]),
  );
}

function written(words: readonly string[]): string {
  return PART + words.map((word) => clean(word) + PART).join("");
}

function clean(text: string): string {
  return text.replace(RESERVED, " ");
}

/** Reads one line's fields after its name; null if there is no such line. */
function fieldsOf(table: string, name: string): readonly string[] | null {
  const start = table.indexOf(LINE + name + FIELD);
  if (start === -1) return null;
  const from = start + LINE.length + name.length + FIELD.length;
  return table.slice(from, table.indexOf(LINE, from)).split(FIELD);
}

/** A list's words with a mark around each; of an unknown list none. */
export function readList(table: string, name: string): string {
  return fieldsOf(table, name)?.[0] ?? PART;
}

/** The words of a list as `readList` gives it. */
export function wordsIn(list: string): readonly string[] {
  return list === PART ? [] : list.slice(PART.length, -PART.length).split(PART);
}

export function readOtherThing(table: string, name: string): OtherThing | null {
  const fields = fieldsOf(table, THING + name);
  if (fields === null) return null;
  const [before = PART, after = PART] = fields;
  return { before: wordsIn(before), after: wordsIn(after) };
}

export function readPattern(table: string, name: string): string {
  return fieldsOf(table, PATTERN + name)?.[0] ?? "";
}

export function readWeights(table: string): Lexicon["weights"] {
  const weights: Lexicon["weights"] = JSON.parse(fieldsOf(table, WEIGHTS)?.[0] ?? "{}");
  return weights;
}
