import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readPack,
  readPackInTurns,
  readShard,
  writePack,
  writeShard,
} from "../../../../../utils/feed/format/rows-file.ts";
import type { RowChange, VersionChanges } from "../../../../../utils/feed/format/types.ts";
import { bytesOf } from "../conformance/repository.ts";
import { entity, event, redirect, type Row, sorted, source, strange } from "../conformance/rows.ts";
import { ODD_ROW_CASES } from "../edges/odd-row-cases.ts";
import { ROW_LIMIT_CASES } from "../edges/row-limit-cases.ts";
import { EDGES } from "../edges/the-edges.ts";

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 80 })
  .map((text) => `x${text.replaceAll(/[\p{C}\u200e\u200f]/gu, "")}`);
const row: fc.Arbitrary<Row> = fc.oneof(
  fc.tuple(slug, words).map(([id, note]) => entity(id, { note })),
  fc.tuple(slug, words).map(([id, summary]) => event(id, { summary })),
  fc.tuple(slug, words).map(([id, title]) => source(id, { title })),
  fc.tuple(slug, slug).map(([from, to]) => redirect(from, to)),
  fc.tuple(slug, words).map(([id, text]) => strange("weather", id, { text, list: [1, null, { a: true }] })),
);
const rows = fc
  .uniqueArray(row, { selector: ({ kind, id }) => `${kind}:${id}`, maxLength: 20 })
  .map((all) => sorted(all));

const puts = (all: readonly Row[]) =>
  all.map(({ kind, id, value }): RowChange => ({ op: "put", kind, id, value }));

const atOnce = () => Promise.resolve();

describe("files of rows", () => {
  for (const { id, title, run } of [...ROW_LIMIT_CASES, ...ODD_ROW_CASES])
    it(`${id}: ${title}`, () => run(EDGES));

  it("come back as they were written", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const text = writeShard(all);
        expect(readShard(bytesOf(text), false)).toEqual({ ok: true, rows: puts(all) });
      }),
      { numRuns: 50 },
    );
  });

  it("are written alike from rows whose members stand in another order", () => {
    const turned = (value: unknown): unknown =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([name, member]) => [name, turned(member)]),
          )
        : value;
    const one = entity("chat");
    const value: unknown = turned(one.value);
    expect(writeShard([{ ...one, value: JSON.parse(JSON.stringify(value)) }])).toBe(writeShard([one]));
  });

  it("packs come back as they were written, of what is held nothing", async () => {
    const version = fc
      .tuple(rows, fc.array(slug, { maxLength: 3 }))
      .map(([put, removed]) =>
        puts(put).concat(
          removed.map((id): RowChange => ({ op: "remove", kind: "event", id, reason: "mistaken" })),
        ),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(version, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: -1, max: 8 }),
        async (first, all, passed) => {
          const versions = all.map((changes, at): VersionChanges => {
            const root = "ab".repeat(32);
            const issued = "2026-11-21T20:00:00Z";
            const facts = { label: "x", date: "2026-11-21", publisher: "P", issued, rows: 1, root };
            return { dataset: { version: first + at, ...facts }, changes };
          });
          const bytes = bytesOf(writePack(versions));
          expect(readPack(bytes, "P", false)).toEqual({ ok: true, rows: versions });
          const held = first + passed;
          const news = versions.filter(({ dataset }) => dataset.version > held);
          expect(await readPackInTurns(bytes, "P", false, held, atOnce)).toEqual({ ok: true, rows: news });
        },
      ),
      { numRuns: 30 },
    );
  });

  it("are refused wherever they are cut off", () => {
    const text = writeShard(
      sorted([entity("chat"), event("2014-block"), source("s-one", { title: "Überschrift 中文" })]),
    );
    const bytes = bytesOf(text);
    const ends = new Set(
      [...text.matchAll(/\n/g)].map(({ index }) => bytesOf(text.slice(0, index + 1)).length),
    );
    for (let at = 1; at < bytes.length; at += 1)
      expect(readShard(bytes.slice(0, at), false).ok).toBe(ends.has(at));
  });

  it("are refused where a byte is no UTF-8, in a text of which nothing else is wrong", () => {
    const bytes = bytesOf(writeShard([source("s-one", { title: "~" })]));
    expect(readShard(bytes, false).ok).toBe(true);
    const odd = bytes.map((byte) => (byte === 0x7e ? 0xff : byte));
    expect(readShard(odd, false)).toEqual({ ok: false, fault: { line: 1, detail: "not-json" } });
  });

  it("cost nothing where they are empty lines", () => {
    const start = performance.now();
    expect(readShard(new Uint8Array(8 * 1024 * 1024).fill(0x0a), false)).toMatchObject({ ok: false });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
