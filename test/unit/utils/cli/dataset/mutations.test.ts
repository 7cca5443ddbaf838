import { expect, test } from "vitest";
import { checkDataset } from "../../../../../utils/cli/dataset/check.ts";
import { DATASET_DIRECTORY } from "../../../../../utils/cli/dataset/paths.ts";
import { RULES } from "../../../../../utils/dataset/rules/all.ts";
import { EVENT_MUTATIONS } from "./mutations/event-mutations.ts";
import { NAME_MUTATIONS } from "./mutations/name-mutations.ts";
import { plant, withCopy } from "./mutations/plant.ts";
import { REFERENCE_MUTATIONS } from "./mutations/reference-mutations.ts";
import { SHAPE_MUTATIONS } from "./mutations/shape-mutations.ts";
import { surroundingsOf } from "./mutations/surroundings.ts";

const MUTATIONS = [...SHAPE_MUTATIONS, ...EVENT_MUTATIONS, ...REFERENCE_MUTATIONS, ...NAME_MUTATIONS];

const SEED = 1;

/** Small numbers as good as random, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test("there are at least 40 kinds of fault, some of every rule", () => {
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(40);
  const rules = ["yaml", "schema", "text-length", ...RULES.map(({ name }) => name)];
  expect(new Set(MUTATIONS.map(({ rule }) => rule))).toEqual(new Set(rules));
});

test("planted all at once in the real dataset, each is reported, and nothing else", () => {
  const { planted, fresh } = withCopy(DATASET_DIRECTORY, (copy) => {
    const real = checkDataset(copy);
    const before = new Set(real.findings.map(told));
    return {
      planted: plant(copy, surroundingsOf(real.set), MUTATIONS, randomFrom(SEED)),
      fresh: checkDataset(copy).findings.filter((finding) => !before.has(told(finding))),
    };
  });
  const places = fresh.map(({ rule, place, position }) => `${place.file}:${position.line} ${rule}`);
  const expected = planted.map(({ rule, file, line }) => `${file}:${line} ${rule}`);
  expect(places.sort()).toEqual(expected.sort());
  for (const { problem, remedy } of fresh) {
    expect(problem).not.toBe("");
    expect(remedy).not.toBe("");
  }
}, 60_000);

/** A finding without its line, which a change above it may have moved. */
function told({ place, rule, problem }: { place: { file: string }; rule: string; problem: string }): string {
  return `${place.file} ${rule} ${problem}`;
}
