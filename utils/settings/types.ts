/**
 * What the extension does in a page.
 * - `marks`: names are marked and hovering opens the popover.
 * - `quiet`: nothing is touched in the page; names are only listed in the popup.
 * - `off`: the page is not read at all.
 */
export type Mode = "marks" | "quiet" | "off";

export interface Settings {
  readonly mode: Mode;
  /** Modes chosen for single sites, by host name (`www.` removed). */
  readonly sites: Readonly<Record<string, Mode>>;
  /** The reader has seen the first-run sentence. */
  readonly introduced: boolean;
}
