import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { LEXICON } from "../../../../utils/detection/lexicon/lexicon.ts";
import { placeListsOf } from "../../../../utils/detection/seeker.ts";
import { wordsOf } from "../../../../utils/detection/words.ts";
import { placeWords } from "../../../../utils/page/names.ts";
import { countWords } from "../../../../utils/page/place.ts";
import { placed } from "../../../../utils/page/scan.ts";
import { type Run, runs } from "../../../../utils/page/walk.ts";

const words = placeWords(placeListsOf(wordsOf(LEXICON)));

/** Where a run's first WeChat stands. */
function placeIn(run: Run): string | undefined {
  const start = run.text.indexOf("WeChat");
  const alias = { text: "WeChat", entity: "wechat", lang: "mul", ambiguous: false };
  const mention = { start, end: start + 6, surface: "WeChat", entity: "wechat", why: "unambiguous", alias };
  return placed(run, [{ ...mention, reasons: [], home: false }], words)[0]?.place;
}

/** The place of the first WeChat in the page. */
function place(html: string): string | undefined {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const run of runs(document.body)) {
    const segment = run.segments.find(({ node }) => node.data.includes("WeChat"));
    if (segment !== undefined) return placeIn(run);
  }
  return undefined;
}

test.each([
  ["<p>Owners of chat groups on WeChat have begun closing them.</p>"],
  ["<p>Owners of chat groups on <a href='/wechat'>WeChat</a> have begun closing them</p>"],
  ["<h1>WeChat pauses registration</h1>"],
  ["<article><header><h2>WeChat pauses registration</h2></header></article>"],
  ["<p>WeChat declined.</p>"],
  ["<article><ul><li>WeChat</li></ul></article>"],
  ["<h3><a href='/1'>WeChat pauses registration in China</a></h3>"],
  [
    "<article><header class='entry-header'><p>WeChat groups close ahead of the new rules</p></header></article>",
  ],
  ["<blockquote>WeChat is not for sale</blockquote>"],
])("running text: %s", (html) => {
  expect(place(html)).toBe("text");
});

test.each([
  ["<nav><ul><li><a href='/'>WeChat</a></li></ul></nav>"],
  ["<footer><p>Follow our account on WeChat for the news of the day.</p></footer>"],
  ["<header><a href='/'>WeChat</a></header>"],
  ["<button>Share on WeChat</button>"],
  ["<p><a href='https://example.com/share?url=x'>Share on WeChat</a></p>"],
  ["<p>Share on WeChat</p>"],
  ["<div class='social-share'><span>WeChat</span></div>"],
  ["<ul><li><a href='https://wechat.com/us'>WeChat</a></li><li><a href='/'>Other</a></li></ul>"],
  ["<div role='navigation'><p>Our account on WeChat tells you more about all of that.</p></div>"],
  ["<p>Follow us on WeChat</p>"],
  ["<p>关注我们 WeChat</p>"],
  [
    "<p>All articles of this writer, in the order of their dates <a href='/w'>Follow the writer on WeChat</a></p>",
  ],
  ["<p>The author can be reached by letter and on WeChat: @author, day and night.</p>"],
  ["<p>The author writes about the sea. @author • WeChat</p>"],
  ["<h3><a href='/ads'>Ads by WeChat</a></h3>"],
])("furniture: %s", (html) => {
  expect(place(html)).toBe("menu");
});

test("words are counted in scripts with and without spaces", () => {
  expect(countWords("Group-chat rules, don't wait")).toBe(4);
  expect(countWords("微信是通訊軟體")).toBe(4);
  expect(countWords("")).toBe(0);
});

test.each([
  ["<nav><x-card></x-card></nav>", "menu"],
  ["<header><x-card></x-card></header>", "menu"],
  ["<article><x-card></x-card></article>", "text"],
])("what stands in a component belongs to what is around it: %s", (html, expected) => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const root = document.querySelector("x-card")?.attachShadow({ mode: "open" });
  if (root === undefined) throw new Error("no component");
  root.innerHTML = "<p>Owners of chat groups on WeChat have begun closing them.</p>";
  const [run] = runs(root);
  if (run === undefined) throw new Error("no text");
  expect(placeIn(run)).toBe(expected);
});
