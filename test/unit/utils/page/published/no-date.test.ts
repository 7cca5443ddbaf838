import { describe, expect, test } from "vitest";
import { article, ld, published, TITLE } from "./dated-page.ts";

describe("what is no date of publication", () => {
  test.each([
    ["a day that does not exist", '<meta name="date" content="2017-02-30">', ""],
    ["the future", '<meta name="date" content="2031-01-01">', ""],
    ["before the web", '<meta name="date" content="1970-01-01">', ""],
    ["day and month in doubt", '<meta name="date" content="03/04/2017">', ""],
    ["a number that is no instant", ld({ "@type": "Article", datePublished: 1e300 }), ""],
    ["a small number", ld({ "@type": "Article", datePublished: 20_170_912 }), ""],
    ["broken JSON", '<script type="application/ld+json">{"@type":"Article",</script>', ""],
    ["no date at all", "<title>September 2017</title>", ""],
    [
      "the articles of a list",
      ld([
        { "@type": "Article", datePublished: "2017-09-12" },
        { "@type": "Article", datePublished: "2017-09-11" },
      ]),
      "",
    ],
    ["a month in the address", '<link rel="canonical" href="https://post.example/2017/09/ferry">', ""],
    ["a number in the address", '<link rel="canonical" href="https://post.example/world-20170912">', ""],
    ["one of several times", "", '<time datetime="2017-09-12"></time><time datetime="2018-01-01"></time>'],
    [
      "a list, newest first",
      "<title>The Harbour Post</title>",
      '<h1>The Harbour Post</h1><div><time datetime="2017-09-12"></time><time datetime="2017-09-01"></time></div>',
    ],
    [
      "a day in running text",
      TITLE,
      article("<p>The old ferry, which sank on March 18, 2015, was never raised again by the owners.</p>"),
    ],
    ["a short sentence", TITLE, article("<p>The old ferry sank on March 18, 2015.</p>")],
    ["a short sentence that opens with a day", TITLE, article("<p>March 18, 2015 was its last day.</p>")],
    ["a sentence in Chinese", TITLE, article("<p>2015年3月18日，旧渡轮沉没。</p>"), "zh"],
    ["a sentence in Russian", TITLE, article("<p>18 марта 2015 года паром затонул.</p>"), "ru"],
    ["an invitation", TITLE, article("<p>Join us on March 18, 2015</p>")],
    ["since when", TITLE, article("<p>Out of service since March 18, 2015</p>")],
    ["a heading about a day", TITLE, article("<h2>The storm of March 18, 2015</h2>")],
    ["a table's fact", TITLE, article("<table><tr><th>Launched</th><td>March 18, 2015</td></tr></table>")],
    ["a note of a reader", TITLE, article("<div>Anna, March 18, 2015: I was on it</div>")],
    [
      "a marked day in running text",
      TITLE,
      article(
        `<p>It sank on <time datetime="2015-03-18">March 18, 2015</time>, ${"and was never raised again, ".repeat(9)}</p>`,
      ),
    ],
    ["a copyright", TITLE, article('<p class="meta">© September 12, 2017</p>')],
    ["a day without its year", TITLE, article('<p class="byline">By A. Mole, March 18 at 3:57 PM</p>')],
    ["how long ago", TITLE, article('<p class="byline">By A. Mole, 2 days ago</p>')],
    ["a caption", TITLE, article("<figure><figcaption>September 12, 2017</figcaption></figure>")],
    [
      "a reference",
      TITLE,
      article('<ul><li><cite class="web info">A source. September 12, 2017</cite></li></ul>'),
    ],
    ["a quotation", TITLE, article("<blockquote>A. Mole (@mole) <a>September 12, 2017</a></blockquote>")],
    [
      "a related story",
      TITLE,
      article('<aside class="related"><time datetime="2017-09-12">12 Sept</time></aside>'),
    ],
  ])("%s", (_name, head, body, lang = "") => {
    expect(published(head, body, lang)).toBeNull();
  });
});
