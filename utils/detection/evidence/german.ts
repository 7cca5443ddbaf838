import type { Word } from "../surroundings.ts";
import type { Question } from "./evidence.ts";
import { isNative } from "./native.ts";
import type { Kind } from "./weights.ts";

export const GERMAN_ARTICLE = /^(?:d(?:ie|er|as|en|em|es)|eine?[nmrs]?|[ksm]eine?[nmrs]?|ihre?[nmrs]?)$/u;

/**
 * "ein Gerät an Signal koppeln": what can be counted has an article in German, but for a few phrases ("als Signal an",
 * "auf Signal der").
 */
export function isBareInGerman({ lower }: Word, { around, context, name }: Question): boolean {
  if (context.lang?.startsWith("de") !== true || !/^(?:signal|element|medium|session)$/u.test(name))
    return false;
  const [next] = around.after;
  const isPhrase = next?.gap === " " && /^(?:der|des|vom?|zum?|zur|dass|und|an|für|hin)$/u.test(next.lower);
  return /^(?:an|bei|zu|von|mit|in|aus|nach|durch|gegen)$/u.test(lower) && !isPhrase;
}

/** "in der Verwaltung des Landes Slack": in German any noun has a capital, and few others bear such a name. */
export function isOfGermanNoun({ around: { before }, context, name, words }: Question): boolean {
  const [, article] = before;
  return (
    context.lang?.startsWith("de") === true &&
    words.has("mostlyServices", name) &&
    !isNative(name, context, words) &&
    /^(?:de[rsmn]|die|das|eine[rsmn]?)$/u.test(article?.lower ?? "")
  );
}

/** "nutzten zwei Minister Signal": with a verb of using before it, and no article, it is what was used. */
export function isUsedInGerman({ around: { before }, context }: Question): boolean {
  const [user, ...others] = before;
  if (context.lang?.startsWith("de") !== true || user?.gap !== " " || !user.capital || user.opens)
    return false;
  for (const { lower, gap } of others.slice(0, USE_REACH)) {
    if (gap !== " ") return false;
    if (USE.test(lower)) return true;
  }
  return false;
}

const USE_REACH = 4;
const USE =
  /^(?:nutz|benutz|verwend|install|sperr|blockier|verklag|bevorzug)(?:t|te|ten|en|iert|ierte|ierten|ieren)$/u;

/** Verbs of any noun's: "Tor bleibt Tor", beside "Signal droht". */
const OF_ANY_NOUN = /^(?:ist|war|wird|wurde|steht|bleibt|geht|kommt|hat|hatte|macht|kann|gewinnt|verliert)$/u;

export function kindOfGerman({ lower }: Word): Kind {
  return OF_ANY_NOUN.test(lower) ? "subjectPerson" : "subjectWithoutArticle";
}

/** "…, Signal finanziert sich": a clause of its own, which a noun without article seldom begins. */
export function isClauseOfGerman({ around: { left, after } }: Question): boolean {
  const [verb, object] = after;
  return (
    /[,;] $/u.test(left) &&
    verb?.gap === " " &&
    !verb.capital &&
    !OF_ANY_NOUN.test(verb.lower) &&
    verb.lower.endsWith("t") &&
    object?.gap === " " &&
    object.lower === "sich"
  );
}
