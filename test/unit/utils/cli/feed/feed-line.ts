import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFeed } from "../../../../../utils/cli/feed/run.ts";
import { FIXTURE } from "../dataset/fixture.ts";

export const T0 = "2026-11-21T20:00:00Z";

export interface Line {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `feed …` as typed. */
export async function feed(...args: string[]): Promise<Line> {
  let out = "";
  let err = "";
  const code = await runFeed(args, {
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += `${text}\n`;
    },
  });
  return { code, out, err };
}

/** As `feed`, but throws if it failed: for the steps that lead to what is tested. */
export async function done(...args: string[]): Promise<string> {
  const { code, out, err } = await feed(...args);
  if (code !== 0) throw new Error(`feed ${args.join(" ")}: ${err}`);
  return out;
}

/** A folder for one test file's feeds and keys; `remove` it afterwards. */
export function folder(): { readonly at: (name: string) => string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "feed-"));
  return { at: (name) => join(path, name), remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A feed with the fixture as its first version. */
export async function firstVersion(keys: string, directory: string, profile = "single"): Promise<void> {
  await done("keygen", "--dir", keys, "--feed", directory, "--profile", profile, "--now", T0);
  if (profile === "single")
    await done("publish", "--feed", directory, "--keys", keys, "--dataset", FIXTURE, "--now", T0);
}

/** Every file of a folder by its path, as text. */
export function filesIn(directory: string): Readonly<Record<string, string>> {
  const names = readdirSync(directory, { recursive: true, encoding: "utf8" }).toSorted();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(directory, name)).isFile())
      .map((name) => [name, readFileSync(join(directory, name), "utf8")]),
  );
}
