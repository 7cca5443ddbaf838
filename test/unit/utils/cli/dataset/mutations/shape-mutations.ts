import { precisionOf } from "../../../../../../utils/dataset/dates/partial-date.ts";
import { type Mutation, setting, target } from "./mutation.ts";
import type { Surroundings } from "./surroundings.ts";

/** Events that nothing else hangs on, whose sources are used elsewhere too: they may become unreadable. */
function expendable(around: Surroundings) {
  return around.set.events.filter(
    ({ value }) => around.alone(value) && value.sources.every(({ source }) => around.uses(source) > 1),
  );
}

const dated = (date: string | null): date is string =>
  date !== null && precisionOf(date) === "day" && !/[~?]/.test(date);

/** What the YAML and the schema refuse. */
export const SHAPE_MUTATIONS: readonly Mutation[] = [
  {
    rule: "yaml",
    fault: "a key twice",
    *targets(around) {
      for (const { value, place } of expendable(around)) {
        if (!around.selfContained(place.file)) continue;
        yield target(place.file, (text) => text.add(place.path, [`id: ${value.id}`], "id"));
      }
    },
  },
  {
    rule: "yaml",
    fault: "a colon in a title without quotation marks",
    *targets(around) {
      for (const { place } of expendable(around)) {
        if (around.selfContained(place.file))
          yield setting(place, ["title"], "Heronet: nothing gets through");
      }
    },
  },
  {
    rule: "schema",
    fault: "a status of its own",
    *targets(around) {
      for (const { place } of expendable(around)) {
        yield target(place.file, (text) => text.add(place.path, ["status: in force"], "in force"));
      }
    },
  },
  {
    rule: "schema",
    fault: "no authority",
    *targets(around) {
      for (const { place } of expendable(around)) {
        yield target(place.file, (text) => text.drop([...place.path, "authority"]));
      }
    },
  },
  {
    rule: "schema",
    fault: "a type outside the vocabulary",
    *targets(around) {
      for (const { place } of expendable(around)) yield setting(place, ["type"], "ban");
    },
  },
  {
    rule: "schema",
    fault: "an extent outside the vocabulary",
    *targets(around) {
      for (const { value, place } of expendable(around)) {
        if (value.extent !== null) yield setting(place, ["extent"], "some");
      }
    },
  },
  {
    rule: "schema",
    fault: "a source without a kind",
    *targets(around) {
      for (const { place } of around.set.sources) {
        yield target(place.file, (text) => text.drop([...place.path, "kind"]));
      }
    },
  },
  {
    rule: "schema",
    fault: "a day that does not exist",
    *targets(around) {
      for (const { value, place } of expendable(around)) {
        if (dated(value.observed)) yield setting(place, ["observed"], `${value.observed.slice(0, 4)}-02-30`);
      }
    },
  },
  {
    rule: "schema",
    fault: "a date in words",
    *targets(around) {
      for (const { value, place } of expendable(around)) {
        if (dated(value.announced))
          yield setting(place, ["announced"], `late ${value.announced.slice(0, 4)}`);
      }
    },
  },
  {
    rule: "schema",
    fault: "an id with a capital",
    *targets(around) {
      for (const { value, place } of expendable(around)) yield setting(place, ["id"], `${value.id}-B`);
    },
  },
  {
    rule: "schema",
    fault: "a language tag with an underscore",
    *targets(around) {
      for (const { place } of around.set.sources) yield setting(place, ["lang"], "EN_us");
    },
  },
  {
    rule: "schema",
    fault: "no source at all",
    *targets(around) {
      for (const { value, place } of expendable(around)) {
        if (value.checked.length > 0 || value.sources.length !== 1) continue;
        yield target(place.file, (text) => text.rename([...place.path, "sources"], "sources", "[]\n"));
      }
    },
  },
  {
    rule: "text-length",
    fault: "a summary that is too long",
    *targets(around) {
      for (const { value, place } of around.set.events) {
        if (value.summary.length < 150) continue;
        yield target(place.file, (text) =>
          text.append([...place.path, "summary"], ` Other services were named as well.`.repeat(5)),
        );
      }
    },
  },
  {
    rule: "text-length",
    fault: "a title that is too long",
    *targets(around) {
      for (const { value, place } of around.set.events) {
        if (value.title.length < 40) continue;
        yield target(place.file, (text) =>
          text.append([...place.path, "title"], " in each of the provinces of the north"),
        );
      }
    },
  },
];
