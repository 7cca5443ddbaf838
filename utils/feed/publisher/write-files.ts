import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { NewFile } from "./publish-input.ts";

/**
 * Writes files below a directory in their order, each whole or not at all (written beside, synced, renamed into its
 * place). What is there with the same bytes stays as it is.
 */
export function writeFiles(directory: string, files: readonly NewFile[]): void {
  for (const { path, text } of files) {
    const file = join(directory, path);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    const beside = `${file}.new`;
    const open = openSync(beside, "w", 0o644);
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    renameSync(beside, file);
  }
}
