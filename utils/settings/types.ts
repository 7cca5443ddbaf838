/**
 * What the extension does in a page.
 * - `marks`: names are marked and hovering opens the popover.
 * - `quiet`: nothing is touched in the page; names are only listed in the popup.
 * - `off`: the page is not read at all.
 */
export type Mode = "marks" | "quiet" | "off";

/** Which mentions of a name are marked: all of them, or the first in each section of a page (`utils/page/sections.ts`). */
export type Marking = "all" | "first";

/** A name that the reader does not want marked, whatever it means. */
export interface Never {
  /** As the dataset writes it; it holds for every case and width of its letters (`foldName`). */
  readonly name: string;
  /** The host it is not marked on (a key as in `Settings.sites`); null: nowhere. */
  readonly site: string | null;
}

export interface Settings {
  /** Of what is stored. Settings without it are of format 1, which had no `marking` and no `never`. */
  readonly format: 2;
  readonly mode: Mode;
  /** Modes chosen for single sites, by host name (`www.` removed). */
  readonly sites: Readonly<Record<string, Mode>>;
  readonly marking: Marking;
  /** In the order in which they were chosen; no two are the same. */
  readonly never: readonly Never[];
  /** The reader has seen the first-run sentence. */
  readonly introduced: boolean;
}
