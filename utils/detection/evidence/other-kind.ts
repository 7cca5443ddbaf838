import { isCue } from "../cue-index.ts";
import { OPEN_QUOTE, TIGHT } from "./beside.ts";
import type { Question } from "./evidence.ts";
import { isAdjective } from "./adjective.ts";
import { isNative } from "./native.ts";

/** Companies make such things, or the word is a verb as well: before their names it says nothing, but in quotation marks. */
const OF_COMPANIES =
  /^(?:films?|movies?|series|ship|peak|anime|cartoons?|comic|single|album|song|musical|podcast|série|serie|dizi|lagu|banda|phim|фильм|фильма|фильме|фильмы|магазин|магазине|модель|модели|моделі|marka|marki|marca|marque|marchio|film|filmu|filmie|сериал|сериала|сериале|песня|песню|فيلم|فیلم|مسلسل|سریال|फिल्म|गाना|गाने|xe|mobil)$/u;
/** Words that are others as well, and say so only before quotation marks: Vietnamese "từ" is also "from". */
const NEEDS_QUOTES = /^(?:từ|tema|obra|tube|nummer|mot|mots|kata|lied|трек|носителя?)$/u;
/** "a horse called Max", "la película titulada «Threads»", "una escena de Matrix". */
const NAMED =
  /^(?:of|called|named|dubbed|titled|namens|titre|titulad[ao]|llamad[ao]|intitul(?:ée?|ad[ao])|nommée?|appelée?|chamad[ao]|intitolat[ao]|chiamat[ao]|berjudul|bernama|mang|tên|adlı|isimli|названием|de|von|di|do|da|van|из|của|dari)$/u;

/** "the band Vine", "the film ‘X’", "a horse called Max", "the village of Slack": the word that says what else it is, or null. */
export function kindBefore({
  around: { before, after },
  occurrence,
  context,
  name,
  words,
}: Question): string | null {
  const [first, second] = before;
  const named =
    first !== undefined && OPEN_QUOTE.test(first.gap) && second?.gap === " " && NAMED.test(first.lower);
  const described = first !== undefined && second?.gap === " " && isAdjective(first);
  const word = named || described ? second : first;
  const apposed = apposedKind({ before, after, words });
  if (apposed !== null) return apposed;
  // "a 1,000-Word Telegram Post"
  if (word?.lower === "word" && second?.gap === "-") return null;
  if (word === undefined || !OPEN_QUOTE.test(word.gap) || !words.has("otherKinds", word.lower)) return null;
  // "the magazine Time" is the one that is meant.
  if (words.has("bystanders", occurrence.alias.entity)) return null;
  const isQuoted = /["“‘«„»「]/u.test(first?.gap ?? "");
  if (!isQuoted && NEEDS_QUOTES.test(word.lower)) return null;
  const mayBeOther = isQuoted || words.has("everydayWords", name) || isNative(name, context, words);
  return mayBeOther || !OF_COMPANIES.test(word.lower) ? word.lower : null;
}

/** "His dog, Threads, had", "su hijo, Max, juega": who belongs to somebody, before the name in commas. */
function apposedKind({
  before: [first, ...others],
  after: [next],
  words,
}: Pick<Question["around"], "before" | "after"> & Pick<Question, "words">): string | null {
  if (first?.gap !== ", " || next === undefined || !/^[,.]/u.test(next.gap)) return null;
  // "their third single, Discord, was"
  const [second, third] = others;
  const owner = second?.gap === " " && ORDINAL.test(second.lower) ? third : second;
  const isOwned = owner?.gap === " " && (words.has("pronouns", owner.lower) || OWNERS.test(owner.lower));
  return isOwned && (words.has("otherKinds", first.lower) || PETS.test(first.lower)) ? first.lower : null;
}

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|last|latest|debut|new|newest|next|old|older|eldest|little|younger|youngest|beloved|late)$/u;
const OWNERS = /^(?:su|sus|seu|sua|son|sa|mein|sein|ihr|suo|sua|zijn|haar|['’]s)$|['’]s$/u;
const PETS =
  /^(?:dog|cat|pony|mare|stallion|parrot|rabbit|hamster|goat|cow|pet|neighbou?r|husband|wife|brother|sister|friend|perr[oa]|gat[oa]|caballo|cachorr[oa]|cão|chien(?:ne)?|chat|cheval|hund|hündin|katze|kater|pferd|cane|gatto|cavallo|hond|kat|paard)$/u;

/** How far behind "is a" the word may stand that says what something is. */
const PREDICATE_REACH = 7;

/** How far behind "adlı" the word may stand that says what is called so. */
const NAMED_REACH = 4;

/** "two Proton rockets", "Matrix is an early-stage VC": what stands after it says what else it is. */
export function otherNoun(question: Question): string | null {
  const { name, words } = question;
  const [next, second] = question.around.after;
  // "Apple adlı şarkısı"
  if (next !== undefined && second !== undefined && /^(?:adlı|isimli)$/u.test(next.lower)) {
    const said = question.around.after.slice(1, 1 + NAMED_REACH).map(({ lower }) => lower);
    const isOfService = said.some(
      (word) => isCue(words.services, word) || words.has("exampleKinds", word) || word.startsWith("firma"),
    );
    return isOfService ? null : second.lower;
  }
  return words.has("everydayWords", name)
    ? (besideWord(question) ?? predicate(question, true))
    : predicate(question, false);
}

/** "two Proton rockets", "the Vine of the hills" */
function besideWord({
  around: {
    after: [next, second],
  },
  occurrence,
  words,
}: Question): string | null {
  if (next === undefined) return null;
  if (/^["”’»]? $/u.test(next.gap) && words.has("otherNouns", next.lower)) return next.lower;
  if (
    next.gap === " " &&
    next.lower === "of" &&
    occurrence.end - occurrence.start > 1 &&
    second?.lower !== "course"
  )
    return next.lower;
  return null;
}

/** The comma of an apposition, which may stand before or behind a closing quotation mark. */
const APPOSED = /^(?:["”’»]?, |,["”’»] )$/u;

const ARTICLE = /^(?:an?|the|le|la|les|une?|el|los|il|lo|uno|una|o|os|um|uma|der|die|das|eine?)$/u;

/** "Matrix is an early-stage VC", "“Threads”, the BBC film", "Meta Ramsay, a Labour peer": what it is said to be. */
function predicate({ around: { after }, words }: Question, isWord: boolean): string | null {
  const [next] = after;
  if (next === undefined) return null;
  const isVerb = isWord && /^["”’»]?\s$/u.test(next.gap) && /^(?:is|was)$/u.test(next.lower);
  const isSurname = next.capital && next.gap === " ";
  const at = isVerb || isSurname ? 1 : 0;
  const article = after[at];
  // "Parler is French for"
  if (isVerb && article?.capital === true && after[at + 1]?.lower === "for") return article.lower;
  if (article === undefined || !ARTICLE.test(article.lower)) return null;
  if (!isVerb && !APPOSED.test(article.gap)) return null;
  for (const [index, { lower, gap }] of after.slice(at + 1, PREDICATE_REACH).entries()) {
    if (!TIGHT.test(gap) || isCue(words.services, lower)) return null;
    if (gap !== " " || !(words.has("otherNouns", lower) || words.has("otherKinds", lower))) continue;
    // "In a post on X, the airline said": another sentence's subject.
    const verb = after[at + 2 + index];
    return !isVerb && verb?.gap === " " && words.has("afterSubject", verb.lower) ? null : lower;
  }
  return null;
}
