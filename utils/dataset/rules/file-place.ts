import { yearOf } from "../dates/partial-date.ts";
import { shownDate } from "../event-dates.ts";
import { within } from "../source/located.ts";
import type { Rule } from "./rule.ts";

export const filePlace: Rule = {
  name: "file-place",
  demands:
    "Entities stand in entities/<id>.yaml, events in events/<JURISDICTION>/<year of the earliest date>.yaml.",
  *check(set) {
    for (const { value: entity, place } of set.entities) {
      if (place.file === `entities/${entity.id}.yaml`) continue;
      yield {
        place: within(place, "id"),
        problem: `entity \`${entity.id}\` stands in ${place.file}`,
        remedy: `move it to entities/${entity.id}.yaml, or correct the id`,
      };
    }
    for (const { value: head, place } of set.eventFiles) {
      const [, jurisdiction, year] = /^events\/([^/]+)\/([^/]+)\.yaml$/.exec(place.file) ?? [];
      if (head.jurisdiction !== null && head.jurisdiction !== jurisdiction) {
        yield {
          place: within(place, "jurisdiction"),
          problem: `a file in events/${jurisdiction} says ${head.jurisdiction}`,
          remedy: `move it to events/${head.jurisdiction}, or correct the code`,
        };
      }
      if (head.year !== null && String(head.year) !== year) {
        yield {
          place: within(place, "year"),
          problem: `${year}.yaml says ${head.year}`,
          remedy: "rename the file, or correct the year",
        };
      }
    }
    for (const { value: event, place, year } of set.events) {
      const date = shownDate(event);
      if (date === null || year === null || yearOf(date) === year) continue;
      yield {
        place,
        problem: `\`${event.id}\` (${date}) stands in the file of ${year}`,
        remedy: `move it to events/${event.jurisdiction}/${yearOf(date)}.yaml, or correct its dates`,
      };
    }
  },
};
