import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkDataset } from "../../../../../utils/cli/dataset/check.ts";
import { EVIDENCE_LEVELS, EVIDENCE_OF_SOURCE } from "../../../../../utils/dataset/vocabulary.ts";

const guide = readFileSync(new URL("../../../../../CONTRIBUTING.md", import.meta.url), "utf8");

/** The examples of CONTRIBUTING.md: each is a block of YAML behind the path of its file. */
const examples = guide
  .matchAll(/`assets\/dataset\/([^`<>]+\.yaml)`:\n\n```yaml\n(.*?)```/gs)
  .map(([, file = "", text = ""]) => ({ file, text }))
  .toArray();

test("the guide's examples are a dataset without a fault", () => {
  expect(examples.map(({ file }) => file)).toEqual(["events/AQ/2019.yaml", "entities/heronet.yaml"]);
  const directory = mkdtempSync(join(tmpdir(), "guide-"));
  try {
    const head = 'version: "1"\ndate: 2020-01-01\npublisher: Tests\n';
    for (const { file, text } of [{ file: "dataset.yaml", text: head }, ...examples]) {
      const path = join(directory, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const { set, findings } = checkDataset(directory);
    expect(findings).toEqual([]);
    expect(set.events).toHaveLength(2);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test("the guide's table of evidence is that of the vocabulary", () => {
  const kindsOf = (level: string): readonly string[] =>
    Object.entries(EVIDENCE_OF_SOURCE).flatMap(([kind, of]) => (of === level ? [kind] : []));
  const toldOf = (level: string): readonly string[] =>
    new RegExp(`^\\| ${level} \\| (.*) \\|$`, "m").exec(guide)?.[1]?.split(", ") ?? [];
  const table = (of: (level: string) => readonly string[]) =>
    EVIDENCE_LEVELS.map((level) => [level, of(level).toSorted()]);
  expect(table(toldOf)).toEqual(table(kindsOf));
});
