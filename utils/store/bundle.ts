import type { PackedDataset } from "../dataset/packed/types.ts";
import { unpackDataset } from "../dataset/packed/unpack.ts";
import type { Dataset } from "../dataset/types.ts";

/** The bundled dataset's place, at the root of the extension's own origin. */
const BUNDLE_PATH = "/dataset.json";

/**
 * The dataset that ships with the extension. It was validated when the extension was built; here
 * only its shape is looked at, so that a truncated file is told apart from an empty dataset.
 * Rejects if it cannot be read.
 */
export async function readBundle(): Promise<Dataset> {
  const response = await fetch(BUNDLE_PATH);
  const content: unknown = await response.json();
  if (!isPacked(content)) throw new Error("the bundled dataset is not readable");
  return unpackDataset(content);
}

function isPacked(content: unknown): content is PackedDataset {
  return (
    typeof content === "object" &&
    content !== null &&
    "format" in content &&
    content.format === 2 &&
    ["version", "date", "publisher"].every((key) => typeof Reflect.get(content, key) === "string") &&
    ["entities", "events", "sources"].every((key) => Array.isArray(Reflect.get(content, key))) &&
    "redirects" in content &&
    typeof content.redirects === "object" &&
    content.redirects !== null
  );
}
