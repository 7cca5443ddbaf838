import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkDataset, formatFinding } from "../../../../../utils/cli/dataset/check.ts";
import { FIXTURE, withChanged } from "./fixture.ts";
import { FAULTS } from "./seeded-faults/all.ts";
import { FINCH, HEAD, Y2015 } from "./seeded-faults/seed.ts";

const clean = () => checkDataset(FIXTURE).findings;

describe("dataset check", () => {
  test("finds nothing in a dataset without a fault", () => expect(clean()).toEqual([]));

  test.each(FAULTS)("$rule: $fault", ({ rule, file, from, to, line }) => {
    withChanged({ [file]: (text) => changed(text, from, to) }, (directory) => {
      const found = checkDataset(directory).findings.filter((finding) => finding.rule === rule);
      expect(found.length).toBeGreaterThan(0);
      const lines = found.map(({ place, position }) => {
        expect(place.file).not.toBe("");
        return readFileSync(join(directory, place.file), "utf8").split("\n")[position.line - 1];
      });
      expect(lines.join("\n")).toContain(line);
      for (const finding of found) {
        expect(finding.problem).not.toBe("");
        expect(finding.remedy).not.toBe("");
      }
    });
  });

  test("one unreadable entry is reported once, not by all that refer to it", () => {
    withChanged({ [FINCH]: (text) => changed(text, "kind: messaging", "kind: messenger") }, (directory) => {
      expect(checkDataset(directory).findings.map(({ rule }) => rule)).toEqual(["schema"]);
    });
  });

  test("what was announced less than two years ago, or was withdrawn, needs no day of effect", () => {
    const order = (rest: string) => (text: string) =>
      changed(changed(text, "type: fine", "type: order"), "announced: 2015-06-10", rest);
    const on = (date: string) => (text: string) => changed(text, "date: 2026-11-21", `date: ${date}`);
    const rules = (changes: Parameters<typeof withChanged>[0]) =>
      withChanged(changes, (directory) =>
        checkDataset(directory).findings.flatMap(({ rule }) => (rule === "in-force" ? rule : [])),
      );
    const pending = "announced: 2015-06-10\n    end: unknown";
    expect(rules({ [Y2015]: order(pending), [HEAD]: on("2017-06-10") })).toEqual([]);
    expect(rules({ [Y2015]: order(pending), [HEAD]: on("2017-06-12") })).toEqual(["in-force"]);
    expect(rules({ [Y2015]: order("announced: 2015-06-10\n    end: 2015-08") })).toEqual([]);
  });

  test("a quoted word is somebody else's", () => {
    withChanged(
      { [Y2015]: (text) => changed(text, "A court fined Finchat.", 'A court fined the "regime".') },
      (directory) => {
        expect(checkDataset(directory).findings).toEqual([]);
      },
    );
  });

  test("a finding reads as file, line, place, problem, rule and remedy", () => {
    withChanged(
      { [Y2015]: (text) => changed(text, "entities: [finch]", "entities: [fink]") },
      (directory) => {
        expect(checkDataset(directory).findings.map((finding) => formatFinding(finding, "data"))).toEqual([
          "data/events/JP/2015.yaml:19:16: events[1].entities[0].entity: there is no entity `fink` [references]\n  → add it, or correct the id",
        ]);
      },
    );
  });
});

function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the fixture has no "${from}"`);
  return text.replace(from, to);
}
