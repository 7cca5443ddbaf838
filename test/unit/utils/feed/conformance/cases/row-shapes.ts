import { leafHash } from "../../../../../../utils/feed/format/hash-tree.ts";
import type { Case } from "../case.ts";
import { asks, BASE, place, SECOND } from "../kit.ts";
import { entity, event, FIRST, redirect, type Row, source, strange, withRows } from "../rows.ts";
import { fresh, installed, NEXT, refused } from "./scenes.ts";

/** A row of this form, in a dataset whose root is right. */
function odd(id: string, title: string, row: Row): Case {
  return {
    id: `row-${id}`,
    row: 46,
    title: `a row: ${title}`,
    scene: async (kit) => {
      const of = await kit.make({ before: [], rows: withRows(SECOND, row) });
      return fresh(kit.root, refused(of, "bad_rows", asks.whole(of), { dataset: null, detail: "line " }));
    },
  };
}

/** The same by its text, where no type has it. */
function oddText(id: string, title: string, row: Row, from: string, to: string): Case {
  const text = JSON.stringify(row.value);
  if (!text.includes(from)) throw new Error(`${from} does not stand in ${text}`);
  return odd(id, title, strange(row.kind, row.id, JSON.parse(text.replace(from, () => to))));
}

/** A shard or a pack whose bytes are otherwise; length and hash are signed all the same. */
function shard(id: string, title: string, change: (text: string) => string, detail = "line "): Case {
  return {
    id: `file-${id}`,
    row: 46,
    title: `a shard: ${title}`,
    scene: async (kit) => {
      const of = await kit.make({ before: [], shardText: change });
      return fresh(kit.root, refused(of, "bad_rows", asks.whole(of), { dataset: null, detail }));
    },
  };
}

function pack(id: string, title: string, change: (text: string) => string): Case {
  return {
    id: `file-pack-${id}`,
    row: 46,
    title: `a pack: ${title}`,
    scene: async (kit) => {
      const of = await kit.make({ packText: change });
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(of)]],
        outcome: "updated by full to 2",
        asked: [...asks.pack(of), ...of.paths.full.map((path) => BASE + path)],
        dataset: 2,
        troubles: ["bad_rows"],
      });
    },
  };
}

/** Targets that state another number of rows. */
const rowsSigned = (rows: string) => (signed: object) =>
  JSON.parse(JSON.stringify(signed).replace(/"rows":\d+/u, `"rows":${rows}`));

/** What a pack says of a version. */
const FACTS = JSON.stringify({
  label: "a version",
  date: "2026-11-21",
  issued: "2026-11-21T20:00:00Z",
  rows: 0,
  root: "ab".repeat(32),
});

const names = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    text: `Oddly ${at}`,
    lang: "en",
    script: "Latn",
    role: "name" as const,
    ambiguous: true,
    source: "self",
  }));
const E = entity("odd");
const V = event("2026-odd");
const S = source("odd");

export const ROW_SHAPES: readonly Case[] = [
  odd("entity-id", "an id that is no slug", entity("Odd/../id")),
  oddText("entity-kind", "an entity of no known kind", E, '"messaging"', '"weather"'),
  oddText("entity-class", "a class that nobody knows", E, '"classes":[]', '"classes":["weather"]'),
  odd("nameless", "an entity without names", entity("odd", { names: [] })),
  odd("names", "257 names", entity("odd", { names: names(257) })),
  oddText("name-empty", "an empty name", E, "Service odd", ""),
  oddText("name-long", "a name of 300 letters and more", E, "Service odd", "x".repeat(301)),
  oddText("name-lang", "a language that is none", E, '"lang":"en"', '"lang":"en<b>"'),
  oddText("name-script", "a script that is none", E, '"script":"Latn"', '"script":"Latin"'),
  oddText("name-role", "a name of no known use", E, '"role":"name"', '"role":"slogan"'),
  oddText("name-ambiguous", "ambiguous or not, as one likes", E, '"ambiguous":false', '"ambiguous":"no"'),
  oddText("country", "a country that is no code", E, '"country":null', '"country":"China"'),
  oddText(
    "owner-date",
    "an owner since a day that does not exist",
    E,
    '"owners":[]',
    '"owners":[{"entity":null,"name":"X","from":"2014-02-30","to":null,"source":null}]',
  ),
  oddText("domain", "a domain that is an address", E, '"domains":[]', '"domains":["https://a.example/"]'),
  oddText(
    "relation",
    "a relation that nobody knows",
    E,
    '"relations":[]',
    '"relations":[{"type":"enemy","entity":"chat"}]',
  ),
  oddText("cues", "101 words for help", E, '"cues":[]', `"cues":["x"${',"x"'.repeat(100)}]`),
  oddText("wikidata", "an item that is none", E, '"wikidata":null', '"wikidata":"Q1/../Q2"'),
  oddText("place", "a place that is no code", V, '"CN"', '"China"'),
  oddText("extent", "an extent that nobody knows", V, '"extent":"full"', '"extent":"whole"'),
  oddText("subject-extent", "the same for an entity", V, '"extent":null', '"extent":"whole"'),
  oddText("scope-class", "a class that nobody knows", V, '"class":"messaging"', '"class":"weather"'),
  oddText("scope-reach", "a reach that nobody knows", V, '"reach":"all"', '"reach":"most"'),
  oddText("event-date", "a day that does not exist", V, '"2014-07-01"', '"2014-02-30"'),
  oddText("event-end", "an end that is none", V, '"end":"open"', '"end":"never"'),
  oddText("reading", "a source read in no known way", V, '"read":"full"', '"read":"no"'),
  oddText("evidence", "evidence of no known kind", V, '"press"', '"rumour"'),
  oddText("source-kind", "a source of no known kind", S, '"kind":"press"', '"kind":"rumour"'),
  oddText(
    "link-space",
    "a link with a space in it",
    S,
    "https://paper.example/odd",
    "https://paper.example/ odd",
  ),
  odd(
    "link-long",
    "a link of 2,000 letters and more",
    source("odd", { url: `https://a.example/${"x".repeat(2000)}` }),
  ),
  oddText("archive", "a copy that is a script", S, '"archive":null', '"archive":"javascript:alert(1)"'),
  odd("redirect", "a redirect to what is no id", redirect("an-old-id", "not an id")),
  odd("kind", "a kind that is none", strange("Event", "odd", {})),
  odd("long-kind", "a kind of 33 letters", strange("x".repeat(33), "odd", {})),
  odd("no-id", "no id", strange("weather", "", {})),
  odd("id-bidi", "an id that turns around", strange("weather", "\u202eyad", {})),
  odd("long-id", "an id of 201 letters", strange("weather", "x".repeat(201), {})),
  shard("version", "holds a version", (text) => `["=",2,${FACTS}]\n${text}`),
  shard("cut", "its last line has no end", (text) => text.slice(0, -1)),
  shard("sign", "a line without a sign", (text) => text.replace('["+"', '["*"')),
  shard("list", "a value that is a list", (text) => `["+","a-first","odd",[]]\n${text}`),
  pack("headless", "a change before any version", (text) => `["-","event","odd","mistaken"]\n${text}`),
  pack("gap", "goes to another version and back", (text) => `${text}["=",9,${FACTS}]\n["=",2,${FACTS}]\n`),
  pack("date", "a version of a day that does not exist", (text) => text.replace("2026-11-21", "2026-02-30")),
  pack("root", "a version whose root is none", (text) => text.replace(/"root":"\w+"/u, '"root":"none"')),
  pack("rows", "a version with rows below nothing", (text) => text.replace(/"rows":\d+/u, '"rows":-1')),
  {
    id: "file-pack-versions",
    row: 46,
    title: "a pack: nine versions",
    scene: async (kit) => {
      const before = Array.from({ length: 9 }, (_, at) => ({ version: at + 1, rows: FIRST }));
      const of = await kit.make({ version: 10, before });
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(of)]],
        outcome: "updated by full to 10",
        asked: [...asks.pack(of), ...of.paths.full.map((path) => BASE + path)],
        dataset: 10,
        troubles: ["bad_rows"],
      });
    },
  },
  {
    id: "file-shards",
    row: "review",
    title: "shards that reach into one another, and again after a stop between them",
    scene: async (kit) => {
      let first = "";
      const of = await kit.make({
        before: [],
        shards: 2,
        shardText: (text) => {
          const ends = first.slice(first.lastIndexOf("\n", first.length - 2) + 1);
          first ||= text;
          return ends + text;
        },
      });
      const [one = "", two = ""] = of.paths.full;
      const files = new Map([...of.files].filter(([path]) => path !== two));
      const detail = "come after those of the shard before";
      return fresh(
        kit.root,
        refused(of, "bad_rows", asks.whole(of), { dataset: null, detail }),
        {
          clock: NEXT,
          places: [[BASE, place(files)]],
          outcome: "unreachable: not-found",
          asked: asks.whole(of),
          dataset: null,
        },
        refused(
          of,
          "bad_rows",
          asks.whole(of).filter((url) => url !== BASE + one),
          { dataset: null, detail },
        ),
      );
    },
  },
  {
    id: "file-rows",
    row: "review",
    title: "shards with more rows than were signed: no further one is asked for",
    scene: async (kit) => {
      const targets = rowsSigned("12");
      const of = await kit.make({ before: [], shards: 3, change: { targets } });
      const asked = asks.whole(of).slice(0, -2);
      return fresh(kit.root, refused(of, "bad_rows", asked, { dataset: null }));
    },
  },
  {
    id: "file-most-rows",
    row: "review",
    title: "more rows than a reader takes: none is asked for",
    scene: async (kit) => {
      const of = await kit.make({ before: [], change: { targets: rowsSigned("2000001") } });
      return fresh(kit.root, refused(of, "bad_metadata", asks.targets(of), { dataset: null }));
    },
  },
  {
    id: "file-group",
    row: "review",
    title: "thousands of rows of which none ends a group of the tree, as a whole and by a pack",
    scene: async (kit) => {
      const endless: Row[] = [];
      for (let at = 0; endless.length < 4097; at += 1) {
        const row = strange("air", String(at).padStart(4, "0"), {});
        if (((await leafHash(row, row.value))[0] ?? 0) >= 0x10) endless.push(row);
      }
      const whole = await kit.make({ before: [], rows: withRows(FIRST, ...endless) });
      const step = await kit.make({ rows: withRows(FIRST, ...endless) });
      const [full = ""] = step.paths.full;
      const fewer = await kit.make({ rows: withRows(FIRST, ...endless.slice(97)) });
      return installed(
        kit,
        refused(whole, "bad_rows", asks.whole(whole), { detail: "too many rows" }),
        refused(step, "bad_rows", [...asks.pack(step), BASE + full], { troubles: ["bad_rows", "bad_rows"] }),
        {
          clock: NEXT,
          places: [[BASE, place(fewer)]],
          outcome: "updated by pack to 2",
          asked: asks.pack(fewer),
          dataset: 2,
        },
      );
    },
  },
  pack("version-0", "a version of none", (text) => `["=",0,${FACTS}]\n["=",1,${FACTS}]\n${text}`),
  pack("reason", "a removal for no known reason", (text) => `${text}["-","weather","odd","unstated"]\n`),
];
