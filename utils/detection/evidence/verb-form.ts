import type { Word } from "../surroundings.ts";
import type { Question } from "./evidence.ts";
import { isBorne, isNative } from "./native.ts";

/**
 * How verbs of a language end (or begin) of which somebody is the subject: "Zoom despedirá", "X виконав", "Meta menyerahkan".
 * Nouns that do as well seldom stand behind a name.
 */
const FORMS: Readonly<Record<string, RegExp>> = {
  es: /^\p{L}{3,}(?:[aei]rá|[^aeiou]ó|ió|arán|erán|irán)$/u,
  pt: /^\p{L}{2,}(?:[aei]rá|[^aeio]ou|[^aeio]iu|[^aeiod]eu)$/u,
  it: /^\p{L}{3,}(?:[aei]rà|ranno)$/u,
  fr: /^\p{L}{3,}(?:[eiu]ra|dra|ttra|eront)$|^n['’]\p{L}+$|^ne$/u,
  pl: /^\p{L}{3,}(?:[aeiouóyą]ł|[aeiy]ł[aoy]|ąpił[ao]?)$/u,
  ru: /^\p{L}{3,}(?:[аеиоуыяё]л(?:а|о|и)?(?:сь|ся)?)$/u,
  uk: /^\p{L}{3,}(?:[аеиіоуюя](?:в|л[аои])(?:ся|сь)?)$/u,
  id: /^(?:me(?:m[bpf]|n[cdjtsz]|ng[aeioughk]|ny[aeiou]|[lrwy])\p{L}{4,})$/u,
};

/** Of these the words that are none. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  es: /^(?:pero|quizá|mamá|papá|sofá|bogotá|panamá)$/u,
  fr: /^(?:caméra|opéra|para|lettra|dura)$/u,
  id: /^(?:menteri|mengenai|menjelang|menurut|melalui|merek|mereka|meski|meskipun)$/u,
  ru: /^(?:было|начала|сначала|мало|тела|дела|дело|сила|школа|правила|около|числа|числе)$/u,
  uk: /^(?:було|спочатку|мало|сила|школа|правила|число|назви?в|мільйонів|відсотків)$/u,
};

/**
 * Whether the word after the name is such a verb. The name begins its clause, is none that others bear, and no noun of the
 * language itself where nouns have no article.
 */
export function isActing(next: Word, question: Question): boolean {
  const { around, context, name, occurrence, text, words } = question;
  const code = context.lang?.slice(0, 2) ?? "en";
  if (next.capital || FORMS[code]?.test(next.lower) !== true || OTHERS[code]?.test(next.lower) === true)
    return false;
  if (isBorne(question) || /\p{Script=Cyrillic}/u.test(text.charAt(occurrence.start))) return false;
  if (code === "id" ? isNative(name, context, words) : code === "pl" && POLISH.test(name)) return false;
  const [first] = around.before;
  return (
    around.opens ||
    /[,;:] $/u.test(around.left) ||
    (first !== undefined && (words.has("conjunctions", first.lower) || THAT.test(first.lower)))
  );
}

const THAT = /^(?:que|che|qu|że|iż|что|що|bahwa)$/u;
/** Nouns of Polish. */
const POLISH = /^(?:tor|medium|element|signal|matrix)$/u;
