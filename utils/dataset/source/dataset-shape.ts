import * as v from "valibot";
import { day, id, text } from "./shapes.ts";

/** assets/dataset/dataset.yaml */
export const DatasetFileShape = v.strictObject({
  version: text("The dataset's version, in quotes"),
  date: day,
  publisher: text("Who publishes it"),
  redirects: v.optional(v.record(id("An id that was given up"), id("The id it was merged into"))),
});
