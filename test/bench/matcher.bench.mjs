/**
 * How much longer finding and deciding takes than a first pass that calls `charCodeAt` on every character of the same
 * text, as a ratio in one run. The texts are those of ../shared/pages, or of test/fixtures/articles without them.
 * Run: node test/bench/matcher.bench.mjs
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseHTML } from "linkedom";
import { compileDirectory } from "../../utils/cli/dataset/compile.ts";
import { compileMatcher } from "../../utils/detection/matcher.ts";
import { compileMatcherData } from "../../utils/detection/matcher-data.ts";
import { runs } from "../../utils/page/walk.ts";

const ROUNDS = 30;
const root = new URL("../../", import.meta.url);
const shared = new URL("../shared/pages/", root);
const folder = existsSync(shared) ? shared : new URL("test/fixtures/articles/", root);
const warn = () => {};
const { version, entities } = compileDirectory(fileURLToPath(new URL("assets/dataset", root)), warn);
const data = compileMatcherData(version, entities);

const pages = readdirSync(folder)
  .filter((name) => /\.(html|txt)$/u.test(name))
  .map((name) => ({ name, texts: textsOf(name) }))
  .filter(({ texts }) => texts.length > 0);

const compileMs = median(Array.from({ length: ROUNDS }, () => time(() => compileMatcher(data))));
const large = { ...data, aliases: multiplied(data.aliases, 2000) };
const largeMs = median(Array.from({ length: ROUNDS }, () => time(() => compileMatcher(large))));
const matcher = compileMatcher(data);

let checksum = 0;
const read = (texts) => {
  let total = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) total = (total + text.charCodeAt(i)) | 0;
  checksum ^= total;
};
const find = (texts) => {
  for (const text of texts) checksum += matcher.find(text).length;
};
const all = (texts) => {
  const found = texts.map((text) => matcher.find(text));
  const companions = new Set(
    found
      .flat()
      .filter((o) => !o.alias.ambiguous)
      .map((o) => o.alias.entity),
  );
  for (const [index, text] of texts.entries())
    if (found[index].length > 0)
      checksum += matcher.decide(text, found[index], {
        lang: null,
        title: "",
        host: null,
        companions,
      }).length;
};

const rows = pages.map(({ name, texts }) => {
  const samples = { read: [], find: [], all: [] };
  for (let turn = 0; turn < ROUNDS; turn++) {
    samples.read.push(time(() => read(texts)));
    samples.find.push(time(() => find(texts)));
    samples.all.push(time(() => all(texts)));
  }
  const characters = texts.reduce((count, text) => count + text.length, 0);
  const base = median(samples.read);
  return { name, characters, read: base, find: median(samples.find) / base, all: median(samples.all) / base };
});

const sorted = rows.toSorted((one, other) => one.all - other.all);
console.log(
  JSON.stringify(
    {
      pages: rows.length,
      characters: sum(rows, "characters"),
      aliases: data.aliases.length,
      compileMs: round(compileMs),
      compile2000Ms: round(largeMs),
      nsPerCharacterRead: round((1e6 * sum(rows, "read")) / sum(rows, "characters")),
      ratioFind: round(geometricMean(rows.map((row) => row.find))),
      ratioFindAndDecide: round(geometricMean(rows.map((row) => row.all))),
      median: round(sorted[Math.floor(sorted.length / 2)].all),
      worst: sorted.slice(-3).map((row) => [row.name, row.characters, round(row.all)]),
      checksum,
    },
    null,
    1,
  ),
);

function textsOf(name) {
  const raw = readFileSync(new URL(name, folder), "utf8");
  if (name.endsWith(".txt")) return raw.split("\n\n");
  const { document } = parseHTML(raw);
  // A string that a parser cut out of the page would hide the cost of flattening it: each is copied.
  return document.body ? [...runs(document.body)].map(({ text }) => Buffer.from(text).toString()) : [];
}

function multiplied(aliases, count) {
  return Array.from({ length: count }, (_, index) => {
    const alias = aliases[index % aliases.length];
    const copy = Math.floor(index / aliases.length);
    return copy === 0 ? alias : { ...alias, text: alias.text + "kqzj"[copy % 4] + copy.toString(36) };
  });
}

function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values) {
  const ordered = values.toSorted((one, other) => one - other);
  return ordered[Math.floor(ordered.length / 2)];
}

function geometricMean(values) {
  return Math.exp(values.reduce((total, value) => total + Math.log(value), 0) / values.length);
}

function sum(list, key) {
  return list.reduce((total, row) => total + row[key], 0);
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
