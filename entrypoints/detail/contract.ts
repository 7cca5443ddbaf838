import type { Marks } from "../../utils/page/marks.ts";
import type { Published } from "../../utils/page/published/published.ts";
import type { PlacedMention } from "../../utils/page/scan.ts";

/** Where the second part leaves itself in the extension's own world, which no page sees. */
export const DETAIL = Symbol.for("lacuna.detail");

/** A point of the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A page's popover, from the first rest on a name on. */
export interface PopoverGlue {
  /** The element that holds it, while it is open. */
  readonly element: Element | null;
  /** The pointer is on a mention, and has rested there for so many milliseconds before anyone asked. */
  enter(mention: PlacedMention, pointer: Point, rested: number): void;
  leave(): void;
  /** Opens it at once, for a tap. */
  open(mention: PlacedMention, pointer: Point): void;
  /** Opens that of the next or previous mention, with the keyboard focus in it. False if there is none. */
  walk(direction: "next" | "previous"): boolean;
}

/** What the popover needs of the first part. */
export interface PageSide {
  readonly marks: Marks;
  /** Every mention on the page, marked or not. */
  readonly mentions: () => Iterable<PlacedMention>;
  /** Whether the extension is still there; ends what outlived it. */
  readonly alive: () => boolean;
  readonly signal: AbortSignal;
}

/** What the second part of the page side gives the first. */
export interface Detail {
  readonly openPopover: (page: PageSide) => PopoverGlue;
  /** Read anew each time: single-page sites change their article and its date. */
  readonly published: () => Published | null;
}
