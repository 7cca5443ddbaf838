import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { packDataset } from "../../dataset/packed/pack.ts";
import type { Dataset } from "../../dataset/types.ts";

/** The dataset as it ships: packed, one line of JSON, without anything that differs from build to build. */
export function bundleText(dataset: Dataset): string {
  return `${JSON.stringify(packDataset(dataset))}\n`;
}

export function writeBundle(dataset: Dataset, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bundleText(dataset));
}
