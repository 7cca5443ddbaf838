import { expect, test } from "vitest";
import { DATASET_DIRECTORY } from "../../../../../utils/cli/dataset/paths.ts";
import { readDataset } from "../../../../../utils/cli/feed/read-dataset.ts";

test("readers refuse nothing of the dataset that ships", () => {
  expect(readDataset({ dataset: DATASET_DIRECTORY }).entities.length).toBeGreaterThan(600);
});
