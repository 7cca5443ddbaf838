import { foldName } from "./fold.ts";

/** The folded names of aliases, of which there are a few hundred and which are asked for again and again. */
const known = new Map<string, string>();
/** Names that a page could make the table grow with do not come here, but a new dataset's do. */
const MOST_KNOWN = 20_000;

/** `foldName` of an alias's text, remembered. */
export function foldedName(alias: string): string {
  let folded = known.get(alias);
  if (folded === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    folded = foldName(alias);
    known.set(alias, folded);
  }
  return folded;
}
