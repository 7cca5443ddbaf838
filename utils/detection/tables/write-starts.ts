import type { Entry } from "../entry.ts";
import { SCRIPT, type Script, scriptOf } from "../script.ts";
import type { Slices } from "../slices.ts";
import { firstUnits, isSpaced, ODD_UNITS, unitsAt, WORD_UNITS } from "../spellings.ts";
import { ANYTHING, type StartPatterns } from "./starts.ts";

/** How many units of a name are looked at: browsers compare four at once. */
const DEPTH = 4;
const SPACE = " ";
const WIDE = 0xfb00;

/** After one of these a name's units stand elsewhere; with all that is as rare. */
const ODD = `[${classOf(ODD_UNITS.filter((unit) => unit < WIDE))}\\ufb00-\\uffff]`;
const AFTER_A_FEW = `[^]{0,${DEPTH - 2}}`;
/** What follows the places that are looked at. */
const ENDS = { anything: "", "end of word": "(?![0-9A-Za-z])", "odd unit": AFTER_A_FEW + ODD } as const;

/**
 * What begins alike, with what must hold before it. Each block is entered by a look at one unit: most of a text is
 * passed over without trying anything else.
 */
const BLOCKS = {
  word: String.raw`\b`,
  symbol: "",
  letter: `(?<![${classOf(WORD_UNITS)}])`,
  alphabet: "",
  jamo: "",
  hangul: "",
  kana: "",
  han: "",
  wide: "",
} as const;
type Block = keyof typeof BLOCKS;

/** Scripts of so many letters that all names of one are looked for together. */
const LARGE: ReadonlyMap<Script, Block> = new Map([
  [SCRIPT.han, "han"],
  [SCRIPT.hangul, "hangul"],
  [SCRIPT.katakana, "kana"],
  [SCRIPT.hiragana, "kana"],
]);

/** Names, and beginnings of names, that are looked at in one go, a few milliseconds. */
const SLICE = { names: 250, beginnings: 1_000 } as const;

/** The patterns for these names. Stops after each slice of work. */
export function* writeStarts(entries: readonly Entry[]): Slices<StartPatterns> {
  const byBlock = new Map<Block, Beginning[]>();
  for (const [at, entry] of entries.entries()) {
    for (const beginning of beginningsOf(entry)) {
      const same = byBlock.get(beginning.block);
      if (same === undefined) byBlock.set(beginning.block, [beginning]);
      else same.push(beginning);
    }
    if (at % SLICE.names === SLICE.names - 1) yield;
  }
  const ascii = enter(BLOCKS.word, yield* branches(byBlock.get("word") ?? []));
  const blocks: string[] = [];
  for (const [block, before] of Object.entries(BLOCKS))
    if (isBlock(block) && block !== "word")
      blocks.push(...enter(before, yield* branches(byBlock.get(block) ?? [])));
  return {
    ascii: ascii.join("|") || NOWHERE,
    // Most of a text is letters, digits and spaces: one look passes them over.
    others: blocks.length === 0 ? NOWHERE : `(?![0-9A-Za-z \\n])(?:${blocks.join("|")})`,
    signs: blocks.length === 0 ? NOWHERE : signsOf([...byBlock.values()].flat()),
  };
}

/** Without names nothing is to be found. */
const NOWHERE = "[]";
/** Beyond Latin letters most units of a text in another script may begin some name; general punctuation may not. */
const COARSE_FROM = 0x0250;
const COARSE = String.raw`\u0250-\u1fff\u2070-\u209f\u20c0-\uf8fe\uf900-\uffff`;

function isCoarse(unit: number): boolean {
  return unit >= COARSE_FROM && (unit < 0x2000 || (unit >= 0x2070 && unit < 0x20a0) || unit >= 0x20c0);
}

/** A class of units of which a text must hold one, to hold a name that begins with anything but ASCII letters and digits. */
function signsOf(beginnings: readonly Beginning[]): string {
  const others = beginnings.filter(({ block }) => block !== "word").map(({ first }) => first);
  return `[${classOf(others.filter((unit) => !isCoarse(unit)))}${COARSE}]`;
}

/** How a name may begin: with one of some units, and after them one of each of these. */
interface Beginning {
  readonly block: Block;
  /** What it is looked for together with. */
  readonly family: string;
  readonly first: number;
  readonly places: readonly (readonly number[])[];
  readonly end: keyof typeof ENDS;
}

function beginningsOf(entry: Entry): readonly Beginning[] {
  const key = entry.key.charAt(0);
  return firstUnits(entry).flatMap((first): readonly Beginning[] => {
    const block = blockOf(entry, first);
    // Of another width, or two letters in one: rare enough to be looked up at once.
    if (first >= 0x80 && (first >= WIDE || key.charCodeAt(0) < 0x80))
      return [{ block, family: "", first, places: [], end: "anything" }];
    const family = first < 0x80 ? String(first) : LARGE.has(scriptOf(first)) ? "" : key;
    return [
      { block, family, first, ...restOf(entry) },
      { block, family: "odd", first, places: [], end: "odd unit" },
    ];
  });
}

function blockOf(entry: Entry, first: number): Block {
  if (first < 0x80) return /\w/.test(String.fromCharCode(first)) ? "word" : "symbol";
  if (first >= WIDE) return "wide";
  if (first < 0x0590 && isSpaced(entry)) return "letter";
  if (first >= 0x1100 && first < 0x1200) return "jamo";
  return LARGE.get(scriptOf(first)) ?? "alphabet";
}

function restOf(entry: Entry): Pick<Beginning, "places" | "end"> {
  const { key, aliases } = entry;
  const places: (readonly number[])[] = [];
  for (let index = 1; index < DEPTH; index++) {
    // More space may stand in a text than in a name, so that what follows stands elsewhere.
    if (key.charAt(index - 1) === SPACE) break;
    if (index === key.length) {
      const isWord = aliases.every(({ lastScript, stemmed }) => lastScript === SCRIPT.european && !stemmed);
      return { places, end: isWord ? "end of word" : "anything" };
    }
    places.push(unitsAt(entry, index).filter((unit) => unit < WIDE));
  }
  return { places, end: "anything" };
}

/** What is looked for from some units on. */
interface Branch {
  readonly low: number;
  readonly high: number;
  readonly pattern: string;
}

function* branches(beginnings: readonly Beginning[]): Slices<readonly Branch[]> {
  const families = new Map<string, Family>();
  for (const [at, { family, first, places, end }] of beginnings.entries()) {
    if (at % SLICE.beginnings === SLICE.beginnings - 1) yield;
    const name = `${family},${places.length},${end}`;
    let known = families.get(name);
    if (known === undefined) {
      known = { firsts: new Set(), places: places.map(() => new Set<number>()), end };
      families.set(name, known);
    }
    known.firsts.add(first);
    for (const [place, units] of known.places.entries())
      for (const unit of places[place] ?? []) units.add(unit);
  }
  yield;
  const found = [...families.values()].map(({ firsts, places, end }): Branch => {
    const rest = places.map((units) => `[${classOf(units)}${ANYTHING}]`).join("") + ENDS[end];
    return { low: Math.min(...firsts), high: Math.max(...firsts), pattern: `[${classOf(firsts)}]${rest}` };
  });
  yield;
  return found.sort((one, other) => one.low - other.low);
}

/** What is looked for together: with which units it begins, and which may stand at each place after. */
interface Family {
  readonly firsts: Set<number>;
  readonly places: readonly Set<number>[];
  readonly end: keyof typeof ENDS;
}

/** Branches by their first unit in three parts, and these again, so that few are tried at any place. */
const WAYS = 3;
/** As far apart as the cases of a Cyrillic letter, or the forms of an Arabic one, may be. */
const NARROW = 0x28;

function enter(before: string, sorted: readonly Branch[]): readonly string[] {
  if (sorted.length === 0) return [];
  const low = Math.min(...sorted.map((branch) => branch.low));
  const high = Math.max(...sorted.map((branch) => branch.high));
  const inner = sorted.length <= WAYS ? sorted.map(({ pattern }) => pattern) : thirds(sorted);
  return [`(?=[${written(low)}-${written(high)}])${before}(?:${inner.join("|")})`];
}

/** What begins with units of all kinds comes last. */
function thirds(sorted: readonly Branch[]): readonly string[] {
  const narrow = sorted.filter(({ low, high }) => high - low <= NARROW);
  const step = Math.ceil(narrow.length / WAYS);
  const parts = Array.from({ length: WAYS }, (_, part) => narrow.slice(part * step, (part + 1) * step));
  const wide = sorted.filter(({ low, high }) => high - low > NARROW);
  return [...parts.flatMap((part) => enter("", part)), ...wide.map(({ pattern }) => pattern)];
}

function isBlock(name: string): name is Block {
  return Object.hasOwn(BLOCKS, name);
}

/** What stands in a class of these units, with stretches of three and more as one. */
function classOf(units: Iterable<number>): string {
  const sorted = [...new Set(units)].sort((one, other) => one - other);
  let out = "";
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (sorted[to + 1] === (sorted[to] ?? 0) + 1) to++;
    const stretch = sorted.slice(from, to + 1).map(written);
    out += stretch.length < 3 ? stretch.join("") : `${stretch[0]}-${stretch.at(-1)}`;
    from = to + 1;
  }
  return out;
}

/** Letters and digits as they are; surrogates above all may not stand alone in a string that is stored. */
function written(unit: number): string {
  const letter = String.fromCharCode(unit);
  return /^[\p{L}\p{N}]$/u.test(letter) ? letter : String.raw`\u${unit.toString(16).padStart(4, "0")}`;
}
