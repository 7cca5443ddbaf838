import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Metadata, MetadataKind } from "@tufjs/models";
import { afterAll, expect, test } from "vitest";
import { firstVersion, folder } from "../../cli/feed/feed-line.ts";

const { at, remove } = folder();
afterAll(remove);

/** The field's own library as a second opinion on what is written. */
test("@tufjs/models reads every role, and takes its signatures", async () => {
  await firstVersion(at("keys"), at("feed"));
  const json = (name: string) => JSON.parse(readFileSync(join(at("feed"), "metadata", name), "utf8"));
  const root = Metadata.fromJSON(MetadataKind.Root, json("1.root.json"));
  const targets = Metadata.fromJSON(MetadataKind.Targets, json("1.targets.json"));
  const snapshot = Metadata.fromJSON(MetadataKind.Snapshot, json("1.snapshot.json"));
  const timestamp = Metadata.fromJSON(MetadataKind.Timestamp, json("timestamp.json"));
  root.verifyDelegate("root", root);
  for (const [role, metadata] of Object.entries({ targets, snapshot, timestamp }))
    root.verifyDelegate(role, metadata);
  expect(timestamp.signed.snapshotMeta.version).toBe(1);
  expect(Object.keys(targets.signed.targets)).toEqual(["full/0-of-1.jsonl"]);
  const { signatures, signed } = json("1.snapshot.json");
  const other = Metadata.fromJSON(MetadataKind.Snapshot, { signatures, signed: { ...signed, version: 2 } });
  expect(() => root.verifyDelegate("snapshot", other)).toThrow("signed by 0/1");
});
