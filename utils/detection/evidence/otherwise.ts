import { foldedName } from "../folded-name.ts";
import { SCRIPT, scriptOf } from "../script.ts";
import type { Occurrence } from "../types.ts";
import { type Evidence, evidence, NO_EVIDENCE, type Other, type Question } from "./evidence.ts";
import { isNative } from "./native.ts";
import { isLowerCase } from "./lower-case.ts";
import { otherThingAround } from "./other-thing.ts";
import { subject } from "./subject.ts";

/** Shorter words are letters and numerals rather. */
const SHORTEST_WORD = 4;
/** What a word stands between; not the dots and signs of an address or a handle, nor quotation marks, in which it is a name. */
const BEFORE = /(?:^|[\s(—–])$/u;
const AFTER = /^(?:$|[\s"'”’»“,;:!?)—–-]|\.(?:$|\s))/u;
/** "Obituary: Francis Line" */
const LAST_WORD = /(\S+) $/u;

/** What a name is elsewhere in the same text or its title: "The shares ran out of steam" before "Steam coal fell". */
export function otherwise(question: Question): readonly Evidence[] {
  const { text, others, occurrence, otherNames, name, context, around, words } = question;
  // "ออนไลน์" is a word of its own, in a script that parts none.
  if (isUnspaced(text, occurrence)) return NO_EVIDENCE;
  const other = otherNames.get(name) ?? (context.title === "" ? null : otherInTitle(question));
  if (other !== null)
    // Of a letter there are many.
    return evidence(`otherwise:${other.what}`, name.length === 1 ? "otherwiseWritten" : other.kind);
  if (name.length < SHORTEST_WORD || isLowerCase(question)) return NO_EVIDENCE;
  if (!words.has("everydayWords", name) && !words.has("alsoWords", name)) return NO_EVIDENCE;
  const word = occurrence.alias.text.toLowerCase();
  if (word === word.toUpperCase()) return NO_EVIDENCE;
  if (!hasWord(text, word, others) && !hasWord(context.title, word, NONE)) return NO_EVIDENCE;
  const isWord = context.lang?.startsWith("de") === true || isNative(name, context, words);
  const saysNothing = (around.opens && !isSubject(question)) || around.line !== "sentence" || isWord;
  return evidence(`otherwise:${word}`, saysNothing ? "otherwiseWord" : "otherwiseWritten");
}

/** "Medium started well": of a word that takes an article the lack of one says what the capital does not. */
function isSubject(question: Question): boolean {
  return subject(question).some(({ kind }) => kind === "subject");
}

function isUnspaced(text: string, { start }: Occurrence): boolean {
  return scriptOf(text.charCodeAt(start)) === SCRIPT.unspaced;
}

const NONE: Question["others"] = [];

/** Whether the word stands there in lower-case, where it is no name that was found. */
function hasWord(text: string, word: string, others: readonly Occurrence[]): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const stands = BEFORE.test(text.slice(Math.max(0, at - 1), at)) && AFTER.test(text.slice(end, end + 2));
    if (stands && !others.some(({ start }) => start === at)) return true;
  }
  return false;
}

function otherInTitle({ context: { title }, occurrence, name, words }: Question): Other | null {
  const surface = occurrence.alias.text;
  for (let at = title.indexOf(surface); at !== -1; at = title.indexOf(surface, at + 1)) {
    const thing = otherThingAround(title, at, at + surface.length, name, words);
    if (thing !== null) return { what: thing, kind: "otherwiseThing" };
    const [, first = ""] = LAST_WORD.exec(title.slice(0, at)) ?? [];
    const lower = first.toLowerCase();
    if (first !== lower && words.has("givenNames", lower)) return { what: lower, kind: "otherwiseNamed" };
  }
  return null;
}

/** Of what each of the names, folded, is a part somewhere in the text; `things` are those that were found to be so. */
export function otherNamesIn(
  judged: readonly Occurrence[],
  things: ReadonlyMap<string, string>,
  { others, words }: Pick<Question, "others" | "words">,
): Question["otherNames"] {
  const found = new Map<string, Other>();
  for (const [name, what] of things) found.set(name, { what, kind: "otherwiseThing" });
  for (const { alias } of others) {
    if (!words.has("bystanders", alias.entity)) continue;
    // "Apple Daily": its people call it by the first word.
    const longer = foldedName(alias.text);
    for (const one of judged) {
      const name = foldedName(one.alias.text);
      if (name.length > 1 && name !== longer && one.alias.entity !== alias.entity && longer.includes(name))
        found.set(name, { what: alias.text, kind: "otherwiseNamed" });
    }
  }
  return found;
}
