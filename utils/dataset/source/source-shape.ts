import * as v from "valibot";
import { SOURCE_KINDS } from "../vocabulary.ts";
import { id, language, oneOf, partialDate, text, url } from "./shapes.ts";

/** A source as written in a file; its id is the key it stands under. */
export const SourceShape = v.strictObject({
  publisher: text(
    "Who published it; for a reprint the agency and where it was read: Reuters (via swissinfo)",
  ),
  title: text("The document's own title"),
  url: v.nullish(url("Public address, without tracking parameters; null if there is none")),
  date: v.nullish(partialDate),
  kind: oneOf(SOURCE_KINDS, "What kind of document it is; the evidence level follows from it"),
  lang: language,
  archive: v.nullish(url("An archived copy that was opened; leave out if none was")),
});
export type SourceInput = v.InferOutput<typeof SourceShape>;

export const SourceId = id("<publisher>-<date>[-<slug>]; ids of sources are global");
