import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import AhoCorasick from "modern-ahocorasick";
import { openMatcher } from "../../detection/open-matcher.ts";
import { compileTables } from "../../detection/tables/compile.ts";
import type { MatcherData } from "../../detection/types.ts";
import { runs } from "../../page/walk.ts";
import { multiplied } from "./names.ts";
import { type Figure, geometricMean, least } from "./report.ts";

type Find = (text: string) => unknown;

/** The matcher beside what else could find names, over the texts of pages, warm; 1 is reading every character. */
export function matcherCosts(
  data: MatcherData,
  folder: string,
  { pages: wanted, repeats }: { readonly pages: number; readonly repeats: number },
): readonly Figure[] {
  const pages = textsOf(folder, wanted);
  const words = data.aliases.map(({ text }) => text);
  const finders: Record<string, Find> = {
    "this matcher": matcher(data),
    "this matcher, pieces only": pieces(data),
  };
  finders["regular-expression alternation"] = alternation(words);
  finders["modern-ahocorasick"] = automaton(words);
  const sizes = [1, 10].map((times) => times * words.length).concat(60_000);
  const grown = sizes.map((count) => ({ count, names: multiplied(data, count) }));
  for (const { count, names } of grown.slice(1)) finders[`this matcher, ${count} names`] = matcher(names);
  const ratios = compare(pages, finders, repeats);
  return [
    ...Object.entries(ratios).map(([what, value]): Figure => ({ what, value, unit: "×" })),
    ...grown.map(({ count, names }): Figure => {
      const tables = compileTables(names);
      const times = Array.from({ length: repeats }, () => time(() => openMatcher(tables)));
      return { what: `opening tables of ${count} names`, value: least(times), unit: "ms" };
    }),
  ];
}

function matcher(data: MatcherData): Find {
  const opened = openMatcher(compileTables(data));
  return (text) => opened.find(text);
}

function pieces(data: MatcherData): Find {
  const opened = openMatcher(compileTables(data));
  return (text) => opened.touched([text]);
}

/** Longest first, so that the longest wins; without the boundaries that the matcher keeps. */
function alternation(words: readonly string[]): Find {
  const sorted = words.toSorted((one, other) => other.length - one.length);
  const escaped = sorted.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  const pattern = new RegExp(escaped.join("|"), "giu");
  return (text) => text.match(pattern);
}

function automaton(words: readonly string[]): Find {
  const aho = new AhoCorasick([...new Set(words)]);
  return (text) => aho.search(text);
}

function compare(
  pages: readonly (readonly string[])[],
  finders: Readonly<Record<string, Find>>,
  repeats: number,
): Readonly<Record<string, number>> {
  let sink = 0;
  const read: Find = (text) => {
    for (let index = 0; index < text.length; index++) sink = (sink + text.charCodeAt(index)) | 0;
    return sink;
  };
  const all = { read, ...finders };
  const times: Record<string, number[]> = {};
  for (const texts of pages) {
    const ofPage: Record<string, number[]> = {};
    for (let turn = 0; turn < repeats; turn++) {
      for (const [name, find] of Object.entries(all)) {
        const spent = time(() => {
          for (const text of texts) find(text);
        });
        (ofPage[name] ??= []).push(spent);
      }
    }
    const base = least(ofPage["read"] ?? []);
    for (const name of Object.keys(finders)) (times[name] ??= []).push(least(ofPage[name] ?? []) / base);
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, geometricMean(values)]));
}

function textsOf(folder: string, wanted: number): readonly (readonly string[])[] {
  const all = readdirSync(folder).filter((name) => name.endsWith(".html"));
  const step = Math.max(1, Math.floor(all.length / wanted));
  return all
    .filter((_, index) => index % step === 0)
    .map((name) => {
      const { document } = parseHTML(readFileSync(join(folder, name), "utf8"));
      // A string that a parser cut out of the page would hide the cost of flattening it: each is copied.
      return [...runs(document.body)].map(({ text }) => Buffer.from(text).toString());
    })
    .filter((texts) => texts.join("").length > 1000);
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
