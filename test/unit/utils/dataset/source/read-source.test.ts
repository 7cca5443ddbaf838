import { describe, expect, test } from "vitest";
import { loadFiles } from "../../../../../utils/cli/dataset/load.ts";
import { compileDataset, NoDatasetError } from "../../../../../utils/dataset/source/compile.ts";
import { readSource } from "../../../../../utils/dataset/source/read-source.ts";
import { FIXTURE } from "../../cli/dataset/fixture.ts";

const { files } = loadFiles(FIXTURE);
const compile = (some: typeof files) => compileDataset(readSource(some).set);

describe("source files → dataset", () => {
  const data = compile(files);

  test("shorthand is expanded to the contract", () => {
    expect(data.events.find(({ id }) => id === "2014-07-01-jp-birds-block")).toEqual({
      id: "2014-07-01-jp-birds-block",
      type: "block",
      title: "Parrot and Finchat blocked",
      jurisdiction: "JP",
      authority: { entity: "watch", name: "Bird Watch" },
      through: [],
      subjects: [
        { entity: "parrot", extent: "partial" },
        { entity: "finch", extent: null },
      ],
      scope: [],
      extent: "full",
      instrument: { name: "Bird Order", number: "No. 5" },
      announced: "2014-08-07",
      effective: null,
      observed: "2014-07-01",
      end: "open",
      ends: [],
      checked: [
        { on: "2014-08-07", source: "wire-2014-08-07-birds" },
        { on: "2025-11-05", source: "watch-2014-notice" },
      ],
      summary: "Both services failed from 1 July 2014. On 7 August the office said that it had cut them off.",
      reason: "terrorism, according to the office",
      disagreement: "The Courier dates it to 2 July.",
      sources: [
        { source: "wire-2014-08-07-birds", read: "full" },
        { source: "watch-2014-notice", read: "cited" },
      ],
      evidence: ["official", "press"],
    });
    expect(data.events.find(({ type }) => type === "regulation")).toMatchObject({
      scope: [
        { class: "messaging", reach: "all" },
        { class: "voice-calls", reach: "domestic" },
      ],
      instrument: { name: "Messenger Act", number: null },
      effective: "2015",
    });
    expect(data.entities.find(({ id }) => id === "parrot")).toMatchObject({
      owners: [
        { entity: null, name: "Nest", from: "2009", to: "2010" },
        { entity: "aviary", name: "Aviary", from: "2010", to: null },
      ],
      names: [
        { text: "Parrot", script: "Latn", ambiguous: true, source: "self" },
        { text: "鹦鹉", script: "Hans" },
        { text: "앵무새톡", script: "Kore", role: "name", ambiguous: false },
      ],
    });
  });

  test("is sorted, and the same for the same files in any order", () => {
    expect(JSON.stringify(compile(files.toReversed()))).toBe(JSON.stringify(data));
    expect(data.entities.map(({ id }) => id)).toEqual(["aviary", "finch", "parrot", "watch"]);
  });

  test("without a head there is no dataset", () => {
    expect(() => compile(files.filter(({ file }) => file !== "dataset.yaml"))).toThrow(NoDatasetError);
  });

  test("files of any other kind of content are findings, not crashes", () => {
    for (const content of [null, [], "text", 7, { events: 3 }, { sources: [] }]) {
      for (const file of ["dataset.yaml", "entities/x.yaml", "events/JP/2014.yaml", "else.yaml"]) {
        expect(readSource([{ file, data: content }]).findings.length).toBeGreaterThan(0);
      }
    }
  });
});
