import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refuseTestRoot } from "../../../../../utils/cli/bootstrap/shipped-root.mjs";
import { generateKey, signingKey } from "../../../../../utils/feed/publisher/keys.ts";
import { rootText } from "../../../../../utils/feed/publisher/root-file.ts";

const FIXTURES = fileURLToPath(new URL("../../../../fixtures/feed", import.meta.url));
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "project-"));
  cpSync(FIXTURES, join(project, "test/fixtures/feed"), { recursive: true });
  mkdirSync(join(project, "assets/feed"), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true }));

const ship = (text: string) => writeFileSync(join(project, "assets/feed/root.json"), text);

async function ownRoot(): Promise<string> {
  const role = { keys: [await signingKey(generateKey())], threshold: 1 };
  const roles = { root: role, targets: role, snapshot: role, timestamp: role };
  return rootText({ version: 1, now: Date.parse("2026-11-21"), roles, signers: role.keys });
}

test("a release ships no root, or a publisher's own", async () => {
  expect(() => refuseTestRoot(project)).not.toThrow();
  ship(await ownRoot());
  expect(() => refuseTestRoot(project)).not.toThrow();
});

test("a release never ships the test root, nor another that names its key", () => {
  const root = readFileSync(join(FIXTURES, "root.json"), "utf8");
  ship(root);
  expect(() => refuseTestRoot(project)).toThrow("which everybody has");
  ship(root.replace('"version":1', '"version":2').replace("2028", "2027"));
  expect(() => refuseTestRoot(project)).toThrow("which everybody has");
});

test("floors ship with a root only, and only if they are some", async () => {
  const floors = (text: string) => writeFileSync(join(project, "assets/feed/floors.json"), text);
  floors('{"root":1,"timestamp":4,"snapshot":4,"targets":4,"dataset":4,"withdrawals":0}');
  expect(() => refuseTestRoot(project)).toThrow("without a root.json");
  ship(await ownRoot());
  expect(() => refuseTestRoot(project)).not.toThrow();
  floors('{"root":2,"timestamp":4,"snapshot":4,"targets":4,"dataset":4,"withdrawals":0,"reset":2}');
  expect(() => refuseTestRoot(project)).not.toThrow();
  for (const text of [
    "{}",
    "4",
    '{"dataset":4}',
    '{"root":0,"timestamp":4,"snapshot":4,"targets":4,"dataset":4,"withdrawals":0}',
    '{"root":2,"timestamp":4,"snapshot":4,"targets":4,"dataset":4,"withdrawals":0,"reset":0}',
    '{"root":2,"timestamp":4,"snapshot":4,"targets":4,"dataset":4,"withdrawals":0,"reset":3}',
    '{"root":2,"timestamp":4,"snapshot":4,"targets":4,"dataset":4,"withdrawals":0,"set":2}',
  ]) {
    floors(text);
    expect(() => refuseTestRoot(project)).toThrow("no floors");
  }
});

test("a release ships nothing in a root's place that is none", () => {
  ship("{}");
  expect(() => refuseTestRoot(project)).toThrow("is no root");
});
