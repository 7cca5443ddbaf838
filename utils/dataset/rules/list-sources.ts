import { within } from "../source/located.ts";
import type { Rule } from "./rule.ts";

/** Titles of articles that go through many places or times, and get each of them a little wrong. */
const LIST =
  /^(?:list of|which countries|how many countries|countries (?:that|where|which|blocking|banning|with)|top \d+|\d+ (?:countries|places|apps|websites|times)\b)/i;

export const listSources: Rule = {
  name: "list-source",
  demands: "An event does not rest on lists of countries or services alone.",
  *check(set) {
    const lists = new Set(set.sources.flatMap(({ value }) => (LIST.test(value.title) ? value.id : [])));
    for (const { value: event, place } of set.events) {
      if (event.sources.length === 0 || event.sources.some(({ source }) => !lists.has(source))) continue;
      yield {
        place: within(place, "sources"),
        problem: "it rests on a list alone",
        remedy: "find the report or the official text that the list goes back to, and cite that",
      };
    }
  },
};
