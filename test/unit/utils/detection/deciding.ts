import { readNames } from "../../../../utils/cli/train/passages.ts";
import { compileMatcher } from "../../../../utils/detection/matcher.ts";
import type { TextContext } from "../../../../utils/detection/types.ts";

/** A page of which nothing is known but that it is in English. */
export const NOWHERE: TextContext = { lang: "en", title: "", host: null, companions: new Set() };

/** The names that the project's passages are written with. */
export const names = readNames();
export const known = compileMatcher(names);

/** What is taken for a service in a text, as `surface=entity`, in order. */
export function mentions(text: string, context: Partial<TextContext> = {}, matcher = known): string[] {
  const found = matcher.decide(text, matcher.find(text), { ...NOWHERE, ...context });
  return found.map(({ surface, entity }) => `${surface}=${entity}`);
}
