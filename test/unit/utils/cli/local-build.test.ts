import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { localBuild } from "../../../../utils/cli/local-build.ts";

const MODULE = new URL("../../../../utils/cli/local-build.ts", import.meta.url).href;

let place: string;
let folder: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "lacuna-local-build-"));
  folder = join(place, "chrome-mv3");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(
    join(folder, "manifest.json"),
    `{"content_security_policy":"script-src 'self'; connect-src 'self' https:;"}`,
  );
  for (let at = 0; at < 60; at += 1) writeFileSync(join(folder, "assets", `${at}.js`), `${at};`.repeat(900));
});
afterEach(() => rmSync(place, { recursive: true }));

it("gives everyone who asks at once the same whole copy, and a new build another", async () => {
  const script = `import { localBuild } from ${JSON.stringify(MODULE)}; console.log(localBuild(process.argv[1]));`;
  const run = promisify(execFile);
  const said = await Promise.all(
    Array.from({ length: 6 }, () => run(process.execPath, ["--input-type=module", "-e", script, folder])),
  );
  const [copy = ""] = said.map(({ stdout }) => stdout.trim());
  expect(new Set(said.map(({ stdout }) => stdout.trim()))).toEqual(new Set([copy]));
  expect(readdirSync(copy, { recursive: true })).toHaveLength(62);
  expect(readFileSync(join(copy, "manifest.json"), "utf8")).toContain("http://127.0.0.1:*");
  expect(readdirSync(place)).toHaveLength(2);
  writeFileSync(join(folder, "assets", "0.js"), "changed");
  const next = localBuild(folder);
  expect(next).not.toBe(copy);
  expect(readFileSync(join(next, "assets", "0.js"), "utf8")).toBe("changed");
  expect(readdirSync(copy, { recursive: true })).toHaveLength(62);
});
