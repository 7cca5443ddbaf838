import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runDataset } from "../../../../../utils/cli/dataset/run.ts";
import { FIXTURE, withChanged } from "../dataset/fixture.ts";
import { done, feed, filesIn, firstVersion, folder } from "./feed-line.ts";

const NEXT = "2026-11-28T20:00:00Z";
const { at, remove } = folder();
const keys = at("keys");
const base = at("base");
/** The fixture with its last event, which nothing names, left out; and with another. */
const less = at("less");
const more = at("more");
const LAST = /\n {2}- id: 2015-06-jp-finch-fine[\s\S]*$/;

beforeAll(async () => {
  await firstVersion(keys, base);
  for (const [directory, change] of [
    [less, (text: string) => text.replace(LAST, "\n")],
    [more, (text: string) => text.replace("A court fined Finchat.", "A court fined Finchat twice.")],
  ] as const)
    withChanged({ "events/JP/2015.yaml": change }, (changed) =>
      cpSync(changed, directory, { recursive: true }),
    );
});
afterAll(remove);

/** A copy of the feed with its first version. */
function copy(name: string): string {
  cpSync(base, at(name), { recursive: true });
  return at(name);
}
const publish = (directory: string, ...args: string[]) =>
  feed("publish", "--feed", directory, "--keys", keys, ...args);

describe("feed publish", () => {
  test("gives the same bytes for the same dataset, keys and moment", async () => {
    const [one, two] = [copy("same-1"), copy("same-2")];
    for (const directory of [one, two])
      expect((await publish(directory, "--dataset", more, "--now", NEXT)).code).toBe(0);
    expect(filesIn(one)).toEqual(filesIn(two));
  });

  test("tells what changed, and leaves every file for readers on their way", async () => {
    const directory = copy("change");
    const before = filesIn(directory);
    const { out } = await publish(directory, "--dataset", more, "--now", NEXT);
    expect(out).toContain("version 2 (1.0, 12 rows) after 1");
    expect(out).toContain("0 added, 1 corrected, 0 removed");
    expect(out).toContain("~ event 2015-06-jp-finch-fine");
    expect(out).toMatch(/pack: .* gzipped/);
    expect(out).toContain("timestamp 2026-12-12 (14 days)");
    const after = filesIn(directory);
    for (const [path, text] of Object.entries(before))
      if (path !== join("metadata", "timestamp.json")) expect(after[path]).toBe(text);
    expect(Object.keys(after).filter((path) => path.endsWith(".new"))).toEqual([]);
  });

  test.each(["snapshot.json", ".jsonl"])(
    "names a file of the last version that was lost: %s",
    async (ending) => {
      const directory = copy(`lost${ending}`);
      const lost = Object.keys(filesIn(directory)).find((path) => path.endsWith(ending)) ?? "";
      rmSync(join(directory, lost));
      const before = filesIn(directory);
      const { code, err } = await publish(directory, "--dataset", more, "--now", NEXT);
      expect(code).toBe(1);
      expect(err).toContain(`${lost.replaceAll("\\", "/")} is missing from ${directory}`);
      expect(filesIn(directory)).toEqual(before);
    },
  );

  test("says what readers will hold back", async () => {
    const { out } = await publish(copy("held"), "--dataset", less, "--now", NEXT);
    expect(out).toContain("- event 2015-06-jp-finch-fine (mistaken)");
    expect(out).toContain("1 removal or weakening of an old event will be held back for seven days");
    expect(out).toContain("! event 2015-06-jp-finch-fine: gone");
  });

  test("signs anew what has not changed, and targets once half of their time is over", async () => {
    const directory = copy("anew");
    const soon = await publish(directory, "--dataset", FIXTURE, "--now", NEXT);
    expect(soon.out).toContain("as before, signed anew\nnew files: metadata/timestamp.json\n");
    const later = await publish(directory, "--refresh", "--now", "2027-03-01T00:00:00Z");
    expect(later.out).toContain(
      "new files: metadata/2.targets.json, metadata/2.snapshot.json, metadata/timestamp.json",
    );
  });

  test("takes what `dataset export` prints for the same dataset", async () => {
    const directory = copy("export");
    let json = "";
    runDataset(["export", "--dir", FIXTURE], { out: (text) => (json += text), err: () => undefined });
    writeFileSync(at("export.json"), json);
    const { out } = await publish(directory, "--from", at("export.json"), "--now", NEXT);
    expect(out).toContain("as before, signed anew");
  });

  test("a later label, date or publisher is a version, without a changed row", async () => {
    const directory = copy("label");
    const { code, out } = await withChanged(
      { "dataset.yaml": (text) => text.replace('"1.0"', '"1.1"') },
      (changed) => {
        cpSync(changed, at("labelled"), { recursive: true });
        return publish(directory, "--dataset", at("labelled"), "--now", NEXT);
      },
    );
    expect(code).toBe(0);
    expect(out).toContain("version 2 (1.1, 12 rows) after 1");
    expect(out).toContain("0 added, 0 corrected, 0 removed");
  });

  test("keeps mirrors until they are changed", async () => {
    const directory = copy("mirrors");
    const mirror = ["--mirror", "https://m.example/", "--now", NEXT];
    expect((await publish(directory, "--dataset", FIXTURE, ...mirror)).out).toContain("version 2");
    expect((await publish(directory, "--dataset", more, "--now", NEXT)).out).toContain("version 3");
    expect(
      readdirSync(join(directory, "targets")).filter((name) => name.endsWith("mirrors.json")),
    ).toHaveLength(1);
    expect(await done("verify", directory, "--now", NEXT)).toContain("pack: good, 2 versions");
    expect((await publish(directory, "--dataset", more, "--no-mirrors", "--now", NEXT)).out).toContain(
      "version 4",
    );
    expect(readFileSync(join(directory, "metadata/4.targets.json"), "utf8")).not.toContain("mirrors");
  });

  test("prunes what the last versions do not need", async () => {
    const directory = copy("prune");
    await publish(directory, "--dataset", more, "--now", NEXT);
    writeFileSync(join(directory, "targets/note.txt"), "mine");
    const { out } = await publish(directory, "--dataset", less, "--now", NEXT, "--prune", "1");
    expect(out).toMatch(/pruned: 3 files/);
    expect(readdirSync(join(directory, "targets/full"))).toHaveLength(1);
    expect(existsSync(join(directory, "targets/note.txt"))).toBe(true);
    await done("verify", directory, "--now", NEXT);
  });

  test.each([
    [
      "a fault in the dataset, with file and line",
      ["--dataset", "BROKEN"],
      /events\/JP\/2015\.yaml:\d+:\d+: .*nobody/,
    ],
    [
      "a row that readers would refuse, with its file",
      ["--dataset", "COMMON"],
      /entities\/finch\.yaml: entity finch would be refused by readers/,
    ],
    ["a missing key", ["--keys", "NONE"], /no key \(\*\.key\.json\)/],
    ["a dataset that is not there", ["--dataset", "NOWHERE"], /no dataset/],
    ["a mirror that is no base", ["--mirror", "http://m.example/"], /no https address/],
    ["an earlier moment", ["--now", "2026-11-20T00:00:00Z"], /is the clock right/],
    ["a dataset for a refresh", ["--refresh", "--dataset", "BROKEN"], /takes no dataset/],
    [
      "a withdrawal without root keys",
      ["--withdraw", "event:2015-06-jp-finch-fine", "--reason", "rights"],
      /root's keys/,
    ],
    ["a withdrawal without reason", ["--withdraw", "event:2015-06-jp-finch-fine"], /--reason is one of/],
    ["nothing to prune to", ["--prune", "0"], /--prune/],
  ])("refuses %s, writing nothing", async (name, args, reason) => {
    const directory = copy(`refuse-${name.replaceAll(/\W/g, "")}`);
    const copies = { BROKEN: at("broken"), COMMON: at("common"), NONE: at("base"), NOWHERE: at("nowhere") };
    withChanged({ "events/JP/2015.yaml": (text) => text.replace("[finch]", "[nobody]") }, (changed) =>
      cpSync(changed, copies.BROKEN, { recursive: true }),
    );
    withChanged({ "entities/finch.yaml": (text) => text.replaceAll("Finchat", "about") }, (changed) =>
      cpSync(changed, copies.COMMON, { recursive: true }),
    );
    const before = filesIn(directory);
    const given = args.map((arg) => (arg in copies ? copies[arg as keyof typeof copies] : arg));
    const needs = args.includes("--dataset") || args.includes("--refresh") ? [] : ["--dataset", FIXTURE];
    const { code, err } = await publish(directory, ...needs, ...given);
    expect(code).not.toBe(0);
    expect(err.trim().split("\n").at(-1)).toMatch(reason);
    expect(filesIn(directory)).toEqual(before);
  });

  test("refuses to go on from what readers would not take", async () => {
    const directory = copy("damaged");
    const [shard = ""] = readdirSync(join(directory, "targets/full"));
    appendFileSync(join(directory, "targets/full", shard), '["+","source","zz",{"id":"zz"}]\n');
    const { code } = await publish(directory, "--dataset", more, "--now", NEXT);
    expect(code).not.toBe(0);
  });

  test("needs the role's keys, and a root", async () => {
    await done("keygen", "--dir", at("others"), "--feed", at("others-feed"));
    const wrong = await feed(
      "publish",
      "--feed",
      copy("wrong-key"),
      "--keys",
      at("others"),
      "--dataset",
      FIXTURE,
    );
    expect(wrong.err).toContain("timestamp needs 1 signature, and 0 of its keys are at hand");
    expect((await publish(at("empty"), "--dataset", FIXTURE)).err).toContain("keygen");
  });
});
