import { daysBetween } from "../dates/days.ts";
import { precisionOf } from "../dates/partial-date.ts";
import { earliestDay, latestDay, overlap } from "../dates/span.ts";
import { shownDate } from "../event-dates.ts";
import { wordsKey } from "../names/words-key.ts";
import { type LocatedEvent, within } from "../source/located.ts";
import type { DatasetEvent } from "../types.ts";
import type { Rule } from "./rule.ts";

/** How many days apart two reports of one act may date it. */
const DAYS_APART = 3;

export const duplicateEvents: Rule = {
  name: "duplicate-event",
  demands: "One act of one authority is one event: no two of one place, type and entity within 3 days.",
  *check(set) {
    const groups = Map.groupBy(set.events, ({ value }) => `${value.jurisdiction} ${value.type}`);
    for (const group of groups.values()) {
      for (const [i, later] of group.entries()) {
        const earlier = group.slice(0, i).find((one) => sameAct(one.value, later.value));
        if (earlier === undefined) continue;
        yield {
          place: within(later.place, "id"),
          problem: `\`${later.value.id}\` and \`${earlier.value.id}\` look like one act: same place, type and entity, ${apart(earlier, later)}`,
          remedy:
            "merge them and add a redirect; if they are two acts, name their authorities or instruments apart",
        };
      }
    }
  },
};

function sameAct(a: DatasetEvent, b: DatasetEvent): boolean {
  return near(a, b) && sameTargets(a, b) && !toldApart(a, b);
}

/**
 * Days within `DAYS_APART` of each other. A date known to the month or year only says too little, two
 * arrests of "September 2017" may well be two: there the titles have to be the same as well.
 */
function near(a: DatasetEvent, b: DatasetEvent): boolean {
  const [one, two] = [shownDate(a), shownDate(b)];
  if (one === null || two === null) return false;
  if (precisionOf(one) !== "day" || precisionOf(two) !== "day") {
    return overlap(one, two) && wordsKey(a.title) === wordsKey(b.title);
  }
  return Math.abs(daysBetween(earliestDay(one), earliestDay(two))) <= DAYS_APART;
}

function sameTargets(a: DatasetEvent, b: DatasetEvent): boolean {
  if (a.subjects.some(({ entity }) => b.subjects.some((other) => other.entity === entity))) return true;
  const nobody = a.subjects.length === 0 && b.subjects.length === 0;
  return nobody && a.scope.some((scope) => b.scope.some((other) => other.class === scope.class));
}

/** Two acts if the data says so: other authorities or instruments, or the one was over when the other began. */
function toldApart(a: DatasetEvent, b: DatasetEvent): boolean {
  const authorities = [a.authority.entity, b.authority.entity];
  const instruments = [a.instrument, b.instrument].map((one) => one && wordsKey(one.number ?? one.name));
  return (
    differ(authorities) ||
    differ(instruments) ||
    endsOther(a, b) ||
    endsOther(b, a) ||
    over(a, b) ||
    over(b, a)
  );
}

function differ([one, two]: readonly (string | null | undefined)[]): boolean {
  return typeof one === "string" && typeof two === "string" && one !== two;
}

function endsOther(ender: DatasetEvent, other: DatasetEvent): boolean {
  return ender.ends.some(({ event }) => event === other.id);
}

function over(first: DatasetEvent, second: DatasetEvent): boolean {
  const start = shownDate(second);
  if (start === null || first.end === null || first.end === "open" || first.end === "unknown") return false;
  return latestDay(first.end) <= earliestDay(start);
}

function apart(a: LocatedEvent, b: LocatedEvent): string {
  const [one, two] = [shownDate(a.value), shownDate(b.value)];
  return one === two ? `both of ${one}` : `${one} and ${two}`;
}
