import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { LEXICON } from "../../../../utils/detection/lexicon/lexicon.ts";
import { compileMatcher } from "../../../../utils/detection/matcher.ts";
import { textPortions, touchedRuns } from "../../../../utils/page/touched-runs.ts";
import { type Run, runs } from "../../../../utils/page/walk.ts";

const names = ["WeChat", "Facebook", "Telegram", "微信", "Viétel", "Zaló", "Zoom?", "Signal?", "LINE?", "X?"];
const matcher = compileMatcher({
  format: 1,
  version: "test",
  lexicon: LEXICON,
  hints: {},
  aliases: names.map((name) => ({
    text: name.replace("?", ""),
    entity: name.toLowerCase(),
    lang: "mul",
    ambiguous: name.endsWith("?"),
  })),
});
const touched = (pieces: readonly string[]) => matcher.touched(pieces);

/** What a reading finds, portion by portion. */
function* touchedIn(
  body: Element,
  seek: (pieces: readonly string[]) => readonly number[],
): Generator<readonly Run[]> {
  const done = new WeakSet<Node>();
  for (const portion of textPortions([body], () => {}))
    yield portion === null ? [] : touchedRuns(portion, seek(portion.pieces), done);
}

function bodyOf(html: string): Element {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
}

const shape = ({ owner, text, segments }: Run) =>
  JSON.stringify([owner.localName, text, segments.map(({ node, start }) => [node.data, start])]);

const text = fc.constantFrom(
  ..."We|Chat|WeChat|Face|book|Facebook|Telegram|Tele|gram| |  |, |.|\n| the |a|u|Zoom|and Signal|LINE| X |微|微信|Vie|Viete|\u0301|tel|Zalo|在|ال".split(
    "|",
  ),
);
const inline = fc.constantFrom("b", "i", "span", "a", "em");
const other = fc.constantFrom("<br>", "<wbr>", "<img>", "<!--x-->", "<code>WeChat</code>", "<input>");
const { html } = fc.letrec<{ html: string; node: string }>((tie) => ({
  html: fc.array(tie("node"), { maxLength: 6 }).map((parts) => parts.join("")),
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    other,
    fc.tuple(inline, tie("html")).map(([name, inner]) => `<${name}>${inner}</${name}>`),
    fc
      .tuple(fc.constantFrom("div", "section", "x-y", "div contenteditable"), tie("html"))
      .map(([name, inner]) => `<${name}>${inner}</${name.split(" ")[0]}>`),
  ),
}));

test("a run found from one of its texts is the run that a walk of the whole page gives", () => {
  fc.assert(
    fc.property(html, (source) => {
      const body = bodyOf(source);
      const all = [...runs(body)].map(shape);
      const every = (pieces: readonly string[]) => pieces.map((_, index) => index);
      const found = [...touchedIn(body, every)].flat();
      expect(found.map(shape)).toEqual(all);
    }),
    { numRuns: 300 },
  );
});

test("every name of the page is found, whatever elements it is spread over", () => {
  fc.assert(
    fc.property(html, (source) => {
      const body = bodyOf(source);
      const all = [...runs(body)].flatMap((run) => (matcher.find(run.text).length === 0 ? [] : [shape(run)]));
      const found = [...touchedIn(body, touched)]
        .flat()
        .filter((run) => matcher.find(run.text).length > 0)
        .map(shape);
      expect(found).toEqual(all);
    }),
    { numRuns: 300 },
  );
});

test.each(["br", "wbr"])("what a script puts into a %s is no part of the text around it", (name) => {
  const body = bodyOf(`<p>Telegram<${name}></p><p><${name}></p>`);
  for (const element of body.querySelectorAll(name)) element.append("WeChat");
  const found = [...touchedIn(body, touched)].flat();
  expect(found.map(shape)).toEqual([...runs(body)].map(shape));
});

test.each(["found", "paused"])(
  "goes on when the page takes away what the walk stands on, having %s",
  (when) => {
    const body = bodyOf(`${"<p>of Telegram</p><p>and nothing</p>".repeat(3_000)}<p>and WeChat</p>`);
    const owners = new Set<Element>();
    for (const portion of touchedIn(body, touched)) {
      for (const { owner } of portion) {
        if (owners.has(owner)) throw new Error("twice");
        owners.add(owner);
        if (when === "found") owner.remove();
      }
      if (when === "paused") [...owners].at(-1)?.remove();
    }
    expect([...owners].at(-1)?.textContent).toBe("and WeChat");
  },
);
