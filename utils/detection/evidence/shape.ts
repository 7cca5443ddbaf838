import { SCRIPT, scriptOf } from "../script.ts";
import { type Evidence, evidence, NO_EVIDENCE, type Question } from "./evidence.ts";
import { isLowerCase } from "./lower-case.ts";
import { isBorne, isNative, isShared, isSharedElsewhere } from "./native.ts";
import type { Kind } from "./weights.ts";

/** How common a word the name is. */
export function commonness(question: Question): readonly Evidence[] {
  const { name, around, occurrence, words, context, text } = question;
  const cased = isCased(name);
  if (
    words.has("everydayWords", name) ||
    isNative(name, context, words) ||
    (!cased && !words.has("knownNames", name))
  )
    return [
      ...evidence(
        "word",
        everydayKind(
          cased,
          words.has("uncommonWords", name) && (around.uncased || !isSharedElsewhere(name, question)),
        ),
      ),
      ...(words.has("seldomMeant", name) ? evidence("word", "seldomMeant") : NO_EVIDENCE),
    ];
  // "اتهمت المفوضية آبل": of these nobody writes otherwise.
  if (around.uncased && isCompanyAlone(question))
    return [...evidence("name", "rareWord"), ...evidence("name", "rareWordOpening")];
  const opening = (around.opens || around.line !== "sentence") && !isLowerCase({ text, occurrence });
  const found = evidence("name", "rareWord");
  return opening ? [...found, ...evidence("name", "rareWordOpening")] : found;
}

/**
 * What the capitals say. In a sentence a capital speaks for a name, where a sentence begins or in a headline it says
 * nothing; in German every noun has one. A Latin name in a text of another script is a name.
 */
export function shape(question: Question): readonly Evidence[] {
  const { text, occurrence, around, context, name, words } = question;
  const surface = text.slice(occurrence.start, occurrence.end);
  if (scriptOf(surface.charCodeAt(0)) !== SCRIPT.european) return NO_EVIDENCE;
  if (isLowerCase(question)) {
    const small = evidence("lower-case", words.has("loose", name) ? "looseCase" : "lowerCase");
    return around.uncased ? [...small, ...evidence("script", "latinAmongOthers")] : small;
  }
  const single = surface.length === 1;
  if (around.uncased) {
    if (words.has("firstNames", name)) return evidence("script", "personElsewhere");
    return single ? evidence("script", "oneLetterAmongOthers") : amongOthers(surface);
  }
  const found: Evidence[] = [];
  const lang = context.lang?.slice(0, 2) ?? "en";
  if (lang !== "en" && !single && !isNative(name, context, words) && isLatin(surface))
    found.push(...foreign(lang, question));
  if (around.line === "upper") return found;
  // Nobody writes "SNAP" or "STEAM" in a sentence for a name that is listed otherwise.
  if (occurrence.written === "upper" && words.has("everydayWords", name))
    return [...found, ...evidence("acronym", "acronym")];
  const capitals = surface.length > 2 && surface === surface.toUpperCase();
  // An acronym has them whatever it stands for.
  if (capitals && !words.has("seldomMeant", name))
    found.push({ why: "capitals", kind: "capitalsInSentence" });
  if (around.line === "title" || around.opens || lang === "de") return found;
  // "в «Максе»": people have no quotation marks in Cyrillic, and what is made there has.
  if (words.has("firstNames", name) && words.has("cyrillicLanguages", lang) && isInQuotes(around))
    return [...found, ...evidence("quoted", "capitalInSentence")];
  if (/["“‘«'「]$/u.test(around.left)) found.push({ why: "quoted", kind: "quoted" });
  found.push({ why: "capital", kind: kindOfCapital(single, isBorne(question)) });
  return found;
}

/** Spelt so, and in Arabic without article, which the river and the camels have, it is the company. */
const COMPANIES = /^(?:آبل|اپل|أمازون|एप्पल|ऐपल|मेटा)$/u;

function isCompanyAlone({ text, occurrence: { start, end } }: Question): boolean {
  return COMPANIES.test(text.slice(start, end)) && !/[ال]ل$/u.test(text.slice(Math.max(0, start - 2), start));
}

function isInQuotes({ left, right }: Question["around"]): boolean {
  return /["„“«]$/u.test(left) && /^["“”»]/u.test(right);
}

function everydayKind(cased: boolean, uncommon: boolean): Kind {
  if (!cased) return "everydayWordElsewhere";
  return uncommon ? "uncommonWord" : "everydayWord";
}
function amongOthers(surface: string): readonly Evidence[] {
  const found = evidence("script", "latinAmongOthers");
  return surface === surface.toUpperCase() ? [...found, ...evidence("script", "capitalsAmongOthers")] : found;
}

/** Of people a Latin name says nothing among Latin ones. */
function foreign(lang: string, question: Question): readonly Evidence[] {
  const { name, words } = question;
  if (words.has("cyrillicLanguages", lang)) return evidence("foreign", "latinAmongCyrillic");
  return isShared(name, question) ? NO_EVIDENCE : evidence("foreign", "englishWordElsewhere");
}

function kindOfCapital(single: boolean, ofOthers: boolean): Kind {
  if (single) return "capitalOfOneLetter";
  return ofOthers ? "capitalOfPerson" : "capitalInSentence";
}

/** Whether the first letter is one of Latin, as all are among the first of Unicode but the sign µ. */
function isLatin(surface: string): boolean {
  const unit = surface.charCodeAt(0);
  return unit < 0x0250 ? unit !== 0xb5 : /^\p{Script=Latin}/u.test(surface);
}

function isCased(name: string): boolean {
  return name.toUpperCase() !== name;
}
