import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveFeed } from "../../../../../utils/cli/feed/serve-feed.ts";
import { withChanged } from "../dataset/fixture.ts";
import { done, feed, firstVersion, folder, T0 } from "./feed-line.ts";

const { at, remove } = folder();
const base = at("base");
const NEXT = "2026-11-28T20:00:00Z";

beforeAll(async () => {
  await firstVersion(at("keys"), base);
  const correct = (text: string) => text.replace("A court fined Finchat.", "A court fined Finchat twice.");
  withChanged({ "events/JP/2015.yaml": correct }, (changed) =>
    cpSync(changed, at("more"), { recursive: true }),
  );
  await done("publish", "--feed", base, "--keys", at("keys"), "--dataset", at("more"), "--now", NEXT);
});
afterAll(remove);

function copy(name: string): string {
  cpSync(base, at(name), { recursive: true });
  return at(name);
}

describe("feed verify", () => {
  test("says whose a feed is, which version, by which keys, until when", async () => {
    const { code, out } = await feed("verify", base, "--now", NEXT);
    expect(code).toBe(0);
    expect(out).toMatch(/fingerprint: [0-9a-f]{64} \(taken on sight: compare it\)/);
    expect(out).toContain("version 2 (1.0) of Tests, as of 2026-11-21");
    expect(out).toMatch(/timestamp 2: until 2026-12-12T20:00:00Z, signed by [0-9a-f]{8} \(1 of 1 needed\)/);
    expect(out).toContain("single key");
    expect(out).toContain("whole: good; pack: good, 1 version");
  });

  test("takes a feed from an address, too", async () => {
    const heard: string[] = [];
    const site = await serveFeed(base, { heard: (line) => heard.push(line) });
    try {
      const { code, out } = await feed("verify", site.base, "--now", NEXT);
      expect(code).toBe(0);
      expect(out).toContain("pack: good");
      expect(heard.some((line) => line.includes("GET /metadata/timestamp.json 200"))).toBe(true);
    } finally {
      site.close();
    }
    expect((await feed("verify", site.base)).code).toBe(1);
  });

  test("begins with the root that is given, and holds to a fingerprint", async () => {
    const fingerprint =
      /fingerprint: ([0-9a-f]{64})/.exec(await done("verify", base, "--now", NEXT))?.[1] ?? "";
    expect(await done("verify", base, "--fingerprint", fingerprint, "--now", NEXT)).not.toContain("on sight");
    const root = join(base, "metadata/1.root.json");
    expect(await done("verify", base, "--root", root, "--now", NEXT)).not.toContain("on sight");
    expect((await feed("verify", base, "--fingerprint", "0".repeat(64))).code).toBe(1);
    await done("keygen", "--dir", at("other"), "--feed", at("other-feed"), "--now", T0);
    const other = await feed("verify", base, "--root", at("other-feed/metadata/1.root.json"), "--now", NEXT);
    expect(other.code).toBe(1);
    expect(other.err).toContain("bad_signature");
  });

  test.each([
    ["an expired feed", () => undefined, ["--now", "2027-06-01"], "stale: expired on 2026-12-12"],
    [
      "a changed shard",
      (directory: string) => appendFileSync(only(directory, "targets/full", "0-of-1"), "x"),
      [],
      "too-large",
    ],
    [
      "a changed byte in the pack",
      (directory: string) => {
        const pack = only(directory, "targets/pack", "changes");
        writeFileSync(pack, readFileSync(pack, "utf8").replace("twice", "thrce"));
      },
      [],
      "the pack: other bytes than those signed",
    ],
    [
      "a missing pack",
      (directory: string) => rmSync(join(directory, "targets/pack"), { recursive: true }),
      [],
      "cannot be had",
    ],
    [
      "a missing root",
      (directory: string) => rmSync(join(directory, "metadata/1.root.json")),
      [],
      "no metadata/1.root.json",
    ],
    [
      "a changed timestamp",
      (directory: string) => {
        const file = join(directory, "metadata/timestamp.json");
        writeFileSync(file, readFileSync(file, "utf8").replace('"version":2', '"version":3'));
      },
      [],
      "bad_signature",
    ],
  ])("refuses %s", async (name, damage, args, reason) => {
    const directory = copy(name.replaceAll(" ", "-"));
    damage(directory);
    const { code, err } = await feed("verify", directory, "--now", NEXT, ...args);
    expect(code).toBe(1);
    expect(err).toContain(reason);
  });

  test("says in one line what it cannot do", async () => {
    for (const args of [[], [at("nowhere")], [base, base], [base, "--fingerprint", "12"], ["https://"]]) {
      const { code, err } = await feed("verify", ...args);
      expect(code).not.toBe(0);
      expect(err.trim().split("\n")).toHaveLength(1);
    }
  });
});

function only(directory: string, place: string, part: string): string {
  const name =
    readdirSync(join(directory, place))
      .toSorted()
      .find((one) => one.includes(part)) ?? "";
  const newest = readFileSync(join(directory, "metadata/2.targets.json"), "utf8");
  const listed = readdirSync(join(directory, place)).find((one) => newest.includes(one.slice(0, 64)));
  return join(directory, place, listed ?? name);
}
