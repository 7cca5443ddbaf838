import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { mended, stretchesAmong, stretchesBehind } from "../../../../utils/page/stretch.ts";

function page(body: string): Document {
  return parseHTML(`<!doctype html><html><body>${body}</body></html>`).document;
}

function byId(document: Document, id: string): Element {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id}`);
  return found;
}

const edges = (stretches: readonly { readonly first: Element; readonly last: Element }[] | null) =>
  stretches?.map(({ first, last }) => `${first.id}-${last.id}`) ?? null;

describe("what stands behind a node", () => {
  test("is the blocks beside it, beside its parent, and so on, without what is not read", () => {
    const document = page(
      `<main><p id=a>One</p> <p id=b>Two</p> <p id=c>Three</p> </main> <aside id=d>Four</aside><footer id=e>Five</footer><script>six</script>`,
    );
    const end = byId(document, "a").firstChild;
    expect(end && edges(stretchesBehind(end, document.body))).toEqual(["b-c", "d-e"]);
  });

  test("ends where a stretch ends", () => {
    const document = page(`<p id=a>One</p><p id=b>Two</p><p id=c>Three</p><p id=d>Four</p>`);
    const [first, last] = [byId(document, "a"), byId(document, "c")];
    const stretch = { within: document.body, parent: document.body, first, last };
    expect(first.firstChild && edges(stretchesBehind(first.firstChild, stretch))).toEqual(["b-c"]);
    expect(last.firstChild && edges(stretchesBehind(last.firstChild, stretch))).toEqual([]);
  });

  test("is not to be observed where text stands at its edge", () => {
    const document = page(`<p id=a>One</p> and loose words`);
    const end = byId(document, "a").firstChild;
    expect(end && stretchesBehind(end, document.body)).toBeNull();
  });
});

test("Blocks side by side are a stretch when there are enough of them", () => {
  const document = page(`<p id=a>1</p><p id=b>2</p><p id=c>3</p><div id=x><p id=d>4</p></div>`);
  const ids = ["a", "b", "c", "d"].map((id) => byId(document, id));
  const { stretches, others } = stretchesAmong(ids, 3);
  expect(edges(stretches)).toEqual(["a-c"]);
  expect([...others]).toEqual([byId(document, "d")]);
});

test("An edge that left, or moved, gives way to the end of its siblings; without its parent nothing is left", () => {
  const document = page(`<main><p id=a>1</p><p id=b>2</p><p id=c>3</p><p id=d>4</p></main>`);
  const main = document.querySelector("main") as Element;
  const stretch = { within: main, parent: main, first: byId(document, "b"), last: byId(document, "c") };
  expect(mended(stretch, () => false)).toBe(stretch);
  const whole = (found: ReturnType<typeof mended>) => edges(found === null ? null : [found]);
  expect(whole(mended(stretch, (edge) => edge.id === "b"))).toEqual(["a-c"]);
  byId(document, "c").remove();
  expect(whole(mended(stretch, () => false))).toEqual(["b-d"]);
  main.remove();
  expect(mended(stretch, () => false)).toBeNull();
});
