import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, GAP, MARGIN, type PlacementInput, place } from "../../../../utils/popover/placement.ts";

const SCREEN: Box = { x: 0, y: 0, width: 1000, height: 800 };
const PANEL = { width: 424, height: 400 };

function input(over: Partial<PlacementInput> & { line?: Box }): PlacementInput {
  const { line = { x: 300, y: 100, width: 60, height: 20 }, ...rest } = over;
  return { lines: [line], pointer: null, popover: PANEL, viewport: SCREEN, rtl: false, ...rest };
}

/** A box whose numbers are accessors of its prototype, as a DOMRect's are. */
class Rect implements Box {
  get x() {
    return 300;
  }
  get y() {
    return 100;
  }
  get width() {
    return 60;
  }
  get height() {
    return 20;
  }
}

describe("place", () => {
  test("is at most 640 px and four fifths of the viewport high, but no lower than is useful", async () => {
    const at = (height: number, tall = 5000) =>
      place(input({ viewport: { ...SCREEN, height }, popover: { width: 424, height: tall } }));
    expect((await at(7000)).maxHeight).toBe(640);
    expect((await at(700)).maxHeight).toBeCloseTo(560);
    expect((await at(200)).maxHeight).toBe(180);
    expect((await at(7000, 300)).maxHeight).toBe(640);
  });

  test("goes below the mention, flush with its start", async () => {
    expect(await place(input({}))).toMatchObject({ x: 300, y: 120 + GAP, side: "below" });
  });

  test("in right-to-left text is flush with the mention's right edge", async () => {
    const { x } = await place(input({ line: { x: 600, y: 100, width: 60, height: 20 }, rtl: true }));
    expect(x + PANEL.width).toBe(660);
  });

  test("flips above near the bottom edge", async () => {
    const placed = await place(input({ line: { x: 300, y: 700, width: 60, height: 20 } }));
    expect(placed).toMatchObject({ y: 700 - GAP - PANEL.height, side: "above" });
  });

  test("is pushed in from the right edge", async () => {
    const { x } = await place(input({ line: { x: 950, y: 100, width: 40, height: 20 } }));
    expect(x).toBe(SCREEN.width - MARGIN - PANEL.width);
  });

  test("fits on neither side: takes the roomier one and limits its height", async () => {
    const placed = await place(
      input({
        line: { x: 20, y: 250, width: 60, height: 20 },
        viewport: { ...SCREEN, width: 640, height: 600 },
      }),
    );
    expect(placed).toMatchObject({ side: "below", y: 270 + GAP, maxHeight: 600 - MARGIN - 270 - GAP });
  });

  test("above with limited height still ends at the mention", async () => {
    const placed = await place(
      input({
        line: { x: 20, y: 330, width: 60, height: 20 },
        viewport: { ...SCREEN, width: 640, height: 450 },
      }),
    );
    expect(placed).toMatchObject({ side: "above", y: MARGIN, maxHeight: 330 - GAP - MARGIN });
  });

  test("a name broken over two lines is pointed at where the pointer is", async () => {
    const lines = [
      { x: 900, y: 100, width: 60, height: 20 },
      { x: 100, y: 120, width: 40, height: 20 },
    ];
    const upper = await place({ ...input({}), lines, pointer: { x: 930, y: 110 } });
    const lower = await place({ ...input({}), lines, pointer: { x: 110, y: 130 } });
    expect(upper.y).toBe(120 + GAP);
    expect(lower).toMatchObject({ x: 100, y: 140 + GAP });
  });

  test("takes DOM rects, whose numbers are accessors of their prototype", async () => {
    const placed = await place({ ...input({}), lines: [new Rect()] });
    expect(placed).toMatchObject({ x: 300, y: 120 + GAP });
  });

  test("a mention without a box is refused", async () => {
    await expect(place({ ...input({}), lines: [] })).rejects.toThrow(RangeError);
  });

  test("never leaves the viewport, however small, scrolled or zoomed", async () => {
    const viewport = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
      width: fc.integer({ min: 320, max: 2000 }),
      height: fc.integer({ min: 120, max: 1500 }),
    });
    const at = fc.record({
      left: fc.double({ min: 0, max: 1, noNaN: true }),
      top: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(
        viewport,
        at,
        fc.integer({ min: 40, max: 900 }),
        fc.boolean(),
        async (port, spot, tall, rtl) => {
          const width = Math.min(424, port.width - 2 * MARGIN);
          const line = {
            x: port.x + spot.left * (port.width - 40),
            y: port.y + spot.top * (port.height - 20),
            width: 40,
            height: 20,
          };
          const placed = await place(input({ line, viewport: port, popover: { width, height: tall }, rtl }));
          const height = Math.min(tall, placed.maxHeight);
          const slip = 1e-6;
          expect(placed.x).toBeGreaterThanOrEqual(port.x + MARGIN - slip);
          expect(placed.x + width).toBeLessThanOrEqual(port.x + port.width - MARGIN + slip);
          expect(placed.y).toBeGreaterThanOrEqual(port.y + MARGIN - slip);
          expect(placed.y + height).toBeLessThanOrEqual(port.y + port.height - MARGIN + slip);
        },
      ),
      { numRuns: 150 },
    );
  });
});
