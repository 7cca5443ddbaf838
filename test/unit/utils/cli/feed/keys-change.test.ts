import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sync } from "../../../../../utils/feed/client/sync.ts";
import { directoryTransport } from "../../../../../utils/feed/publisher/directory-transport.ts";
import { emptyContent, type MemoryContent, memoryStorage } from "../../../../../utils/feed/storage/memory.ts";
import { FIXTURE, withChanged } from "../dataset/fixture.ts";
import { done, feed, firstVersion, folder, T0 } from "./feed-line.ts";

const LATER = "2027-11-01T00:00:00Z";
const NEXT = "2026-11-28T20:00:00Z";
const { at, remove } = folder();
const keys = (...names: string[]) => names.flatMap((name) => ["--keys", join(at("keys"), name)]);
/** The keys with which a version is signed once targets has three of them, and the timestamp a new one. */
const SIGNING = keys("targets-1", "targets-3", "targets-4", "snapshot", "timestamp-new");
const withoutLast = (text: string) => text.replace(/\n {2}- id: 2015-06-jp-finch-fine[\s\S]*$/, "\n");
const directory = at("feed");
const publish = (dataset: string, ...more: string[]) => [
  "publish",
  "--feed",
  directory,
  "--dataset",
  dataset,
  ...more,
];
/** What is there is signed anew. */
const refresh = (...more: string[]) => ["publish", "--feed", directory, "--refresh", ...more];
/** A draft of the next root. */
const root = (draft: string, ...more: string[]) => ["root", "--feed", directory, "-o", draft, ...more];
let reader: MemoryContent;

beforeAll(async () => {
  await firstVersion(at("keys"), directory, "three");
  withChanged({ "events/JP/2015.yaml": withoutLast }, (copy) =>
    cpSync(copy, at("less"), { recursive: true }),
  );
});
afterAll(remove);

/** What a reader who goes on from what `reader` holds comes to; null: from nothing. */
async function read(from: MemoryContent | null, moment = NEXT) {
  const first = new Uint8Array(readFileSync(join(directory, "metadata/1.root.json")));
  const clock = () => Date.parse(moment);
  const storage = memoryStorage(from ?? (await emptyContent(first)), clock);
  const transport = directoryTransport(directory);
  const signal = new AbortController().signal;
  const { outcome } = await sync({ storage, transport, bases: [""], clock, built: 0, signal });
  return { outcome, content: storage.content() };
}

/** The story of one feed, told in order. */
describe("several holders of keys", () => {
  test("two of three sign the first version, on two machines", async () => {
    const lone = await feed(...publish(FIXTURE, "--now", T0, ...keys("targets-1", "snapshot", "timestamp")));
    expect(lone.code).toBe(1);
    expect(lone.err).toContain("targets needs 2 signatures, and 1 of its keys are at hand: --partial");
    await done(...publish(FIXTURE, "--now", T0, ...keys("targets-1"), "--partial", at("targets.json")));
    const take = ["--take", at("targets.json"), ...keys("snapshot", "timestamp")];
    const early = await feed(...publish(FIXTURE, ...take));
    expect(early.code).toBe(1);
    expect(early.err).toContain("bad_signature");
    const sign = ["sign", at("targets.json"), "--feed", directory];
    const other = await feed(...sign, ...keys("targets-3"), "--dataset", at("less"));
    expect(other.err).toContain("describes another dataset than the one here");
    expect(await done(...sign, ...keys("targets-3"), "--dataset", FIXTURE)).toContain("enough");
    const wrong = await feed(...publish(at("less"), ...take));
    expect(wrong.err).toContain("describes another publication");
    await done(...publish(FIXTURE, ...take));
    ({ content: reader } = await read(null, T0));
    expect(reader.state.dataset?.version).toBe(1);
  });

  test("the timestamp is signed anew by its own key alone", async () => {
    await done(...refresh(...keys("timestamp"), "--now", "2026-11-24T00:00:00Z"));
    expect((await read(reader)).outcome.kind).toBe("unchanged");
  });

  test("a stolen timestamp key is replaced by two root holders off line; readers follow", async () => {
    await done("keygen", "--dir", at("keys/timestamp-new"), "--role", "timestamp");
    const folderOf = (name: string) => join(at("keys"), name);
    const file = (name: string, end: string) =>
      join(folderOf(name), readdirSync(folderOf(name)).find((one) => one.endsWith(end)) ?? "");
    const old = JSON.parse(readFileSync(file("timestamp", ".pub.json"), "utf8"));
    expect(old.keytype).toBe("ed25519");
    const oldId = /timestamp-([0-9a-f]{8})\.pub/.exec(file("timestamp", ".pub.json"))?.[1];
    const draft = at("2.root.json");
    const change = [
      "--add",
      `timestamp=${file("timestamp-new", ".pub.json")}`,
      "--remove",
      `timestamp=${oldId}`,
    ];
    const first = await done(...root(draft, ...change, ...keys("root-1"), "--now", NEXT));
    expect(first).toContain("for root 1's root: 1 to go");
    const early = await feed(...refresh(...keys("timestamp-new"), "--take", draft, "--now", NEXT));
    expect(early.err).toContain("is not signed by");
    expect(await done("sign", draft, "--feed", directory)).toContain("1 to go");
    expect((await feed("sign", draft, "--feed", directory, ...keys("targets-1"))).err).toContain(
      "may sign this",
    );
    expect(await done("sign", draft, "--feed", directory, ...keys("root-3"))).toContain(
      "for root 2's root: enough",
    );
    const former = await feed(...refresh(...keys("timestamp"), "--take", draft, "--now", NEXT));
    expect(former.err).toContain("timestamp needs 1 signature");
    await done(...refresh(...keys("timestamp-new"), "--take", draft, "--now", NEXT));
    const followed = await read(reader);
    expect(followed.outcome.kind).toBe("unchanged");
    expect(followed.content.state.floors.root).toBe(2);
    reader = followed.content;
  });

  test("other keys and thresholds for targets have them signed anew", async () => {
    await done("keygen", "--dir", at("keys/targets-4"), "--role", "targets");
    const pub = readdirSync(at("keys/targets-4")).find((name) => name.endsWith(".pub.json")) ?? "";
    const draft = at("3.root.json");
    const change = ["--add", `targets=${join(at("keys/targets-4"), pub)}`, "--threshold", "targets=3"];
    await done(...root(draft, ...change, ...keys("root-1", "root-2"), "--now", NEXT));
    const args = refresh("--take", draft, "--now", NEXT);
    expect((await feed(...args, ...keys("timestamp-new"))).err).toContain("targets needs 3 signatures");
    expect(await done(...args, ...SIGNING)).toContain("metadata/2.targets.json");
    ({ content: reader } = await read(reader));
    expect(reader.state.floors.root).toBe(3);
  });

  test("an urgent withdrawal goes at once, and its words leave the pack", async () => {
    const correct = (text: string) => text.replace("A court fined Finchat.", "A court fined the person N.");
    withChanged({ "events/JP/2015.yaml": correct }, (copy) => cpSync(copy, at("named"), { recursive: true }));
    await done(...publish(at("named"), ...SIGNING, "--now", NEXT));
    const [draft, row] = [at("withdrawals.json"), "event:2015-06-jp-finch-fine"];
    await done(
      "withdraw",
      row,
      "--reason",
      "person-at-risk",
      "--feed",
      directory,
      "-o",
      draft,
      ...keys("root-1"),
    );
    const take = [...SIGNING, "--now", NEXT, "--take", draft];
    expect((await feed(...publish(at("named"), ...take))).err).toContain("not signed by the root's keys");
    await done("sign", draft, "--feed", directory, ...keys("root-2"));
    const needed = await feed(
      ...publish(FIXTURE, ...take),
      "--withdraw",
      "event:2014-07-01-jp-birds-block",
      "--reason",
      "rights",
      "--root-keys",
      at("keys/root-1"),
      "--root-keys",
      at("keys/root-2"),
    );
    expect(needed.err).toContain(
      "event 2015-02-03-jp-parrot-lifting names event 2014-07-01-jp-birds-block, which is withdrawn",
    );
    const { out } = await feed(...publish(at("named"), ...take, "--prune", "1"));
    expect(out).toContain("- event 2015-06-jp-finch-fine (withdrawn)");
    expect(out).not.toContain("held back");
    const next = await read(reader);
    expect(next.outcome).toMatchObject({ kind: "updated", by: "pack", held: 0 });
    expect(next.content.rows.has("event:2015-06-jp-finch-fine")).toBe(false);
    const targets = readdirSync(join(directory, "targets"), { recursive: true, encoding: "utf8" });
    const texts = targets
      .filter((name) => /jsonl?$/.test(name))
      .map((name) => readFileSync(join(directory, "targets", name), "utf8"));
    expect(texts.filter((text) => text.includes("the person N."))).toEqual([]);
    reader = next.content;
  });

  test("when the root's own keys change, the list of withdrawals is signed by the new ones", async () => {
    await done("keygen", "--dir", at("keys/root-4"), "--role", "root");
    await done("keygen", "--dir", at("keys/root-5"), "--role", "root");
    const id = (name: string) =>
      /-([0-9a-f]{8})\.pub/.exec(readdirSync(join(at("keys"), name)).join(" "))?.[1] ?? "";
    const pub = (name: string) => join(at("keys"), name, `root-${id(name)}.pub.json`);
    const change = [4, 5].flatMap((number) => ["--add", `root=${pub(`root-${number}`)}`]);
    const gone = [1, 2].flatMap((number) => ["--remove", `root=${id(`root-${number}`)}`]);
    const draft = at("4.root.json");
    await done(
      ...root(draft, ...change, ...gone, ...keys("root-1", "root-2", "root-4", "root-5"), "--now", NEXT),
    );
    const take = [...SIGNING, "--now", NEXT, "--take", draft];
    expect((await feed(...publish(at("named"), ...take))).err).toContain(
      "`feed withdraw` without a row makes it anew",
    );
    const list = at("withdrawals-2.json");
    await done("withdraw", "--feed", directory, "-o", list, "--root", draft, ...keys("root-4", "root-5"));
    await done(...publish(at("named"), ...take, "--take", list));
    const next = await read(reader);
    expect(next.outcome.kind).toBe("updated");
    expect(next.content.state.floors).toMatchObject({ root: 4, withdrawals: 2 });
    reader = next.content;
    expect((await read(null)).outcome.kind).toBe("updated");
  });

  test("the root is renewed without a change", async () => {
    const draft = at("5.root.json");
    await done(...root(draft, ...keys("root-4", "root-5"), "--now", LATER));
    const out = await done(...refresh(...SIGNING, "--take", draft, "--now", LATER));
    expect(out).toContain("root 2029-05-02");
    expect((await read(reader, LATER)).outcome.kind).toBe("unchanged");
    expect((await read(null, LATER)).outcome.kind).toBe("updated");
  });

  test("a version that a thief drove out of reach is undone by one root, and by that one only", async () => {
    const [sixth, seventh] = [at("6.root.json"), at("7.root.json")];
    const renew = [...keys("root-4", "root-5"), "--now", LATER];
    expect(await done(...root(sixth, ...renew, "--reset-floor", "3"))).toContain(
      "readers take datasets from version 3 on again",
    );
    await done(...refresh(...SIGNING, "--now", LATER, "--take", sixth));
    const away = {
      ...reader,
      state: { ...reader.state, floors: { ...reader.state.floors, dataset: 9_999 } },
    };
    const { content } = await read(away, LATER);
    // The fourth is held, and confirmed by the keys that are good.
    expect(content.state.floors).toMatchObject({ root: 6, dataset: 4, reset: 6 });
    expect(await done(...root(seventh, ...renew))).not.toContain("again");
    expect(readFileSync(seventh, "utf8")).not.toContain("resetFloor");
  });

  test.each([
    [["root", "--feed", "F", "-o", "new", "--remove", "root=00"], "has no key 00"],
    [["root", "--feed", "F", "-o", "new", "--threshold", "root=9"], "would have 3 keys and need 9"],
    [["root", "--feed", "F", "-o", "new", "--add", "root=nowhere"], "nowhere"],
    [["root", "--feed", "F", "-o", "new", "--reset-floor", "x"], "is a dataset's version"],
    [["root", "--feed", "F"], "--out is missing"],
    [["sign", "nowhere", "--feed", "F"], "nowhere"],
    [["sign", "--feed", "F"], "name one draft"],
    [["withdraw", "event", "--reason", "rights", "--feed", "F", "-o", "new"], "is no row like"],
  ])("says in one line what is wrong with %j", async (args, reason) => {
    const { code, err } = await feed(
      ...args.map((arg) => (arg === "F" ? directory : arg === "new" ? at("new") : arg)),
      "--now",
      LATER,
    );
    expect(code).not.toBe(0);
    expect(err).toContain(reason);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
