import type { Question } from "./evidence.ts";
import type { TextContext } from "../types.ts";
import type { Words } from "../words.ts";

/** Whether a folded name is an ordinary word of the text's language: "Meta" in Portuguese, "Signal" in German. */
export function isNative(name: string, { lang }: TextContext, words: Words): boolean {
  return lang !== null && words.has("nativeWords", `${lang.slice(0, 2)} ${name}`);
}

/** Whether others bear the folded name as well, people, films or firms, so that its capital says little. */
export function isShared(name: string, { context, words }: Pick<Question, "context" | "words">): boolean {
  return words.has("personalNames", name) || isSharedElsewhere(name, { context, words });
}

/** The same, or things that are sold and read: who acts is mostly the service all the same. */
export function isBorne(question: Pick<Question, "name" | "context" | "words">): boolean {
  return isShared(question.name, question) || question.words.has("borneNames", question.name);
}

/** Whether that is so outside English, and the text is not. */
export function isSharedElsewhere(
  name: string,
  { context, words }: Pick<Question, "context" | "words">,
): boolean {
  return !isEnglish({ context }) && words.has("sharedNames", name);
}

/** Whether the text is English, as far as one knows. */
export function isEnglish({ context }: Pick<Question, "context">): boolean {
  return context.lang === null || context.lang.startsWith("en");
}
