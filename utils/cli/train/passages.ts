import { readFileSync } from "node:fs";
import { LEXICON } from "../../detection/lexicon/lexicon.ts";
import type { Alias, EntityHints, MatcherData } from "../../detection/types.ts";

export interface LabelledMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entity: string;
}

/** A line of passages.jsonl: a text in which every mention is labelled. */
export interface LabelledPassage {
  readonly id: string;
  readonly lang: string;
  /** Of the page that the text would stand on. */
  readonly title?: string;
  readonly text: string;
  readonly mentions: readonly LabelledMention[];
  /** An ordinary mention; an ambiguous name that is meant; an ambiguous word that is not; none. */
  readonly class: "pos" | "hard-pos" | "hard-neg" | "plain-neg";
}

const FIXTURES = new URL("../../../test/fixtures/detection/", import.meta.url);
/** Every third passage is held out: never learned from, only tested on. */
const FOLDS = 3;

/** The passages written for the project, in the order of the file. */
export function readPassages(): readonly LabelledPassage[] {
  return linesOf("passages.jsonl").map((line): LabelledPassage => JSON.parse(line));
}

/** Passages written after the rules and weights, none of which is learned from. */
export function readUnseen(): readonly LabelledPassage[] {
  return linesOf("unseen.jsonl").map((line): LabelledPassage => JSON.parse(line));
}

/** Such passages, written later still and in the styles of news; their names are those of `readLaterNames`. */
export function readUnseenLater(): readonly LabelledPassage[] {
  return linesOf("unseen-later.jsonl").map((line): LabelledPassage => JSON.parse(line));
}

/**
 * Passages written blind, in twenty-one rounds (u40001 to 376, to 550, to 683, to 776, to 1128, to 1489, to 1721, to
 * 1885, to 2084, to 2281, to 2499; from 2738 on to 2885, to 3042, to 3183, to 3290, to 3378, to 3436, to 3639, to
 * 3972, to 4135, to 4199), each before its results were seen; most hold mostly ambiguous names. At first sight F1 was
 * 0.984, 0.923, 0.938, 0.959, and with the dataset's names 0.983, 0.964, 0.956, 0.978, 0.945, 0.947 and 0.995; of the
 * last nine, in the manner of news in 17 languages and more, mostly of names that others bear as well, 0.75, 0.86,
 * 0.90, 0.94, 0.89, 0.93, 0.96, 0.93 and 0.95; the very last holds only words meant otherwise, made to mislead: in 71
 * passages 33 were marked. After each round the causes of what was wrong were mended in rules and lists, so that what
 * the rounds give now is no longer the blind figure; nothing is learned from them. Their names are those of
 * `readBlindNames`.
 */
export function readBlind(): readonly LabelledPassage[] {
  return linesOf("blind.jsonl").map((line): LabelledPassage => JSON.parse(line));
}

/**
 * English passages in the styles of magazines, blogs and local papers, in five rounds (m1 to 200, to 403, to 504, to
 * 558, to 614), each written before its results were seen; in most an ambiguous word is meant otherwise. Causes were
 * mended after each, and nothing is learned from them. Before the mends of the first three F1 on the fourth was 0.79,
 * at first sight 0.89; on the fifth, of which half were made to mislead by two such words at once, 0.79. Names are
 * those of `readBlindNames`.
 */
export function readMagazines(): readonly LabelledPassage[] {
  return linesOf("magazines.jsonl").map((line): LabelledPassage => JSON.parse(line));
}

export function learnedFrom(passages: readonly LabelledPassage[]): readonly LabelledPassage[] {
  return passages.filter((_, index) => (index + 1) % FOLDS !== 0);
}

export function heldOut(passages: readonly LabelledPassage[]): readonly LabelledPassage[] {
  return passages.filter((_, index) => (index + 1) % FOLDS === 0);
}

/** The names of names.txt, which do not change with the dataset. */
export function readNames(): MatcherData {
  return namesIn(linesOf("names.txt"));
}

/** The same with those of names-unseen.txt, from which nothing is learned. */
export function readLaterNames(): MatcherData {
  return namesIn([...linesOf("names.txt"), ...linesOf("names-unseen.txt")]);
}

/** All names of the passages, those of names-blind.txt among them. */
export function readBlindNames(): MatcherData {
  return namesIn(["names.txt", "names-unseen.txt", "names-blind.txt"].flatMap(linesOf));
}

function namesIn(lines: readonly string[]): MatcherData {
  const aliases: Alias[] = [];
  const hints: Record<string, EntityHints> = {};
  for (const line of lines) {
    const [entity = "", names = "", cues = ""] = line.split("\t");
    hints[entity] ??= { cues: cues === "" ? [] : cues.split(", "), domains: [] };
    for (const name of names.split(", ")) {
      const ambiguous = name.endsWith("?");
      aliases.push({ text: ambiguous ? name.slice(0, -1) : name, entity, lang: "mul", ambiguous });
    }
  }
  return { format: 1, version: "passages", aliases, hints, lexicon: LEXICON };
}

function linesOf(file: string): readonly string[] {
  const lines = readFileSync(new URL(file, FIXTURES), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}
