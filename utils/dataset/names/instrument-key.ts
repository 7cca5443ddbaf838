import { wordsKey } from "./words-key.ts";

/** The key under which the events of a law, order or judgment are looked up by its name. */
export function instrumentKey(name: string): string {
  return wordsKey(name);
}
