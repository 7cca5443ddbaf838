import Mark from "mark.js";
import { browser } from "wxt/browser";
import { loadDetector } from "../../entrypoints/page/detector.ts";
import { Marks } from "../../utils/page/marks.ts";
import {
  companionsOf,
  type Detector,
  type Found,
  findIn,
  mentionsIn,
  pageFacts,
} from "../../utils/page/scan.ts";
import { marksCss } from "../../assets/styles/marks.css.ts";

/**
 * The extension's own modules as the content script of an extension that does nothing else, so that each part can be
 * timed cold, in a fresh page, in the kind of world it will run in. All times in milliseconds.
 */

/** What annotating a document took. */
export interface AnnotateTimes {
  /** The longest stretch without a chance to pause. */
  readonly longest: number;
  readonly walkAndFind: number;
  readonly decide: number;
  readonly mark: number;
  readonly mentions: number;
  readonly text: number;
}

let sink = 0;

/** A first pass over the document that looks at every character of its text. */
function readEveryCharacter(): number {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const data = node.nodeValue ?? "";
    for (let index = 0; index < data.length; index++) sum = (sum + data.charCodeAt(index)) | 0;
  }
  sink ^= sum;
  return performance.now() - start;
}

/** The same pass, reading only how long each text is. */
function readLengths(): number {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    sink += node.nodeValue?.length ?? 0;
  return performance.now() - start;
}

let detector: Detector | null = null;

/** Reads the tables from storage and makes them ready. `get` is the time until they arrived. */
async function setUp(): Promise<number> {
  const start = performance.now();
  detector = await loadDetector();
  return performance.now() - start;
}

/** How long storage takes to answer with nothing. */
async function askStorage(): Promise<number> {
  const start = performance.now();
  await browser.storage.local.get("nothing");
  return performance.now() - start;
}

async function put(items: Record<string, unknown>): Promise<void> {
  await browser.storage.local.set(items);
}

/** Walk, find, decide and mark, as the annotator does, without pauses. */
function annotate(): AnnotateTimes {
  if (detector === null) throw new Error("There are no tables.");
  const ready = detector;
  const marks = new Marks(document, marksCss);
  const begin = performance.now();
  const found: Found[] = [];
  let longest = 0;
  let last = begin;
  for (const hits of findIn([document.body], ready, { onShadow: () => {} })) {
    found.push(...hits);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  const afterFind = performance.now();
  const companions = companionsOf(found);
  const page = pageFacts(document, location.hostname);
  const byOwner = Map.groupBy(found, ({ run }) => run.owner);
  const decided = [...byOwner].map(
    ([owner, ofOwner]) =>
      [owner, ofOwner.flatMap((one) => mentionsIn(one, page, companions, ready))] as const,
  );
  const afterDecide = performance.now();
  let mentions = 0;
  let text = 0;
  for (const [owner, ofOwner] of decided) {
    mentions += ofOwner.length;
    const inText = ofOwner.filter(({ place }) => place === "text");
    text += inText.length;
    marks.set(owner, inText);
  }
  const end = performance.now();
  return {
    longest,
    walkAndFind: afterFind - begin,
    decide: afterDecide - afterFind,
    mark: end - afterDecide,
    mentions,
    text,
  };
}

/** The same with mark.js, which marks with elements; it knows no context, so it is given the names as they are. */
function markWithMarkJs(names: readonly string[]): number {
  const start = performance.now();
  new Mark(document.body).mark(names, { accuracy: "exactly", separateWordSearch: false });
  return performance.now() - start;
}

export const probe = { markWithMarkJs, readEveryCharacter, readLengths, setUp, askStorage, put, annotate };
Object.assign(globalThis, { probe });
