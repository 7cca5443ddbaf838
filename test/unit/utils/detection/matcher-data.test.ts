import { expect, it } from "vitest";
import type { Entity, EntityName } from "../../../../utils/dataset/types.ts";
import { compileMatcherData } from "../../../../utils/detection/matcher-data.ts";

const name = (text: string, ambiguous = false): EntityName => ({
  text,
  lang: "mul",
  script: "Latn",
  role: "name",
  ambiguous,
  source: null,
});

const entity = (id: string, names: readonly EntityName[], cues: readonly string[] = []): Entity => ({
  id,
  kind: "messaging",
  classes: [],
  label: null,
  names,
  country: null,
  owners: [],
  domains: [],
  relations: [],
  cues,
  wikidata: null,
  note: null,
});

it("keeps every usable form once, ambiguous if it is so in any language", () => {
  const { aliases } = compileMatcherData("1", [
    entity("line", [name("Line"), name("Line", true), name(" LINE ")]),
  ]);
  expect(aliases.map(({ text, ambiguous }) => [text, ambiguous])).toEqual([
    ["Line", true],
    ["LINE", false],
  ]);
});

it("refuses single characters and digits, but for a capital or a character that is marked ambiguous", () => {
  const names = [name("X", true), name("X平台"), name("脆", true), name("x"), name("163"), name("Q")];
  expect(compileMatcherData("1", [entity("x", names)]).aliases.map(({ text }) => text)).toEqual([
    "X",
    "X平台",
    "脆",
  ]);
});

it("gives hints where there are any", () => {
  const { hints } = compileMatcherData("1", [entity("a", []), entity("b", [], ["app"])]);
  expect(hints).toEqual({ b: { cues: ["app"], domains: [] } });
});
