import { parseHTML } from "linkedom";
import type { Mention, TextContext } from "../../detection/types.ts";
import type { Place } from "../../page/place.ts";
import { publishedOn } from "../../page/published/published.ts";
import { companionsOf, type Detector, type Found, mentionsIn, pageFacts } from "../../page/scan.ts";
import { runs } from "../../page/walk.ts";
import type { Input } from "./input.ts";

/** A mention as it is printed; offsets in UTF-16 code units of the text that `--text` prints. */
export interface PrintedMention extends Omit<Mention, "alias" | "reasons"> {
  readonly where: Place;
}

/** What is printed for one input. */
export interface AnnotatedInput {
  readonly file: string;
  /** BCP 47, as the document declares it; null for plain text. */
  readonly lang: string | null;
  /** `YYYY-MM-DD`, as the document declares it. */
  readonly published: string | null;
  readonly mentions: readonly PrintedMention[];
}

/** A line of `--jsonl`. */
export interface Passage {
  readonly id: string | number;
  readonly text: string;
  readonly lang: string | null;
  readonly title: string;
}

/** Between the runs of a page: blocks are paragraphs of the text. */
const PARAGRAPH = "\n\n";
const NO_COMPANIONS: TextContext["companions"] = new Set();

/** The text in which offsets count: plain text as it is, a page's runs of text one below the other. */
export function textOf(input: Input): string {
  return input.kind === "text"
    ? input.text
    : [...runsOf(parse(input.text))].map(({ text }) => text).join(PARAGRAPH);
}

/** Finds the names in a document. `now` (milliseconds since the epoch) bounds what can be a date of publication. */
export function annotate(input: Input, detector: Detector, now: number): AnnotatedInput {
  return input.kind === "text" ? annotateText(input, detector) : annotateHtml(input, detector, now);
}

/** Finds the names in a passage that stands by itself. */
export function annotatePassage({ text, lang, title }: Passage, detector: Detector): readonly Mention[] {
  const context: TextContext = { lang, title, host: null, companions: NO_COMPANIONS };
  return detector.decide(text, detector.find(text), context);
}

function annotateText({ file, text, host }: Input, detector: Detector): AnnotatedInput {
  const context: TextContext = { lang: null, title: "", host, companions: NO_COMPANIONS };
  const mentions = detector.decide(text, detector.find(text), context);
  return { file, lang: null, published: null, mentions: mentions.map((one) => printed(one, 0, "text")) };
}

function annotateHtml({ file, text, host }: Input, detector: Detector, now: number): AnnotatedInput {
  const document = parse(text);
  const facts = pageFacts(document, host ?? "");
  const found: (Found & { readonly offset: number })[] = [];
  let offset = 0;
  for (const run of runsOf(document)) {
    const occurrences = detector.find(run.text);
    if (occurrences.length > 0) found.push({ run, occurrences, offset });
    offset += run.text.length + PARAGRAPH.length;
  }
  const companions = companionsOf(found);
  const mentions = found.flatMap((one) =>
    mentionsIn(one, facts, companions, detector).map((mention) =>
      printed(mention, one.offset, mention.place),
    ),
  );
  return { file, lang: facts.lang, published: publishedOn(document, now)?.day ?? null, mentions };
}

function printed(
  { entity, surface, start, end, why }: Mention,
  offset: number,
  where: Place,
): PrintedMention {
  return { entity, surface, start: start + offset, end: end + offset, why, where };
}

function* runsOf(document: Document): Generator<Found["run"]> {
  const root = document.body ?? document.documentElement;
  if (root !== null) yield* runs(root);
}

function parse(html: string): Document {
  // A fragment without its document element would have no body.
  return parseHTML(/<html[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
    .document;
}
