import type { Frame, Page } from "puppeteer-core";
import { moved, originOf } from "./popover.ts";
import type { Box } from "./types.ts";

/** A name that the extension has marked. */
export interface Mark {
  readonly text: string;
  /** UTF-16 offsets into the text content of the page's `body` (of its root element, where it has none). */
  readonly start: number;
  readonly end: number;
}

/**
 * The ranges of a custom highlight as the page itself sees them, in document order.
 * @param highlight its name in `CSS.highlights`
 */
export async function marks(where: Page | Frame, highlight = "lacuna"): Promise<readonly Mark[]> {
  return where.evaluate((name) => {
    const starts = new Map<Node, number>();
    const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(), at = 0; node !== null; node = walker.nextNode()) {
      starts.set(node, at);
      at += node.nodeValue?.length ?? 0;
    }
    const ranges = [...(CSS.highlights.get(name) ?? [])].filter((range) => range.startContainer.isConnected);
    return ranges
      .map((abstract) => {
        const range = new Range();
        range.setStart(abstract.startContainer, abstract.startOffset);
        range.setEnd(abstract.endContainer, abstract.endOffset);
        const start = (starts.get(range.startContainer) ?? -1) + range.startOffset;
        const end = (starts.get(range.endContainer) ?? -1) + range.endOffset;
        return { text: range.toString(), start, end };
      })
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }, highlight);
}

/** @throws Error when fewer than `count` names (1 unless told) are marked after the time (5 s unless told) */
export async function waitForMarks(
  where: Page | Frame,
  { count = 1, highlight = "lacuna", timeout = 20_000 } = {},
): Promise<readonly Mark[]> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await marks(where, highlight);
    if (found.length >= count) return found;
    if (Date.now() > end)
      throw new Error(`${found.length} names are marked after ${timeout} ms, not ${count}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/**
 * All marks of a long page, whose ranges are registered only near the viewport: scrolls through it,
 * resting at each place until the marks have stayed the same for `rest` milliseconds, and goes back to the top.
 */
export async function allMarks(
  where: Page | Frame,
  highlight = "lacuna",
  rest = 100,
): Promise<readonly Mark[]> {
  const found = new Map<string, Mark>();
  for (let atEnd = false; !atEnd; ) {
    for (let before = -1; before !== found.size; ) {
      before = found.size;
      await new Promise((resolve) => setTimeout(resolve, rest));
      for (const mark of await marks(where, highlight)) found.set(`${mark.start}-${mark.end}`, mark);
    }
    atEnd = await where.evaluate(() => {
      const before = scrollY;
      scrollBy({ top: innerHeight * 0.8, behavior: "instant" });
      return scrollY === before;
    });
  }
  await where.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  return [...found.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Brings a mark into view.
 * @returns the boxes of its lines in the page's viewport; never empty
 * @throws Error when the mark's text has no place on the page
 */
export async function boxesOf(where: Page | Frame, mark: Mark): Promise<readonly [Box, ...Box[]]> {
  const boxes = await where.evaluate(({ start, end }) => {
    const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
    const range = new Range();
    let inside = false;
    for (let node = walker.nextNode(), at = 0; node !== null; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (!inside && start < at + length) {
        range.setStart(node, start - at);
        inside = true;
      }
      if (inside && end <= at + length) {
        range.setEnd(node, end - at);
        break;
      }
      at += length;
    }
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) {
      range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    }
    return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
  }, mark);
  const origin = await originOf(where);
  const [first, ...rest] = boxes.filter((box) => box.width > 0).map((box) => moved(box, origin));
  if (first === undefined) throw new Error(`“${mark.text}” at ${mark.start} is not shown on the page`);
  return [first, ...rest];
}

/** Moves the pointer onto a mark or a place, in small steps as a hand does; the browser makes the events. */
export async function hover(where: Page | Frame, target: Mark | Box): Promise<void> {
  const box = "text" in target ? (await boxesOf(where, target))[0] : target;
  const { mouse } = "mouse" in where ? where : where.page();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await mouse.move(Math.max(0, x - 30), Math.max(0, y - 20));
  await mouse.move(x, y, { steps: 5 });
}

/**
 * Moves the pointer onto the mark with this text; the nth one, from 0.
 * @throws Error naming what is marked, when there is no such mark
 */
export async function hoverText(
  where: Page | Frame,
  text: string,
  nth = 0,
  highlight = "lacuna",
): Promise<Mark> {
  const all = await marks(where, highlight);
  const mark = all.filter((each) => each.text === text)[nth];
  if (mark === undefined) {
    const marked = [...new Set(all.map((each) => each.text))].join(", ");
    throw new Error(`“${text}” (${nth}) is not marked here; marked: ${marked || "nothing"}`);
  }
  await hover(where, mark);
  return mark;
}
