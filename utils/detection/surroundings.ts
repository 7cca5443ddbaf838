import { lettered } from "./letters.ts";
import { SCRIPT, scriptOf } from "./script.ts";
import type { Occurrence } from "./types.ts";

/** How many UTF-16 units on either side are looked at. */
const REACH = 160;
/** How much of a text's end tells whether a sentence ends there. */
const TAIL = 12;
/** How many words on either side are told apart. */
const MOST_WORDS = 8;
/** Share of capitalised words from which a line reads as a Title Case headline, and of words in capitals as ALL CAPS. */
const HEADLINE_SHARE = 0.7;
const FEWEST_HEADLINE_WORDS = 3;

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  /** What stands between the word and its neighbour towards the name. */
  readonly gap: string;
  /** The word begins a sentence or a line. */
  readonly opens: boolean;
}

/** What stands around an occurrence, as the rules read it. */
export interface Surroundings {
  /** Nearest first. */
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  /** The raw text on either side. */
  readonly left: string;
  readonly right: string;
  /** Both sides in lower-case, in reading order, without the name. */
  readonly near: string;
  /** The words of `near`. */
  readonly nearWords: ReadonlySet<string>;
  /** The name begins a sentence, a line or a quotation. */
  readonly opens: boolean;
  /** How the line is written that the name stands in. */
  readonly line: "sentence" | "title" | "upper";
  /** Most letters around are of a script without capitals. */
  readonly uncased: boolean;
}

/** Words, with apostrophes inside. */
export const WORD = lettered(String.raw`[\p{L}\p{M}\p{N}]+(?:['’\u200c][\p{L}\p{M}\p{N}]+)*`, "g");
const SENTENCE_BREAK = /(?:^|[.!?:;…。！？؟।\n•·|–—]|\n[-*]|\.\.\.)["'“”‘’«»„(（[「『\s]*$/u;
const LINE_BREAK = lettered(String.raw`[\n。]|[.!?](?=\s+["'“‘«(]?[\p{Lu}])`);

export function surroundingsOf(
  text: string,
  { start, end }: Pick<Occurrence, "start" | "end">,
): Surroundings {
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const toTheLeft = [...left.matchAll(WORD(left))];
  const toTheRight = [...right.matchAll(WORD(right))];
  const before = wordsBefore(left, toTheLeft, start > REACH);
  const after = wordsAfter(right, toTheRight);
  const nearWords = new Set<string>();
  for (const [found] of toTheLeft) nearWords.add(found.toLowerCase());
  for (const [found] of toTheRight) nearWords.add(found.toLowerCase());
  return {
    before,
    after,
    left,
    right,
    near: `${left} ${right}`.toLowerCase(),
    nearWords,
    opens: endsSentence(left) && (start <= REACH || left.trim() !== ""),
    line: lineCase(lastPart(left), firstPart(right)),
    uncased: isUncased(left.slice(-60) + right.slice(0, 60)),
  };
}

function wordsBefore(left: string, found: readonly RegExpExecArray[], cut: boolean): readonly Word[] {
  const words: Word[] = [];
  let edge = left.length;
  for (const match of found.slice(-MOST_WORDS).toReversed()) {
    const text = match[0];
    const gap = left.slice(match.index + text.length, edge);
    words.push(word(text, gap, endsSentence(left.slice(0, match.index)) && !(cut && match.index === 0)));
    edge = match.index;
  }
  return words;
}

function wordsAfter(right: string, found: readonly RegExpExecArray[]): readonly Word[] {
  const words: Word[] = [];
  let edge = 0;
  for (const match of found.slice(0, MOST_WORDS)) {
    const gap = right.slice(edge, match.index);
    words.push(word(match[0], gap, SENTENCE_BREAK.test(gap) && gap.trim() !== ""));
    edge = match.index + match[0].length;
  }
  return words;
}

/** Whether a sentence or line may begin after `text`; only its end matters. */
function endsSentence(text: string): boolean {
  return text === "" || SENTENCE_BREAK.test(text.length > TAIL ? `a${text.slice(-TAIL)}` : text);
}

/** Marks of Arabic script that are written or left out as one likes, and the Persian ezafe: "شبکهٔ ایکس". */
const ARABIC_MARKS = /[\u064b-\u0652\u0654]|\u200cی$/gu;

/** "l'application", "dell’app" */
const ELISION = /^(?:l|d|qu|un|dell|nell|sull|all|dall|quest)['’](?=.)/u;

function word(text: string, gap: string, opens: boolean): Word {
  const lower = text.toLowerCase().replace(ARABIC_MARKS, "").replace(ELISION, "");
  const [first = ""] = text;
  return { text, lower, capital: first !== first.toLowerCase(), gap, opens };
}

function lastPart(left: string): string {
  return left.split(LINE_BREAK(left)).at(-1) ?? "";
}

function firstPart(right: string): string {
  return right.split(LINE_BREAK(right))[0] ?? "";
}

/** Short words do not count: headlines write them small or large as they like. */
function lineCase(before: string, after: string): Surroundings["line"] {
  const line = `${before} ${after}`;
  const words = line.match(WORD(line)) ?? [];
  const cased = words.filter((one) => one.toLowerCase() !== one.toUpperCase());
  const long = cased.filter((one) => one.length > 3);
  if (long.length < FEWEST_HEADLINE_WORDS) return isAllCapitals(cased, long) ? "upper" : "sentence";
  const share = (test: (one: string) => boolean) => long.filter(test).length / long.length;
  if (share((one) => one === one.toUpperCase()) >= HEADLINE_SHARE) return "upper";
  return share((one) => one.charAt(0) !== one.charAt(0).toLowerCase()) >= HEADLINE_SHARE
    ? "title"
    : "sentence";
}

/** Of a line with few long words every word has to be in capitals: "TO GO PUBLIC BY SPRING", "SAYS SORRY". */
function isAllCapitals(words: readonly string[], long: readonly string[]): boolean {
  return words.length > 1 && long.length > 0 && words.every((one) => one === one.toUpperCase());
}

function isUncased(around: string): boolean {
  let cased = 0;
  let uncased = 0;
  for (let index = 0; index < around.length; index++) {
    const script = scriptOf(around.charCodeAt(index));
    if (script === SCRIPT.european) cased++;
    else if (script > SCRIPT.european) uncased++;
  }
  return uncased > cased;
}
