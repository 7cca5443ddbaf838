import { type Place, within } from "../source/located.ts";
import type { Fault, Rule } from "./rule.ts";
import { LOADED_WORDS, type Refused, WORKING_NOTES } from "./wording-lists.ts";

export const wording: Rule = {
  name: "wording",
  demands: "Texts hold no working notes and no loaded words (wording-lists.ts), save in quotation marks.",
  *check(set) {
    for (const { value: event, place } of set.events) {
      yield* checkText(event.title, within(place, "title"), LOADED_WORDS);
      yield* checkText(event.summary, within(place, "summary"), LOADED_WORDS);
      // Reasons and disagreements report what others say, in their words; only notes are looked for.
      yield* checkText(event.reason, within(place, "reason"), []);
      yield* checkText(event.disagreement, within(place, "disagreement"), []);
      yield* checkText(event.authority.name, within(place, "authority"), LOADED_WORDS);
    }
    for (const { value: entity, place } of set.entities) {
      yield* checkText(entity.label, within(place, "label"), LOADED_WORDS);
      yield* checkText(entity.note, within(place, "note"), LOADED_WORDS);
    }
  },
};

function* checkText(text: string | null, place: Place, loaded: readonly Refused[]): Generator<Fault> {
  if (text === null) return;
  const own = withoutQuotations(text);
  for (const [list, what] of [
    [WORKING_NOTES, "a working note"],
    [loaded, "a loaded word"],
  ] as const) {
    for (const { pattern, remedy } of list) {
      const found = pattern.exec(own)?.[0];
      if (found !== undefined) yield { place, problem: `"${found}" is ${what}`, remedy };
    }
  }
}

/** The text without what it quotes: a quoted word is somebody else's, and says whose. */
function withoutQuotations(text: string): string {
  return text.replaceAll(/"[^"]*"|“[^”]*”|«[^»]*»|「[^」]*」/gu, " ");
}
