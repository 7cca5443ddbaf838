import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  heldOut,
  type LabelledPassage,
  learnedFrom,
  readBlind,
  readBlindNames,
  readMagazines,
  readNames,
  readPassages,
  readLaterNames,
  readUnseen,
  readUnseenLater,
} from "../../../../utils/cli/train/passages.ts";
import { printWeights, train } from "../../../../utils/cli/train/train.ts";
import { HAND_WEIGHTS } from "../../../../utils/detection/evidence/weights.ts";
import { compileMatcher } from "../../../../utils/detection/matcher.ts";
import type { MatcherData, Weights } from "../../../../utils/detection/types.ts";

const TABLE = new URL("../../../../utils/detection/evidence/learned.json", import.meta.url);
const names = readNames();
const passages = readPassages();

interface Count {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

function count(
  some: readonly LabelledPassage[],
  weights: Weights = names.lexicon.weights,
  data: MatcherData = names,
): Count {
  const matcher = compileMatcher({ ...data, lexicon: { ...data.lexicon, weights } });
  let [right, wrong, missed] = [0, 0, 0];
  for (const { text, lang, title = "", mentions } of some) {
    const context = { lang, title, host: null, companions: new Set<string>() };
    const wanted = new Set(mentions.map(({ start, entity }) => `${start} ${entity}`));
    const got = matcher.decide(text, matcher.find(text), context);
    const hits = got.filter(({ start, entity }) => wanted.has(`${start} ${entity}`)).length;
    right += hits;
    wrong += got.length - hits;
    missed += wanted.size - hits;
  }
  return { right, wrong, missed };
}

const f1 = ({ right, wrong, missed }: Count) => (2 * right) / (2 * right + wrong + missed);

describe("the learned weights", () => {
  it("are what training gives, byte for byte", () => {
    expect(printWeights(train(learnedFrom(passages), names))).toBe(readFileSync(TABLE, "utf8"));
  }, 30_000);

  it("beat those set by hand on the passages held out", () => {
    const held = heldOut(passages);
    expect(f1(count(held))).toBeGreaterThan(f1(count(held, HAND_WEIGHTS)));
  });
});

describe("the passages held out", () => {
  const held = heldOut(passages);
  const of = (name: string) => held.filter((passage) => passage.class === name);

  it("are judged well, though half were made to mislead", () => {
    expect(f1(count(held))).toBeGreaterThanOrEqual(0.92);
  });
  it("are marked where an ambiguous name is meant", () => {
    const { right, wrong, missed } = count(of("hard-pos"));
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.91);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.98);
  });
  it("are seldom marked where the ordinary word is meant", () => {
    expect(count(of("hard-neg")).wrong / of("hard-neg").length).toBeLessThanOrEqual(0.08);
  });
  it("hold no false mark where no name stands", () => {
    expect(count(of("plain-neg")).wrong).toBe(0);
  });
  it("are marked where a plain name stands", () => {
    expect(count(of("pos")).missed).toBe(0);
  });
});

describe("the passages of which none is learned from", () => {
  const unseen = readUnseen();
  const of = (name: string) => unseen.filter((passage) => passage.class === name);

  it("are judged well in every class", () => {
    expect(f1(count(unseen))).toBeGreaterThanOrEqual(0.94);
    const { right, missed } = count(of("hard-pos"));
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.9);
    expect(count(of("hard-neg")).wrong / of("hard-neg").length).toBeLessThanOrEqual(0.04);
    expect(count(of("plain-neg")).wrong).toBe(0);
  });
});

describe("the passages in the styles of news of which none is learned from", () => {
  const later = readUnseenLater();
  const data = readLaterNames();
  const of = (name: string) => later.filter((passage) => passage.class === name);
  const counted = (some: readonly LabelledPassage[]) => count(some, data.lexicon.weights, data);

  it("are judged well in every class", () => {
    expect(f1(counted(later))).toBeGreaterThanOrEqual(0.97);
    expect(f1(counted(later.filter(({ lang }) => lang !== "en")))).toBeGreaterThanOrEqual(0.97);
    const { right, missed } = counted(of("hard-pos"));
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.94);
    expect(counted(of("hard-neg")).wrong / of("hard-neg").length).toBeLessThanOrEqual(0.04);
    expect(counted(of("plain-neg")).wrong).toBe(0);
  });
});

describe("the passages written blind, of which none is learned from", () => {
  const blind = readBlind();
  const data = readBlindNames();
  const of = (name: string) => blind.filter((passage) => passage.class === name);
  const counted = (some: readonly LabelledPassage[]) => count(some, data.lexicon.weights, data);

  it("are judged well in every class", () => {
    expect(f1(counted(blind))).toBeGreaterThanOrEqual(0.985);
    expect(f1(counted(blind.filter(({ lang }) => lang !== "en")))).toBeGreaterThanOrEqual(0.985);
    const { right, missed } = counted(of("hard-pos"));
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.96);
    expect(counted(of("hard-neg")).wrong / of("hard-neg").length).toBeLessThanOrEqual(0.02);
    expect(counted(of("plain-neg")).wrong).toBe(0);
  });
});

describe("the passages in the styles of magazines, of which none is learned from", () => {
  const magazines = readMagazines();
  const data = readBlindNames();
  const of = (name: string) => magazines.filter((passage) => passage.class === name);
  const counted = (some: readonly LabelledPassage[]) => count(some, data.lexicon.weights, data);

  it("are judged well, though most were made to mislead", () => {
    expect(f1(counted(magazines))).toBeGreaterThanOrEqual(0.92);
    const { right, missed } = counted(of("hard-pos"));
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.93);
    expect(counted(of("hard-neg")).wrong / of("hard-neg").length).toBeLessThanOrEqual(0.075);
    expect(counted(of("plain-neg")).wrong).toBe(0);
  });
});
