import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { isReadable, locate, ownRuns, runs } from "../../../../utils/page/walk.ts";

function bodyOf(html: string): Element {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
}

const texts = (html: string) => [...runs(bodyOf(html))].map((run) => run.text);

describe("runs", () => {
  test("joins inline elements and ends at blocks", () => {
    expect(texts("<p>We<b>Chat</b> is</p><p>here</p>")).toEqual(["WeChat is", "here"]);
  });

  test("keeps the text around a child block apart", () => {
    expect(texts("<div>before <p>inside</p> after</div>")).toEqual(["before ", "inside", " after"]);
  });

  test("reads a line break as one, and a soft break opportunity as none", () => {
    expect(texts("<p>We<br>Chat We<wbr>Chat</p>")).toEqual(["We\nChat WeChat"]);
  });

  test("something that is no text separates words", () => {
    expect(texts("<p>We<img>Chat</p>")).toEqual(["We\uFFFCChat"]);
  });

  test.each([
    "<textarea>WeChat</textarea>",
    "<div contenteditable>WeChat <p>WeChat</p></div>",
    "<pre>WeChat</pre>",
    "<code>WeChat</code>",
    "<script>WeChat</script><style>WeChat</style><noscript>WeChat</noscript><template>WeChat</template>",
    "<select><option>WeChat</option></select>",
  ])("leaves out %s", (html) => {
    expect(texts(html).join("")).toBe("");
  });

  test("reads on however deep blocks lie in one another", () => {
    const deep = 20_000;
    const body = bodyOf("before <div></div> after");
    let inner: Element = body.children[0] ?? body;
    for (let at = 0; at < deep; at += 1) {
      const next = inner.ownerDocument.createElement("div");
      inner.append(next);
      inner = next;
    }
    inner.append("WeChat");
    expect([...runs(body)].map(({ text }) => text)).toEqual(["before ", "WeChat", " after"]);
  });

  test("reads what a page says is not editable", () => {
    expect(texts('<div contenteditable="false">WeChat</div>')).toEqual(["WeChat"]);
  });

  test("a block's own runs leave out those of its child blocks", () => {
    const own = [...ownRuns(bodyOf("<div>own <p>child</p> too</div>").children[0] as Element)];
    expect(own.map(({ text }) => text)).toEqual(["own ", " too"]);
  });
});

describe("locate", () => {
  test("a mention across elements begins in the first node and ends in the last", () => {
    const [run] = runs(bodyOf("<p>On We<b>Chat</b>, too</p>"));
    if (run === undefined) throw new Error("no run");
    const from = locate(run, 3, false);
    const to = locate(run, 9, true);
    expect([from?.node.data, from?.offset]).toEqual(["On We", 3]);
    expect([to?.node.data, to?.offset]).toEqual(["Chat", 4]);
  });

  test("every place of a run maps to the character that stands there", () => {
    for (const run of runs(bodyOf("<p>a<i>bc</i><br>d<b></b>e<img>f</p>"))) {
      for (let i = 0; i < run.text.length; i++) {
        const at = locate(run, i, false);
        const real = at !== null && at.offset < at.node.data.length ? at.node.data[at.offset] : null;
        if (real !== null) expect(real).toBe(run.text[i]);
        else expect(run.text[i]).toMatch(/[\n\uFFFC]/);
      }
    }
  });
});

test("what stands in a field is not readable", () => {
  const body = bodyOf("<section><p><i>x</i></p><textarea>y</textarea></section>");
  const i = body.querySelector("i");
  const area = body.querySelector("textarea");
  expect(isReadable(i as Element)).toBe(true);
  expect(isReadable(area as Element)).toBe(false);
});
