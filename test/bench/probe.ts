import Mark from "mark.js";
import { browser } from "wxt/browser";
import { marksStyle } from "../../assets/styles/marks.css.ts";
import { backgroundNames } from "../../entrypoints/page/names.ts";
import { Marks } from "../../utils/page/marks.ts";
import { langOf, pageFacts, placed, type PlacedMention } from "../../utils/page/scan.ts";
import { textPortions, touchedRuns } from "../../utils/page/touched-runs.ts";
import type { Run } from "../../utils/page/walk.ts";

/**
 * The extension's own modules as the content script of an extension that does nothing else, so that each part can be
 * timed cold, in a fresh page, in the kind of world it will run in. All times in milliseconds.
 */

/** What annotating a document took. */
export interface AnnotateTimes {
  /** The longest stretch of the page's own work. */
  readonly longest: number;
  /** Walking the text and telling the background of it. */
  readonly walk: number;
  /** Reading around what may be names, telling of it, and placing what they turned out to be. */
  readonly place: number;
  readonly mark: number;
  /** Waiting for the background, in which the page is free. */
  readonly wait: number;
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

const names = backgroundNames(() => {}, new AbortController().signal);

/** How long the background takes to answer when it is asked about nothing: the first time it makes its names ready. */
async function askNothing(): Promise<number> {
  const start = performance.now();
  await names.touched([]);
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

/** Reads, places and marks, as the annotator does, without pauses of its own. */
async function annotate(): Promise<AnnotateTimes> {
  const times = { walk: 0, place: 0, mark: 0, wait: 0 };
  let longest = 0;
  let last = performance.now();
  const note = (part: keyof typeof times): void => {
    const now = performance.now();
    times[part] += now - last;
    if (part !== "wait") longest = Math.max(longest, now - last);
    last = now;
  };
  const marks = new Marks(document, marksStyle(false));
  const runs: Run[] = [];
  const companions = new Set<string>();
  const done = new WeakSet<Node>();
  for (const portion of textPortions([document.body], null)) {
    if (portion === null) continue;
    const asked = names.touched(portion.pieces);
    note("walk");
    const seen = await asked;
    note("wait");
    if (seen === null) throw new Error("Nobody answered.");
    for (const entity of seen.named) companions.add(entity);
    runs.push(...touchedRuns(portion, seen.touched, done));
    note("place");
  }
  note("walk");
  const { lang, title, host } = pageFacts(document, location.hostname);
  const passages = runs.map(({ owner, text }) => ({ text, lang: langOf(owner) ?? lang }));
  const asked = names.decide({ passages, title, host, companions: [...companions] });
  note("place");
  const decided = await asked;
  note("wait");
  if (decided === null) throw new Error("Nobody answered.");
  const byOwner = new Map<Element, PlacedMention[]>();
  for (const [index, run] of runs.entries()) {
    const found = placed(run, decided.mentions[index] ?? [], decided.words);
    if (found.length > 0) byOwner.set(run.owner, [...(byOwner.get(run.owner) ?? []), ...found]);
  }
  note("place");
  let mentions = 0;
  let text = 0;
  for (const [owner, ofOwner] of byOwner) {
    mentions += ofOwner.length;
    const inText = ofOwner.filter(({ place }) => place === "text");
    text += inText.length;
    marks.set(owner, inText);
  }
  note("mark");
  return { ...times, longest, mentions, text };
}

/** The same with mark.js, which marks with elements; it knows no context, so it is given the names as they are. */
function markWithMarkJs(words: readonly string[]): number {
  const start = performance.now();
  new Mark(document.body).mark(words, { accuracy: "exactly", separateWordSearch: false });
  return performance.now() - start;
}

export const probe = {
  markWithMarkJs,
  readEveryCharacter,
  readLengths,
  askNothing,
  askStorage,
  put,
  annotate,
};
Object.assign(globalThis, { probe });
