import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { readShipped } from "../../../../../utils/feed/shipped.ts";
import { afterAll, describe, expect, test } from "vitest";
import { done, feed, folder, T0 } from "./feed-line.ts";

const { at, remove } = folder();
afterAll(remove);

describe("feed keygen", () => {
  test("makes one key for a single publisher, readable by its owner alone, and says so", async () => {
    const out = await done(
      "keygen",
      "--dir",
      at("k"),
      "--feed",
      at("f"),
      "--base",
      "https://a.example/",
      "--name",
      "Ä b",
    );
    expect(statSync(at("k")).mode & 0o777).toBe(0o700);
    const names = readdirSync(at("k"));
    const secret = names.find((name) => name.endsWith(".key.json")) ?? "";
    expect(names).toHaveLength(2);
    expect(statSync(join(at("k"), secret)).mode & 0o777).toBe(0o600);
    expect(out).toContain("single key");
    const fingerprint = /fingerprint: ([0-9a-f]{64})/.exec(out)?.[1];
    expect(out).toContain(`link: feed:v1?u=https%3A%2F%2Fa.example%2F&r=${fingerprint}&n=%C3%84%20b`);
  });

  test("says in the root who and where, so that it can ship, and later roots say it, too", async () => {
    const base = ["--base", "https://a.example/v1/", "--name", "A"];
    await done("keygen", "--dir", at("ks"), "--feed", at("fs"), ...base);
    const text = readFileSync(join(at("fs"), "metadata/1.root.json"), "utf8");
    expect(readShipped(text, null)).toMatchObject({ name: "A", bases: ["https://a.example/v1/"] });
    await done("root", "--feed", at("fs"), "-o", at("2.json"), "--keys", at("ks"));
    expect(readShipped(readFileSync(at("2.json"), "utf8"), null)).toMatchObject({ name: "A" });
  });

  test.each([
    ["no encryption", ["--base", "http://a.example/"], "--base is an https address"],
    ["no slash", ["--base", "https://a.example"], "--base is an https address"],
    ["a query", ["--base", "https://a.example/?v=1/"], "--base is an https address"],
    ["a user", ["--base", "https://me:word@a.example/"], "--base is an https address"],
    ["no name", ["--name", ""], "--name is a short name"],
    ["a moment that is none", ["--now", "yesterday"], "is no moment"],
    ["a name without end", ["--name", "x".repeat(101)], "--name is a short name"],
  ])("makes no key where the root or its link would be of no use: %s", async (_, options, reason) => {
    const { code, err } = await feed("keygen", "--dir", at("kl"), "--feed", at("fl"), ...options);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
    expect(existsSync(at("kl")) || existsSync(at("fl"))).toBe(false);
  });

  test("makes a folder for each of three publishers' keys", async () => {
    const out = await done(
      "keygen",
      "--dir",
      at("k3"),
      "--feed",
      at("f3"),
      "--profile",
      "three",
      "--now",
      T0,
    );
    expect(readdirSync(at("k3")).toSorted()).toEqual([
      "root-1",
      "root-2",
      "root-3",
      "snapshot",
      "targets-1",
      "targets-2",
      "targets-3",
      "timestamp",
    ]);
    expect(out).toMatch(/root +2 of 3/);
    expect(out).toMatch(/targets +2 of 3/);
    expect(out).toMatch(/timestamp 1 of 1/);
  });

  test.each([
    ["of git", ".git", "directory"],
    ["of git, linked or a submodule", ".git", "file"],
    ["of Mercurial", ".hg", "directory"],
    ["of Subversion", ".svn", "directory"],
  ])("writes no key into a work tree %s, however it is reached", async (_name, mark, kind) => {
    const tree = at(`tree${mark}${kind}`);
    mkdirSync(join(tree, "deep/er"), { recursive: true });
    if (kind === "file") writeFileSync(join(tree, mark), "gitdir: /elsewhere\n");
    else mkdirSync(join(tree, mark));
    const link = at(`link${mark}${kind}`);
    symlinkSync(join(tree, "deep"), link);
    const dangling = at(`dangling${mark}${kind}`);
    symlinkSync(join(tree, "not-yet"), dangling);
    for (const dir of [
      tree,
      join(tree, "deep/keys"),
      join(tree, "no/such/yet"),
      join(link, "keys"),
      dangling,
    ]) {
      const { code, err } = await feed("keygen", "--dir", dir, "--feed", at("never"));
      expect(code).not.toBe(0);
      expect(err.trim().split("\n")).toHaveLength(1);
      const role = await feed("keygen", "--dir", dir, "--role", "root");
      expect(role.code).not.toBe(0);
    }
    expect(
      readdirSync(tree, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("key")),
    ).toEqual([]);
    expect(existsSync(at("never"))).toBe(false);
  });

  test("refuses a link out of a work tree, too, and a real work tree of git", async () => {
    const tree = at("real");
    execFileSync("git", ["init", "-q", tree]);
    mkdirSync(at("outside"));
    symlinkSync(at("outside"), join(tree, "out"));
    expect((await feed("keygen", "--dir", join(tree, "out", "k"), "--feed", at("x"))).code).not.toBe(0);
  });

  test.each([
    [["--feed", "F"], "--dir is missing"],
    [["--dir", "D"], "--feed is missing"],
    [["--dir", "D", "--feed", "F", "--profile", "two"], 'no profile "two"'],
    [["--dir", "D", "--role", "boss"], 'no role "boss"'],
    [["--dir", "D", "--feed", "F", "--base", "nowhere"], "ending in a slash"],
    [["--dir", "D", "--feed", "F", "--now", "soon"], "is no moment"],
    [["--dir", "D", "--feed", "F", "--colour"], "colour"],
  ])("says in one line what is wrong with %j", async (args, reason) => {
    const { code, out, err } = await feed(
      "keygen",
      ...args.map((arg) => (/^[DF]$/.test(arg) ? at(`no-${arg}`) : arg)),
    );
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(reason);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("overwrites neither keys nor a root", async () => {
    await done("keygen", "--dir", at("o"), "--feed", at("of"));
    expect((await feed("keygen", "--dir", at("o"), "--feed", at("of2"))).err).toContain("is not empty");
    expect((await feed("keygen", "--dir", at("o2"), "--feed", at("of"))).err).toContain("has a root already");
  });
});
