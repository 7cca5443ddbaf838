import type { Evidence, Other, Question } from "./evidence.ts";
import { isBorne, isEnglish, isNative } from "./native.ts";
import type { Kind } from "./weights.ts";

/** Other services near by: they say what the text tells of, not what the name means. */
const COMPANY: ReadonlySet<Kind> = new Set<Kind>(["sameSentence", "sameText", "companion", "entityName"]);

/** What people, films and firms have as well: a capital, and what they do. */
const OF_PEOPLE: ReadonlySet<Kind> = new Set<Kind>(["capitalOfPerson", "subjectPerson"]);

/** Of these the ones that the name itself has nothing to do with. */
const NEAR_BY: ReadonlySet<Kind> = new Set<Kind>(["sameSentence", "sameText", "companion"]);

/** The same, and words of the stories they appear in. */
const OF_OTHERS: ReadonlySet<Kind> = new Set<Kind>([...COMPANY, "cueNear", "titleCue"]);

/** The same, and words of services. */
const HEARSAY: ReadonlySet<Kind> = new Set<Kind>([
  ...OF_OTHERS,
  "serviceNear",
  "pieceNear",
  "entityCue",
  "sameEntity",
]);

/** What says that the name is another thing, in scripts without capitals too. */
const DENIALS_ANYWHERE: ReadonlySet<Kind> = new Set<Kind>([
  "otherKindBefore",
  "numberBeside",
  "variable",
  "otherwiseNamed",
]);

/**
 * Of what the evidence says that the name is the name, so that the text goes on to call it by it; or null. A person's is
 * told by what stands beside it ("Didi Hallervorden"); beside a service's stand products, too ("Steam Deck").
 */
export function otherNameIn(all: readonly Evidence[], question: Question): Other | null {
  const named = namedOtherwise(all, question);
  if (named !== null) return { what: named, kind: "otherwiseNamed" };
  return isThing(all, question) ? { what: "the", kind: "otherwiseThing" } : null;
}

/** "back in the Matrix", "the Wire’s": a word with an article and a capital is what something else is called. */
function isThing(all: readonly Evidence[], { around, name, words }: Question): boolean {
  const [first] = around.before;
  return (
    first?.lower === "the" &&
    around.line === "sentence" &&
    words.has("everydayWords", name) &&
    !words.has("mostlyServices", name) &&
    all.some(({ kind }) => kind === "determiner")
  );
}

function namedOtherwise(all: readonly Evidence[], { name, words, context }: Question): string | null {
  const isPersonal = words.has("personalNames", name) && isEnglish({ context });
  const found = all.find(
    ({ kind, why }) =>
      kind === "otherKindBefore" ||
      (kind === "numberBeside" && why === "letter") ||
      why === "given-name" ||
      why === "title" ||
      (isPersonal && (kind === "properNameAfter" || kind === "properNameBefore")),
  );
  return found?.why ?? null;
}

/** … and where capitals tell names. */
const DENIALS: ReadonlySet<Kind> = new Set<Kind>([
  ...DENIALS_ANYWHERE,
  "determiner",
  "properNameBefore",
  "properNameAfter",
  "imperative",
]);

/** What says that the text tells of another thing by the same word. */
const OTHERWISE: ReadonlySet<Kind> = new Set<Kind>(["otherwiseThing", "otherwiseWord"]);

/** How common a word the name is, by which alone nothing is told. */
const WORDS: ReadonlySet<Kind> = new Set<Kind>(["everydayWord", "uncommonWord", "everydayWordElsewhere"]);

/** What the sentence itself says of the name. */
const GRAMMAR: ReadonlySet<Kind> = new Set<Kind>([
  "subject",
  "subjectWithoutArticle",
  "subjectPerson",
  "placePreposition",
  "serviceWordAfter",
  "serviceWordBefore",
  "listed",
]);

/** Whether the sentence around a name says what it is. */
export function isOfGrammar(kind: Kind): boolean {
  return GRAMMAR.has(kind) || kind === "placeOfOneLetter" || kind === "subjectInHeadline";
}
/** What is no reason where the name is said to be that of something else: an apposition looks like a list, and acts. */
const OF_SOMETHING_ELSE: ReadonlySet<Kind> = new Set<Kind>([
  ...HEARSAY,
  "listed",
  "subject",
  "subjectWithoutArticle",
  "subjectPerson",
]);

const CAPITAL: ReadonlySet<Kind> = new Set<Kind>(["capitalInSentence"]);
/** Of a name that others bear, too, it may be any of them that acts. */
const ANY_OF_ITS_OWN: ReadonlySet<Kind> = new Set<Kind>([
  "capitalInSentence",
  "subject",
  "subjectWithoutArticle",
  "subjectPerson",
]);
const OTHER_STORIES: ReadonlySet<Kind> = new Set<Kind>(["otherTopic"]);

/** What neither denies nor is a reason of the name's own. */
const NEUTRAL: ReadonlySet<Kind> = new Set<Kind>([
  ...HEARSAY,
  ...WORDS,
  "rareWord",
  "rareWordOpening",
  "seldomMeant",
  "lowerCase",
  "looseCase",
  "personElsewhere",
  "pronoun",
  "determinerOfNoun",
  "ownedByOther",
  "quoted",
  "hyphenBeside",
  "otherTopic",
  "titleTopic",
  "acronym",
  "capitalsAmongOthers",
]);

/** What the capital and the sentence say: that it is a name, and not whose. */
const OF_ANY_NAME: ReadonlySet<Kind> = new Set<Kind>([
  ...WORDS,
  "rareWord",
  "rareWordOpening",
  "seldomMeant",
  "capitalInSentence",
  "capitalsInSentence",
  "capitalOfPerson",
  "quoted",
  "subject",
  "subjectWithoutArticle",
  "subjectPerson",
  "possessive",
  "otherTopic",
  "titleTopic",
  "ownedByOther",
  "otherwiseThing",
  "otherwiseWord",
  "otherwiseWritten",
]);

/**
 * The evidence that counts. What stands further away is not heard where the name itself is denied, or where it has no
 * reason of its own and the story is one of another thing; nor are other services for an ordinary word whose capital
 * says nothing: people write of everything where services are named.
 */
export function heard(all: readonly Evidence[], question: Question): readonly Evidence[] {
  const { around, text, occurrence, name, context, words } = question;
  const denials = around.uncased ? DENIALS_ANYWHERE : DENIALS;
  const has = (kinds: ReadonlySet<Kind>) => all.some(({ kind }) => kinds.has(kind));
  // "Threads, the BBC’s film": no list.
  const isKind = all.some(({ kind }) => kind === "otherKindBefore");
  if (isKind) return without(OF_SOMETHING_ELSE, all);
  // "Windows 10": of a name that is no word of every day it is the version.
  if (all.some(({ kind }) => denials.has(kind) && (kind !== "numberBeside" || has(WORDS))))
    return without(HEARSAY, all);
  // "a Band" is a broadcaster in Brazil: the capital is that of another name.
  if (!around.uncased && has(OTHERWISE) && !has(GRAMMAR)) return without(HEARSAY, all);
  // "Sales of Proton rose, helped by an SUV": a name, but that of another.
  if (!around.uncased && has(OTHER_STORIES) && all.every(({ kind }) => OF_ANY_NAME.has(kind)))
    return without(isBorne(question) ? ANY_OF_ITS_OWN : CAPITAL, all);
  const own = all.filter(
    ({ kind }) => !NEUTRAL.has(kind) && !(kind === "capitalOfPerson" && isNative(name, context, words)),
  );
  if (own.length > 0) {
    if (has(OTHER_STORIES) && !has(CAPITAL) && !around.uncased) return without(COMPANY, all);
    // Where people and films have it, too, it is no reason: of them is written where services are named.
    const isDoubted = !isEnglish(question) && own.every(({ kind }) => OF_PEOPLE.has(kind));
    return isDoubted ? without(NEAR_BY, all) : all;
  }
  if (has(OTHER_STORIES)) return without(around.uncased ? COMPANY : HEARSAY, all);
  // "Signal? Yes."
  if (!has(WORDS) || around.line !== "sentence" || around.right.startsWith("?")) return all;
  if (!around.uncased) return without(OF_OTHERS, all);
  return UNSPACED.test(text.charAt(occurrence.start)) ? all : without(COMPANY, all);
}

/** Scripts in which grammar tells little of a name, so that the company it keeps has to. */
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/u;

function without(kinds: ReadonlySet<Kind>, all: readonly Evidence[]): readonly Evidence[] {
  return all.filter(({ kind }) => !kinds.has(kind));
}
