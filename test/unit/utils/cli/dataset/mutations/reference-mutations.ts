import { latestDay } from "../../../../../../utils/dataset/dates/span.ts";
import { type Mutation, setting, target } from "./mutation.ts";

const DEEDS: ReadonlySet<string> = new Set(["block", "throttle", "shutdown", "store-removal"]);

/** What is wrong with sources, links and whatever is referred to by an id. */
export const REFERENCE_MUTATIONS: readonly Mutation[] = [
  {
    rule: "references",
    fault: "an entity that does not exist",
    *targets(around) {
      for (const { value, place } of around.set.events) {
        if (!around.alone(value)) continue;
        const entity = value.subjects[0];
        if (entity === undefined) continue;
        yield target(place.file, (text) => {
          const flat = text.written([...place.path, "entities", 0]) === entity.entity;
          return text.set([...place.path, "entities", 0, ...(flat ? [] : ["entity"])], `${entity.entity}-co`);
        });
      }
    },
  },
  {
    rule: "references",
    fault: "a source that does not exist",
    *targets(around) {
      for (const { value, place } of around.set.events) {
        const cited = value.sources[0]?.source;
        if (cited === undefined || around.uses(cited) < 3) continue;
        yield setting(place, ["sources", 0, "source"], `${cited}-b`);
      }
    },
  },
  {
    rule: "references",
    fault: "an authority that does not exist",
    *targets(around) {
      for (const { value, place } of around.set.events) {
        if (value.authority.entity === null || value.subjects.length === 0 || !around.alone(value)) continue;
        yield setting(place, ["authority", "entity"], `${value.authority.entity}-office`);
      }
    },
  },
  {
    rule: "references",
    fault: "an ended event that does not exist",
    *targets(around) {
      for (const { value, place } of around.set.events) {
        if (!around.alone(value)) continue;
        yield target(place.file, (text) =>
          text.add(place.path, ["ends: [2011-aq-heronet-block]"], "2011-aq"),
        );
      }
    },
  },
  {
    rule: "references",
    fault: "a redirect to nothing",
    *targets(around) {
      const meta = around.set.meta;
      if (meta === null) return;
      yield target("dataset.yaml", (text) =>
        text.add(["redirects"], ["heronet-messenger: heronet-chat"], "heronet-chat"),
      );
    },
  },
  {
    rule: "unique-ids",
    fault: "the id of another source",
    *targets(around) {
      const first = around.set.sources[0];
      if (first === undefined) return;
      const line = `${first.value.id}: { publisher: Ice Wire, title: A notice, date: 2019, kind: press, lang: en }`;
      for (const file of new Set(around.set.sources.map(({ place }) => place.file))) {
        if (file <= first.place.file || !file.startsWith("events/")) continue;
        yield target(file, (text) => {
          const { text: changed } = text.add([], ["aaa: b"], null);
          const at = changed.indexOf("sources:\n") - "aaa: b\n".length;
          const end = at + "sources:\n".length;
          return text.splice(end, end, `  ${line}\n`, end + line.indexOf("{") + 2);
        });
      }
    },
  },
  {
    rule: "known-codes",
    fault: "UK for the United Kingdom",
    *targets(around) {
      for (const { value, place } of around.set.entities) {
        if (value.country === "GB") yield setting(place, ["country"], "UK");
      }
    },
  },
  {
    rule: "known-codes",
    fault: "the code of a country for a language",
    *targets(around) {
      for (const { value, place } of around.set.sources) {
        if (value.lang !== "en") yield setting(place, ["lang"], "jp");
      }
    },
  },
  {
    rule: "dates",
    fault: "a source from the future",
    *targets(around) {
      const year = Number(around.today.slice(0, 4)) + 1;
      for (const { value, place } of around.set.sources) {
        if (value.date !== null) yield setting(place, ["date"], `${year}-03-01`);
      }
    },
  },
  {
    rule: "unused-source",
    fault: "a source that nobody cites",
    *targets(around) {
      for (const { value, place } of around.set.sources) {
        if (!place.file.startsWith("events/") || around.uses(value.id) !== 1) continue;
        yield target(place.file, (text) => {
          const from = text.start(place.path);
          const id = `${value.id}-two`;
          return text.splice(
            from,
            from,
            `${id}: { publisher: Ice Wire, title: A notice, kind: press, lang: en }\n  `,
            from,
          );
        });
      }
    },
  },
  {
    rule: "duplicate-source",
    fault: "the address of another source",
    *targets(around) {
      const first = around.set.sources.find(({ value }) => value.url !== null);
      if (first === undefined || first.value.url === null) return;
      const again = `${first.value.url.replace(/^https?:/, "http:").replace(/\/$/, "")}/`;
      for (const { value, place } of around.set.sources) {
        if (place.file > first.place.file && value.url !== null && value.archive === null) {
          yield setting(place, ["url"], again);
        }
      }
    },
  },
  {
    rule: "links",
    fault: "who passed the link on",
    *targets(around) {
      for (const { value, place } of around.set.sources) {
        if (value.url === null || /[?#]/.test(value.url)) continue;
        yield target(place.file, (text) => text.append([...place.path, "url"], "?utm_source=feed"));
      }
    },
  },
  {
    rule: "links",
    fault: "an address without its protocol",
    *targets(around) {
      for (const { value, place } of around.set.sources) {
        if (value.url !== null) yield setting(place, ["url"], "www.polarpost.example/2019/heronet");
      }
    },
  },
  {
    rule: "links",
    fault: "a copy of another page",
    *targets(around) {
      for (const { value, place } of around.set.sources) {
        if (value.url === null || value.archive !== null) continue;
        const copy = "https://web.archive.org/web/20190305120000/https://polarpost.example/2019";
        yield target(place.file, (text) => text.add(place.path, [`archive: ${copy}`], copy));
      }
    },
  },
  {
    rule: "list-source",
    fault: "a list for a report",
    *targets(around) {
      for (const { value, place } of around.set.events) {
        const cited = value.sources[0]?.source ?? "";
        const source = around.set.sources.find((one) => one.value.id === cited);
        if (value.sources.length !== 1 || around.uses(cited) !== 1 || source?.place.file !== place.file)
          continue;
        yield target(place.file, (text) => {
          const [title, sources] = [
            [...source.place.path, "title"],
            [...place.path, "sources"],
          ];
          const shift = "Countries that have banned it".length - text.written(title).length;
          const edited = text.set(title, "Countries that have banned it");
          return { ...edited, at: text.start(sources) + shift };
        });
      }
    },
  },
  {
    rule: "source-dates",
    fault: "a block seen after all that was written of it",
    *targets(around) {
      for (const { value, place } of around.set.events) {
        const { observed, effective, checked, end, sources } = value;
        const id = sources[0]?.source ?? "";
        const source = around.set.sources.find((one) => one.value.id === id);
        if (!DEEDS.has(value.type) || (end !== "unknown" && end !== "open") || checked.length > 0) continue;
        if (observed === null || effective !== null || !around.alone(value)) continue;
        if (sources.length !== 1 || around.uses(id) !== 1 || source?.value.date == null) continue;
        if (source.place.file !== place.file) continue;
        const earlier = String(Number(observed.slice(0, 4)) - 1);
        yield target(place.file, (text) => {
          const date = [...source.place.path, "date"];
          const shift = earlier.length - text.written(date).length;
          return { ...text.set(date, earlier), at: text.start([...place.path, "observed"]) + shift };
        });
      }
    },
  },
  {
    rule: "source-dates",
    fault: "a confirmation by an older source",
    *targets(around) {
      for (const { value, place } of around.set.events) {
        const last = value.checked.length - 1;
        const source = around.source(value.checked[last]?.source ?? "");
        if (value.end !== "open" || source?.date == null || latestDay(source.date) >= around.today) continue;
        yield setting(place, ["checked", last, "on"], around.today);
      }
    },
  },
];
