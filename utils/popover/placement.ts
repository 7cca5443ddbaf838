import {
  computePosition,
  flip,
  inline,
  offset,
  type Platform,
  rectToClientRect,
  shift,
  size,
} from "@floating-ui/core";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacementInput {
  /** The mention's client rects, one a line; at least one. */
  readonly lines: readonly Box[];
  /** Where the pointer is, which tells the line of a mention that runs over two; null for the keyboard. */
  readonly pointer: { readonly x: number; readonly y: number } | null;
  /** The popover at its natural height. */
  readonly popover: { readonly width: number; readonly height: number };
  /** The visible part of the page in the same coordinates (the visual viewport, when zoomed). */
  readonly viewport: Box;
  readonly rtl: boolean;
}

export interface Placed {
  /** Left and top edge, in the coordinates of the input. */
  readonly x: number;
  readonly y: number;
  readonly side: "above" | "below";
  readonly maxHeight: number;
}

/** Free space kept to every edge of the viewport. */
export const MARGIN = 8;
/** Between mention and popover: near enough to cross within the grace, far enough not to cover the underline. */
export const GAP = 6;
/** Below this a popover is useless: it rather covers its own mention, as it must on a phone or at 400 % zoom. */
const MIN_HEIGHT = 180;
/** It may be as high as this, but leaves a fifth of the viewport to the page. The style sheet says the same. */
const MAX_HEIGHT = 640;
const MAX_SHARE = 0.8;

/**
 * Where the popover goes: below the mention if it fits, above if it fits there, else on the roomier side with its
 * height limited. It is never higher than `MAX_HEIGHT`, and never leaves the viewport. Rejects only if there is no line.
 */
export async function place(input: PlacementInput): Promise<Placed> {
  const { viewport } = input;
  const cap = Math.max(MIN_HEIGHT, Math.min(MAX_HEIGHT, MAX_SHARE * viewport.height));
  const popover = { ...input.popover, height: Math.min(input.popover.height, cap) };
  const first = input.lines[0];
  if (first === undefined) throw new RangeError("A mention without a box cannot be pointed at");
  let available = Number.POSITIVE_INFINITY;
  const { x, y, placement } = await computePosition({ ...bounds(input.lines), lines: input.lines }, popover, {
    placement: "bottom-start",
    strategy: "fixed",
    platform: platformOf({ ...input, popover }),
    middleware: [
      inline(input.pointer ?? { x: first.x + first.width / 2, y: first.y + first.height / 2 }),
      offset(GAP),
      flip({ padding: MARGIN, crossAxis: false, fallbackStrategy: "bestFit" }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => {
          available = availableHeight;
        },
      }),
    ],
  });
  const side = placement.startsWith("top") ? "above" : "below";
  const room = Math.max(0, viewport.height - 2 * MARGIN);
  const maxHeight = Math.min(room, cap, Math.max(available, MIN_HEIGHT));
  const height = Math.min(popover.height, maxHeight);
  const edge = side === "above" ? y + popover.height - height : y;
  return {
    x: within(x, viewport.x + MARGIN, viewport.x + viewport.width - MARGIN - popover.width),
    y: within(edge, viewport.y + MARGIN, viewport.y + viewport.height - MARGIN - height),
    side,
    maxHeight,
  };
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function bounds(lines: readonly Box[]): Box {
  const left = Math.min(...lines.map((line) => line.x));
  const top = Math.min(...lines.map((line) => line.y));
  const right = Math.max(...lines.map((line) => line.x + line.width));
  const bottom = Math.max(...lines.map((line) => line.y + line.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

interface Reference extends Box {
  readonly lines: readonly Box[];
}

/** Floating UI's view of the world, answered from the given boxes alone. */
function platformOf({ lines, popover, viewport, rtl }: PlacementInput): Platform {
  return {
    // `inline` asks anew with the reference that it chose among the lines.
    getElementRects: ({ reference }) => {
      const box: Box = "getBoundingClientRect" in reference ? reference.getBoundingClientRect() : reference;
      const { x, y, width, height } = box;
      return { reference: { x, y, width, height }, floating: { x: 0, y: 0, ...popover } };
    },
    getDimensions: (element: Partial<Reference>) => ({
      width: element.width ?? popover.width,
      height: element.height ?? popover.height,
    }),
    // Not spread: a DOMRect's numbers are accessors of its prototype.
    getClientRects: () => lines.map(({ x, y, width, height }) => rectToClientRect({ x, y, width, height })),
    getClippingRect: () => ({ ...viewport }),
    isElement: () => true,
    isRTL: () => rtl,
  };
}
