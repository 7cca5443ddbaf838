import assert from "node:assert/strict";
import { writeShard } from "../../../../../utils/feed/format/rows-file.ts";
import { sortedJson } from "../../../../../utils/feed/format/sorted-json.ts";
import { bytesOf } from "../conformance/repository.ts";
import { entity, event, redirect, type Row, source, strange } from "../conformance/rows.ts";
import type { EdgeCase } from "./edge-case.ts";

/** A row with a member of this length. */
type Made = (length: number) => Row;

/** That a row's member may be so long, and not one longer. */
function most(id: string, length: number, made: Made): EdgeCase {
  return {
    id: `most-${id}`,
    title: `a row holds at most ${length.toLocaleString("en")}: ${id.replaceAll("-", " ")}`,
    run: ({ readShard }) => {
      const fits = (row: Row) => readShard(bytesOf(writeShard([row])), false).ok;
      assert.equal(fits(made(length)), true, `${length} are refused`);
      assert.equal(fits(made(length + 1)), false, `${length + 1} are taken`);
    },
  };
}

const x = (length: number): string => "x".repeat(length);
const ids = (length: number): readonly string[] => Array.from({ length }, (_, at) => `a-${at}`);
const name = (text: string, script = "Latn") => {
  return { text, lang: "en", script, role: "name", ambiguous: true, source: "self" } as const;
};
const owner = { entity: null, name: "Odd", from: null, to: null, source: null };
const E = (id: string, length: number, more: (length: number) => Parameters<typeof entity>[1]) =>
  most(`entity-${id}`, length, (one) => entity("odd", more(one)));
const V = (id: string, length: number, more: (length: number) => Parameters<typeof event>[1]) =>
  most(`event-${id}`, length, (one) => event("odd", more(one)));
const S = (id: string, length: number, more: (length: number) => Parameters<typeof source>[1]) =>
  most(`source-${id}`, length, (one) => source("odd", more(one)));

export const ROW_LIMIT_CASES: readonly EdgeCase[] = [
  E("classes", 20, (n) => ({ classes: ids(n).map(() => "video") })),
  E("label", 200, (n) => ({ label: x(n) })),
  E("names", 256, (n) => ({ names: ids(n).map((text) => name(text)) })),
  E("name", 300, (n) => ({ names: [name(x(n))] })),
  E("script", 4, (n) => ({ names: [name("Odd", x(n))] })),
  E("owners", 50, (n) => ({ owners: ids(n).map(() => owner) })),
  E("owner", 200, (n) => ({ owners: [{ ...owner, name: x(n) }] })),
  E("domains", 100, (n) => ({ domains: ids(n).map((id) => `${id}.example`) })),
  E("domain", 253, (n) => ({ domains: [`${x(n - 8)}.example`] })),
  E("relations", 100, (n) => ({ relations: ids(n).map((id) => ({ type: "part-of", entity: id })) })),
  E("cues", 100, (n) => ({ cues: ids(n) })),
  E("cue", 60, (n) => ({ cues: [x(n)] })),
  E("wikidata", 12, (n) => ({ wikidata: `Q${"1".repeat(n)}` })),
  E("note", 1000, (n) => ({ note: x(n) })),
  V("title", 300, (n) => ({ title: x(n) })),
  V("authority", 300, (n) => ({ authority: { entity: null, name: x(n) } })),
  V("through", 100, (n) => ({ through: ids(n) })),
  V("subjects", 1000, (n) => ({ subjects: ids(n).map((id) => ({ entity: id, extent: null })) })),
  V("scope", 50, (n) => ({ scope: ids(n).map(() => ({ class: "video", reach: "all" })) })),
  V("instrument", 500, (n) => ({ instrument: { name: x(n), number: null } })),
  V("number", 200, (n) => ({ instrument: { name: "A law", number: x(n) } })),
  V("ends", 100, (n) => ({ ends: ids(n).map((id) => ({ event: id, entities: null })) })),
  V("ends-for", 1000, (n) => ({ ends: [{ event: "a", entities: ids(n) }] })),
  V("checked", 200, (n) => ({ checked: ids(n).map((id) => ({ on: "2026-01-01", source: id })) })),
  V("summary", 2000, (n) => ({ summary: x(n) })),
  V("reason", 1000, (n) => ({ reason: x(n) })),
  V("disagreement", 2000, (n) => ({ disagreement: x(n) })),
  V("sources", 200, (n) => ({ sources: ids(n).map((id) => ({ source: id, read: "full" })) })),
  V("evidence", 20, (n) => ({ evidence: ids(n).map(() => "press") })),
  S("publisher", 300, (n) => ({ publisher: x(n) })),
  S("title", 1000, (n) => ({ title: x(n) })),
  S("url", 2000, (n) => ({ url: `https://a.example/${x(n - 18)}` })),
  most("id", 200, (n) => redirect("odd", x(n))),
  most("kind", 32, (n) => strange(x(n), "odd", {})),
  most("key", 200, (n) => strange("weather", x(n), {})),
  most("line", 256 * 1024, (n) => {
    const rest = writeShard([strange("weather", "today", { says: "" })]).length - "\n".length;
    return strange("weather", "today", { says: x(n - rest) });
  }),
  {
    id: "most-version",
    title: "a version of a pack has a label of at most 64 letters, and says as text when it was issued",
    run: ({ readPack }) => {
      const root = "ab".repeat(32);
      const fits = (label: string, issued: string | number) => {
        const facts = { label, date: "2026-11-21", issued, rows: 0, root };
        return readPack(bytesOf(`${sortedJson(["=", 2, facts])}\n`), "A publisher", false).ok;
      };
      assert.deepEqual([fits(x(64), "now"), fits(x(65), "now"), fits(x(64), 7)], [true, false, false]);
    },
  },
  {
    id: "least",
    title: "a row's kind and id may be one letter long",
    run: ({ readShard }) => {
      assert.ok(readShard(bytesOf(writeShard([strange("w", "x", {})])), false).ok);
    },
  },
];
