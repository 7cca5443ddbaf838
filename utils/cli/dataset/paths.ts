import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../../..", import.meta.url));

export const DATASET_DIRECTORY = resolve(PROJECT, "assets/dataset");
export const SCHEMA_DIRECTORY = resolve(DATASET_DIRECTORY, "schema");
export const BUNDLE_FILE = resolve(PROJECT, "assets/public/dataset.json");

/** A path as a person would type it from where they are. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short === "" ? "." : short.startsWith("..") ? path : short;
}
