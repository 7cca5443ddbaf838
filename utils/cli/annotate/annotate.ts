import { parseHTML } from "linkedom";
import type { Matcher } from "../../detection/matcher.ts";
import { placeListsOf, seekerOf } from "../../detection/seeker.ts";
import type { Mention, TextContext } from "../../detection/types.ts";
import { placeWords } from "../../page/names.ts";
import type { Place } from "../../page/place.ts";
import { publishedOn } from "../../page/published/published.ts";
import { langOf, pageFacts, placed } from "../../page/scan.ts";
import { type Run, runs } from "../../page/walk.ts";
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
export function annotate(input: Input, matcher: Matcher, now: number): AnnotatedInput {
  return input.kind === "text" ? annotateText(input, matcher) : annotateHtml(input, matcher, now);
}

/** Finds the names in a passage that stands by itself. */
export function annotatePassage({ text, lang, title }: Passage, matcher: Matcher): readonly Mention[] {
  const context: TextContext = { lang, title, host: null, companions: NO_COMPANIONS };
  return matcher.decide(text, matcher.find(text), context);
}

function annotateText({ file, text, host }: Input, matcher: Matcher): AnnotatedInput {
  const context: TextContext = { lang: null, title: "", host, companions: NO_COMPANIONS };
  const mentions = matcher.decide(text, matcher.find(text), context);
  return { file, lang: null, published: null, mentions: mentions.map((one) => printed(one, 0, "text")) };
}

function annotateHtml({ file, text, host }: Input, matcher: Matcher, now: number): AnnotatedInput {
  const document = parse(text);
  const facts = pageFacts(document, host ?? "");
  const all = [...runsOf(document)];
  const { mentions: found } = seekerOf(matcher).decide({
    passages: all.map((run) => ({ text: run.text, lang: langOf(run.owner) ?? facts.lang })),
    title: facts.title,
    host: facts.host,
    companions: [],
  });
  const words = placeWords(placeListsOf(matcher.words));
  let offset = 0;
  const mentions = all.flatMap((run, index) => {
    const start = offset;
    offset += run.text.length + PARAGRAPH.length;
    return placed(run, found[index] ?? [], words).map((mention) => printed(mention, start, mention.place));
  });
  return { file, lang: facts.lang, published: publishedOn(document, now)?.day ?? null, mentions };
}

function printed(
  { entity, surface, start, end, why }: Mention,
  offset: number,
  where: Place,
): PrintedMention {
  return { entity, surface, start: start + offset, end: end + offset, why, where };
}

function* runsOf(document: Document): Generator<Run> {
  // Not of the body: where its tags are left out, the parser knows none. A head is not read.
  const root = document.documentElement;
  if (root !== null) yield* runs(root);
}

function parse(html: string): Document {
  // A fragment without its document element would have no body.
  return parseHTML(/<html[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
    .document;
}
