import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { FIXTURE } from "../dataset/fixture.ts";
import { done, feed, firstVersion, folder, T0 } from "./feed-line.ts";

const ROW = "event:2015-06-jp-finch-fine";
const { at, remove } = folder();
afterAll(remove);

test("a withdrawal is taken back by the root's keys: then the row may be published again", async () => {
  const [site, keys] = [at("site"), at("keys")];
  await firstVersion(keys, site);
  const common = ["--feed", site, "--keys", keys, "--dataset", FIXTURE];
  const urgent = ["--withdraw", ROW, "--reason", "rights", "--root-keys", keys];
  expect(await done("publish", ...common, ...urgent, "--now", "2026-11-22T20:00:00Z")).toContain(
    "(withdrawn)",
  );
  const list = at("list.json");
  expect((await feed("withdraw", "--lift", "event:other", "--feed", site, "-o", list)).err).toContain(
    "event:other is not withdrawn",
  );
  expect((await feed("withdraw", "--lift", "--feed", site, "-o", list)).err).toContain("--lift wants rows");
  const taken = "− event 2015-06-jp-finch-fine: taken back (rights)";
  expect(await done("withdraw", "--lift", ROW, "--feed", site, "-o", list, "--now", T0)).toContain(taken);
  cpSync(join(site, "metadata/1.root.json"), join(at("roots"), "metadata/1.root.json"));
  const looked = await done("sign", list, "--feed", at("roots"), "--now", T0);
  expect(looked).toContain("whether it takes anything back is not known here");
  expect(await done("sign", list, "--feed", site, "--keys", keys, "--now", T0)).toContain(taken);
  const said = await done("publish", ...common, "--take", list, "--now", "2026-11-23T20:00:00Z");
  expect(said).toContain("+ event 2015-06-jp-finch-fine");
  expect((await feed("verify", site, "--now", "2026-11-23T20:00:00Z")).code).toBe(0);
});

test("a row that no version holds is told of, for a slip of the pen withdraws nothing", async () => {
  const [site, keys] = [at("site-2"), at("keys-2")];
  await firstVersion(keys, site);
  const said = "no version here holds event:2015-06-jp-finch-fines: is it spelt right?";
  const typed = ["event:2015-06-jp-finch-fines", ROW];
  const draft = ["withdraw", ...typed, "--reason", "rights", "--feed", site, "-o", at("list-2.json")];
  const drafted = await feed(...draft);
  expect([drafted.code, drafted.err.match(/no version/g)]).toEqual([0, ["no version"]]);
  expect(drafted.err).toContain(said);
  const publish = ["publish", "--feed", site, "--keys", keys, "--root-keys", keys, "--dataset", FIXTURE];
  const urgent = typed.flatMap((row) => ["--withdraw", row]);
  const tried = await feed(...publish, ...urgent, "--reason", "rights", "--now", T0, "--dry-run");
  expect([tried.code, tried.err.match(/no version/g)]).toEqual([0, ["no version"]]);
});
