import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { publishedOn } from "../../../../../utils/page/published/published.ts";

const NOW = Date.UTC(2026, 10, 21);

function published(head: string, body = ""): { day: string; from: string } | null {
  const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  const found = publishedOn(document, NOW);
  return found === null ? null : { day: found.day, from: found.from };
}

const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("where the date is told", () => {
  test.each([
    [
      "an article in JSON-LD",
      ld({ "@type": "NewsArticle", datePublished: "2017-09-12T08:00:00+08:00" }),
      "json-ld",
    ],
    [
      "a nested graph, the article before the page",
      ld({
        "@graph": [
          { "@type": "WebPage", datePublished: "2020-01-01" },
          { "@type": ["Article", "NewsArticle"], datePublished: "2017-09-12" },
        ],
      }),
      "json-ld",
    ],
    [
      "Open Graph",
      '<meta property="article:published_time" content="2017-09-12T00:00Z">',
      "meta:article:published_time",
    ],
    ["Dublin Core", '<meta name="DC.date.issued" content="2017-09-12">', "meta:dc.date.issued"],
    [
      "two properties in one attribute",
      '<meta property="dc:x article:published_time" content="2017-09-12">',
      "meta:article:published_time",
    ],
  ])("%s", (_name, head, from) => {
    expect(published(head)).toEqual({ day: "2017-09-12", from });
  });

  test("microdata and time elements", () => {
    expect(published("", '<span itemprop="datePublished" content="2017-09-12"></span>')?.from).toBe(
      "microdata",
    );
    expect(
      published("", '<article><header><time datetime="2017-09-12">12 Sept</time></header></article>')?.from,
    ).toBe("time");
  });

  test("one date among several time elements is not chosen by chance", () => {
    expect(
      published("", '<time datetime="2017-09-12"></time><time datetime="2018-01-01"></time>'),
    ).toBeNull();
  });
});

describe("what is no date of publication", () => {
  test.each([
    ["the modification date alone", ld({ "@type": "Article", dateModified: "2017-09-12" })],
    ["a day that does not exist", '<meta name="date" content="2017-02-30">'],
    ["the future", '<meta name="date" content="2031-01-01">'],
    ["before the web", '<meta name="date" content="1970-01-01">'],
    ["day and month in doubt", '<meta name="date" content="03/04/2017">'],
    ["broken JSON", '<script type="application/ld+json">{"@type":"Article",</script>'],
    ["no date at all", "<title>September 2017</title>"],
  ])("%s", (_name, head) => {
    expect(published(head)).toBeNull();
  });
});
