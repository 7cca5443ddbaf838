import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A mention that an article is known to hold; offsets in UTF-16 code units of the text. */
export interface KnownMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entity: string;
}

/** An article with what must be found in it. */
export interface Article {
  readonly file: string;
  readonly text: string;
  readonly date: string;
  readonly lang: string;
  readonly mentions: readonly KnownMention[];
  /** Places where a mark is free to be or not to be. */
  readonly either: readonly KnownMention[];
  /** Ids of the events that the article tells. */
  readonly events: readonly string[];
}

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The project's own articles: always there. */
export const OWN_ARTICLES = path("../../fixtures/articles");
/** Articles from elsewhere that are not part of the project: beside it on its developers' machines. */
export const SHARED_ARTICLES = path("../../../../shared/seeds");

/** The articles of a folder with their `expected.json`; none where the folder is absent. */
export function loadArticles(folder: string): readonly Article[] {
  if (!existsSync(join(folder, "expected.json"))) return [];
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => {
      const { date, mentions, either, events, lang } = expected.files[file];
      const text = readFileSync(join(folder, file), "utf8");
      return { file, text, date, mentions, either, events, lang: lang ?? "en" };
    });
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The article as a page with its date; every line is a paragraph that knows where it begins in the text. */
export function articlePage({ text, date, lang }: Article): string {
  let at = 0;
  const paragraphs = text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    return line.trim() === "" ? "" : `<p data-start="${start}">${escape(line)}</p>`;
  });
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Article</title>
<meta property="article:published_time" content="${date}"></head><body><article>${paragraphs.join("\n")}</article></body></html>`;
}
