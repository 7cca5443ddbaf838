import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A small dataset of invented services without a fault. */
export const FIXTURE = fileURLToPath(new URL("../../../../fixtures/dataset", import.meta.url));

/** Calls `use` with a copy of the fixture in which files were changed, and removes the copy. */
export function withChanged<T>(
  changes: Readonly<Record<string, (text: string) => string>>,
  use: (directory: string) => T,
): T {
  const directory = mkdtempSync(join(tmpdir(), "dataset-"));
  try {
    cpSync(FIXTURE, directory, { recursive: true });
    for (const [file, change] of Object.entries(changes)) {
      const path = join(directory, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, change(readIfThere(path)));
    }
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
