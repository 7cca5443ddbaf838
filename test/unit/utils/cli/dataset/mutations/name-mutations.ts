import { type Mutation, target } from "./mutation.ts";

/** Services that bear an ordinary word: whoever names one has to say so. */
const ORDINARY = new Set([
  "Signal",
  "Line",
  "Discord",
  "Zoom",
  "Threads",
  "Medium",
  "Steam",
  "Slack",
  "Notion",
  "Tinder",
]);

/** What is wrong with names, owners and texts. */
export const NAME_MUTATIONS: readonly Mutation[] = [
  {
    rule: "alias-claims",
    fault: "a name that another entity bears",
    *targets(around) {
      // Two words: no ordinary word is meant. Marked ambiguous: only the one who takes it is at fault.
      const taken = around.set.entities
        .flatMap(({ value }) => value.names.map((name) => ({ id: value.id, ...name })))
        .find(({ text, ambiguous }) => ambiguous && /^\w+ \w+$/.test(text));
      if (taken === undefined) return;
      for (const { value, place } of around.set.entities) {
        const last = value.names.length - 1;
        if (value.id === taken.id || last < 1 || value.names[last]?.ambiguous !== false) continue;
        if (value.names.some(({ text }) => text === taken.text)) continue;
        const name = [...place.path, "names", last];
        yield target(place.file, (text) => ({
          ...text.set([...name, "text"], taken.text),
          at: text.start(name),
        }));
      }
    },
  },
  {
    rule: "alias-claims",
    fault: "a name twice in one entity",
    *targets(around) {
      for (const { value, place } of around.set.entities) {
        const [first, second] = value.names;
        if (first === undefined || second === undefined || first.lang !== second.lang) continue;
        if (second.ambiguous !== first.ambiguous) continue;
        const name = [...place.path, "names", 1];
        yield target(place.file, (text) => {
          const same = text.written([...place.path, "names", 0, "text"]);
          return { ...text.set([...name, "text"], same), at: text.start(name) };
        });
      }
    },
  },
  {
    rule: "ordinary-words",
    fault: "an ordinary word that is not marked ambiguous",
    *targets(around) {
      const bearers = Map.groupBy(
        around.set.entities.flatMap(({ value }) => value.names.map(({ text }) => text.toLowerCase())),
        (text) => text,
      );
      for (const { value, place } of around.set.entities) {
        for (const [i, { text: word, ambiguous }] of value.names.entries()) {
          if (!ambiguous || !ORDINARY.has(word) || bearers.get(word.toLowerCase())?.length !== 1) continue;
          const name = [...place.path, "names", i];
          yield target(place.file, (text) => ({
            ...text.set([...name, "ambiguous"], "false"),
            at: text.start(name),
          }));
        }
      }
    },
  },
  {
    rule: "owners",
    fault: "a former owner, and nobody after",
    *targets(around) {
      for (const { value, place } of around.set.entities) {
        const last = value.owners.length - 1;
        const owner = value.owners[last];
        if (owner === undefined || owner.to !== null || (owner.from ?? "") > "2019") continue;
        const at = [...place.path, "owners", last];
        yield target(place.file, (text) => {
          const from = text.start(at) + 1;
          return text.splice(from, from, " to: 2025-01,", from + " to: ".length);
        });
      }
    },
  },
  {
    rule: "wording",
    fault: "a note of whoever wrote it",
    *targets(around) {
      for (const { value, place } of around.set.events) {
        if (value.summary.length > 250) continue;
        yield target(place.file, (text) =>
          text.append([...place.path, "summary"], " End date to be checked."),
        );
      }
    },
  },
  {
    rule: "wording",
    fault: "a loaded word",
    *targets(around) {
      for (const { value, place } of around.set.events) {
        if (value.summary.length > 250) continue;
        yield target(place.file, (text) =>
          text.append([...place.path, "summary"], " The regime kept silent."),
        );
      }
    },
  },
];
