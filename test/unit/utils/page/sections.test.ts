import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { PlacedMention } from "../../../../utils/page/scan.ts";
import { firstInSections } from "../../../../utils/page/sections.ts";

const NAMES = /WeChat|LINE/g;

/** As the DOM Standard has it: the parser's own compares siblings only. */
function compare(document: Document): void {
  const all: Node[] = [];
  const walk = (node: Node): void => {
    all.push(node);
    node.childNodes.forEach(walk);
  };
  walk(document);
  for (const [index, node] of all.entries()) {
    node.compareDocumentPosition = (other) => (all.indexOf(other) > index ? 4 : 2);
  }
}

/** What is chosen on a page, each mention by the id of the paragraph or heading it stands in. */
function firsts(html: string, hidden: readonly string[] = []): readonly string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  compare(document);
  const found: PlacedMention[] = [];
  for (const owner of document.querySelectorAll("[id]")) {
    const node = owner.firstChild;
    if (node?.nodeType !== 3) continue;
    const text = owner.textContent ?? "";
    for (const { 0: surface, index: start } of text.matchAll(NAMES)) {
      found.push({
        start,
        end: start + surface.length,
        surface,
        entity: surface,
        why: "unambiguous",
        alias: { text: surface, entity: surface, lang: "en", ambiguous: false },
        reasons: [],
        place: "text",
        run: { owner, text, segments: [] },
        from: { node: node as Text, offset: start },
        to: { node: node as Text, offset: start + surface.length },
      });
    }
  }
  const chosen = firstInSections(found.toReversed(), (block) => !hidden.includes(block.id));
  return found
    .filter((one) => chosen.has(one))
    .map(({ run, entity, start }) => `${run.owner.id} ${entity} ${start}`);
}

test("a heading begins a section, and belongs to it", () => {
  const page = `<p id="a">WeChat, WeChat</p><p id="b">WeChat and LINE</p>
    <h2 id="c">WeChat</h2><p id="d">WeChat and LINE</p><h3 id="e">Next</h3><p id="f">LINE</p>`;
  expect(firsts(page)).toEqual(["a WeChat 0", "b LINE 11", "c WeChat 0", "d LINE 11", "f LINE 0"]);
});

test("an article or section is a part of its own, after which the text around goes on", () => {
  const page = `<h1 id="a">News</h1><p id="b">WeChat</p>
    <section><p id="c">WeChat</p><div><h2 id="d">On LINE</h2></div><p id="e">LINE, WeChat</p></section>
    <p id="f">WeChat again</p><article><p id="g">WeChat</p></article><article><p id="h">WeChat</p></article>
    <p id="i">and LINE</p>`;
  expect(firsts(page)).toEqual([
    "b WeChat 0",
    "c WeChat 0",
    "d LINE 3",
    "e WeChat 6",
    "g WeChat 0",
    "h WeChat 0",
    "i LINE 4",
  ]);
});

test("what is hidden gives way to what is shown, and stands where nothing else does", () => {
  const page = `<p id="a">WeChat, LINE</p><p id="b">WeChat</p><p id="c">WeChat</p>`;
  expect(firsts(page, ["a"])).toEqual(["a LINE 8", "b WeChat 0"]);
  expect(firsts(page, ["a", "b", "c"])).toEqual(["a WeChat 0", "a LINE 8"]);
});
