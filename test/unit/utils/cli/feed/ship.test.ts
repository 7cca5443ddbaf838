import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readShipped } from "../../../../../utils/feed/shipped.ts";
import { FIXTURE, withChanged } from "../dataset/fixture.ts";
import { done, feed, firstVersion, folder, T0 } from "./feed-line.ts";

const { at, remove } = folder();

beforeAll(async () => {
  const named = ["--base", "https://feeds.example/", "--name", "Tests"];
  await done("keygen", "--dir", at("keys"), "--feed", at("feed"), ...named, "--now", T0);
  await done("publish", "--feed", at("feed"), "--keys", at("keys"), "--dataset", FIXTURE, "--now", T0);
});
afterAll(remove);

const ship = (directory: string, dataset: string, out: string) =>
  feed("ship", "--feed", directory, "--dataset", dataset, "--out", at(out), "--now", T0);

describe("feed ship", () => {
  test("writes the first root and the floors of the version that is bundled", async () => {
    const { code, out } = await ship(at("feed"), FIXTURE, "out");
    expect(out).toMatch(/^Tests ships with version 1 \(1\.0\), fingerprint [0-9a-f]{64}$/m);
    expect(code).toBe(0);
    const root = readFileSync(join(at("out"), "root.json"), "utf8");
    expect(root).toBe(readFileSync(join(at("feed"), "metadata/1.root.json"), "utf8"));
    expect(readShipped(root, readFileSync(join(at("out"), "floors.json"), "utf8"))).toMatchObject({
      name: "Tests",
      floors: { root: 1, timestamp: 1, snapshot: 1, targets: 1, dataset: 1, withdrawals: 0 },
    });
  });

  test("writes, too, which root lowered the floor of datasets: a build needs to know", async () => {
    cpSync(at("feed"), at("lowered"), { recursive: true });
    const now = ["--now", T0];
    const next = at("2.root.json");
    await done(
      "root",
      "--feed",
      at("lowered"),
      "-o",
      next,
      "--reset-floor",
      "1",
      "--keys",
      at("keys"),
      ...now,
    );
    const renew = ["publish", "--feed", at("lowered"), "--refresh", "--take", next];
    await done(...renew, "--keys", at("keys"), ...now);
    await ship(at("lowered"), FIXTURE, "out-lowered");
    const [root, floors] = ["root.json", "floors.json"].map((name) =>
      readFileSync(join(at("out-lowered"), name), "utf8"),
    );
    expect(readShipped(root ?? "", floors ?? null).floors).toMatchObject({ root: 2, dataset: 1, reset: 2 });
    const later = ["--root", next, "--dataset", FIXTURE, "--out", at("out-later"), ...now];
    expect(await feed("ship", "--feed", at("lowered"), ...later)).toMatchObject({
      code: 1,
      err: expect.stringContaining("the first root, and this one is 2"),
    });
  });

  test("writes nothing where another dataset would be bundled than was published", async () => {
    const correct = (text: string) => text.replace("A court fined Finchat.", "A court fined Finchat twice.");
    withChanged({ "events/JP/2015.yaml": correct }, (changed) =>
      cpSync(changed, at("more"), { recursive: true }),
    );
    const refused = await ship(at("feed"), at("more"), "other");
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("version 1 is not the dataset that will be bundled");
    expect(existsSync(at("other"))).toBe(false);
  });

  test("writes nothing for a root that does not say where its feed is", async () => {
    await firstVersion(at("unnamed-keys"), at("unnamed"));
    const { code, err } = await ship(at("unnamed"), FIXTURE, "other");
    expect(code).toBe(1);
    expect(err).toContain("does not say who the publisher is");
    expect(existsSync(at("other"))).toBe(false);
  });
});
