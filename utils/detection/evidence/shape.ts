import { SCRIPT, scriptOf } from "../script.ts";
import { type Evidence, evidence, NO_EVIDENCE, type Question } from "./evidence.ts";
import { WEIGHTS } from "./weights.ts";

/** How common a word the name is. */
export function commonness({ name, around, occurrence, words }: Question): readonly Evidence[] {
  if (words.everydayWords.has(name) || (!isCased(name) && !words.knownNames.has(name))) return NO_EVIDENCE;
  const opening = (around.opens || around.line !== "sentence") && occurrence.written !== "lower";
  return evidence("name", opening ? WEIGHTS.rareWord + WEIGHTS.rareWordOpening : WEIGHTS.rareWord);
}

/**
 * What the capitals say. In a sentence a capital speaks for a name, where a sentence begins or in a headline it says
 * nothing; in German every noun has one. A Latin name in a text of another script is a name.
 */
export function shape(question: Question): readonly Evidence[] {
  const { text, occurrence, around, context, name, words } = question;
  const surface = text.slice(occurrence.start, occurrence.end);
  if (scriptOf(surface.charCodeAt(0)) !== SCRIPT.european) return NO_EVIDENCE;
  if (occurrence.written === "lower") return evidence("lower-case", WEIGHTS.lowerCase);
  const single = surface.length === 1;
  if (around.uncased) return single ? NO_EVIDENCE : amongOthers(surface);
  const found: Evidence[] = [];
  const lang = context.lang?.slice(0, 2) ?? "en";
  if (lang !== "en" && !single && !(lang === "de" && words.germanWords.has(name)))
    found.push({ why: "foreign", weight: WEIGHTS.englishWordElsewhere });
  if (around.line === "upper") return found;
  const capitals = surface.length > 2 && surface === surface.toUpperCase();
  if (capitals) found.push({ why: "capitals", weight: WEIGHTS.capitalsInSentence });
  if (around.line === "title" || around.opens || lang === "de" || surface === surface.toLowerCase())
    return found;
  if (/["“‘«'「]$/u.test(around.left)) found.push({ why: "quoted", weight: WEIGHTS.quoted });
  found.push({ why: "capital", weight: weightOfCapital(single, words.personalNames.has(name)) });
  return found;
}

function amongOthers(surface: string): readonly Evidence[] {
  const capitals = surface === surface.toUpperCase() ? WEIGHTS.capitalsAmongOthers : 0;
  return evidence("script", WEIGHTS.latinAmongOthers + capitals);
}

function weightOfCapital(single: boolean, personal: boolean): number {
  if (single) return WEIGHTS.capitalOfOneLetter;
  return personal ? WEIGHTS.capitalOfPerson : WEIGHTS.capitalInSentence;
}

function isCased(name: string): boolean {
  return name.toUpperCase() !== name;
}
