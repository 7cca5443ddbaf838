import type { Change } from "./programs.ts";

/**
 * Runs in the page, as the page's own script: makes the changes one after the other. Everything it needs stands inside,
 * because only its text reaches the browser.
 */
export async function play(changes: readonly Change[]): Promise<void> {
  const world = document.querySelector("#world");
  if (world === null) throw new Error("no world");
  const elsewhere = document.implementation.createHTMLDocument("elsewhere");
  const stashed: Element[] = [];

  const texts = [
    "Groups on WeChat closed ahead of the rules",
    " and more moved to YouTube in the week after ",
    "We",
    "Chat",
    "You",
    "Tube in the morning",
    " nothing at all is said here ",
    "Readers of Facebook and of WhatsApp and WeChat waited",
    "",
    " WeChat ",
  ] as const;
  const markup = [
    "<p>One reader of WhatsApp <b>and</b> one of You<i>Tube</i> met</p>",
    "We<b>Chat</b> as it was",
    "<ul><li>first the news on Facebook came<li>then WeChat answered it all</ul>",
    "<table><tr><td>Users of WhatsApp in the north<td>We<td>Chat</table>",
    "<div contenteditable><p>What one writes on WeChat here</p>too</div>",
    "<p>The code <code>open WeChat now</code> and <textarea>YouTube</textarea> names no WhatsApp</p>",
    "words without any name",
    "<div>loose words on Facebook<p>and a block on YouTube</p>loose words on WhatsApp</div>",
    "<section hidden>Hidden words on WeChat<p>and on YouTube in a block</p></section>",
    "<q>A quotation of WhatsApp</q> and text around the <small>quotation</small>",
    "<x-card>Slotted words on WeChat<p slot=more>and a named slot with YouTube</p></x-card>",
  ] as const;

  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
  const all = (): Node[] => {
    const out: Node[] = [];
    const visit = (node: Node): void => {
      out.push(node);
      if (node instanceof Element && node.shadowRoot !== null) visit(node.shadowRoot);
      for (const child of node.childNodes) visit(child);
    };
    visit(world);
    return out;
  };
  const elements = (): Element[] =>
    all().filter((node): node is Element => node.nodeType === 1 && node !== world);
  const strings = (): Text[] => all().filter((node): node is Text => node.nodeType === 3);
  const parents = (): ParentNode[] =>
    all().filter((node): node is Element | ShadowRoot => node.nodeType === 1 || node.nodeType === 11);

  const shadowOn = (host: Element, kind: number): void => {
    if (host.shadowRoot !== null) return;
    const shadow = host.attachShadow({ mode: "open" });
    shadow.innerHTML = [
      "<p>Inside the root YouTube is named</p><slot></slot>",
      "Loose inside the root WhatsApp is named <slot name=more>and in a slot WeChat is</slot>",
      "<span>In a span of the root Facebook</span><slot></slot>",
    ][kind % 3] as string;
  };
  const make = (a: number): Node => {
    const kind = a % 14;
    if (kind < 4) return document.createTextNode(pick(texts, a >> 1) ?? "");
    const inline = ["span", "b", "q", "em"][kind - 4];
    if (inline !== undefined) {
      const made = document.createElement(inline);
      made.textContent = pick(texts, a) ?? "";
      return made;
    }
    if (kind === 8) return document.createElement("br");
    if (kind === 9) return document.createComment("WeChat");
    if (kind === 10 || kind === 11) {
      const host = document.createElement(["div", "span", "x-card", "p"][a % 4] as string);
      host.textContent = pick(texts, a) ?? "";
      shadowOn(host, a >> 1);
      return host;
    }
    const holder = document.createElement("div");
    holder.innerHTML = pick(markup, a >> 1) ?? "";
    return holder.firstChild ?? holder;
  };
  const childAt = (parent: ParentNode, at: number): Node | null =>
    at % (parent.childNodes.length + 1) === parent.childNodes.length
      ? null
      : (parent.childNodes[at % (parent.childNodes.length + 1)] ?? null);

  const act: Readonly<Record<Change["do"], (a: number, b: number, c: number) => unknown>> = {
    insert: (a, b, c) => {
      const parent = pick(parents(), b);
      parent?.insertBefore(make(a), childAt(parent, c));
    },
    remove: (a) => pick(all().slice(1), a)?.parentNode?.removeChild(pick(all().slice(1), a) as Node),
    move: (a, b, c) => {
      const parent = pick(parents(), b);
      const node = pick(all().slice(1), a);
      if (node !== undefined) parent?.insertBefore(node, childAt(parent, c));
    },
    replace: (a, b) => pick(elements(), a)?.replaceWith(make(b)),
    split: (a, b) => {
      const text = pick(strings(), a);
      text?.splitText(b % (text.length + 1));
    },
    normalize: (a) => pick(parents(), a)?.normalize(),
    data: (a, b) => {
      const text = pick(strings(), a);
      if (text !== undefined) text.data = pick(texts, b) ?? "";
    },
    edit: (a, b, c) => {
      const text = pick(strings(), a);
      if (c % 2 === 0) text?.deleteData(b % (text.length + 1), (c % 5) + 1);
      else text?.insertData(b % (text.length + 1), pick(texts, c) ?? "");
    },
    wrap: (a, b) => {
      const node = pick(all().slice(1), a);
      const around = document.createElement(["b", "div", "span", "p", "section", "code"][b % 6] as string);
      if (node === undefined || node.nodeType === 11) return;
      node.parentNode?.replaceChild(around, node);
      around.append(node);
    },
    unwrap: (a) => {
      const element = pick(elements(), a);
      element?.replaceWith(...element.childNodes);
    },
    html: (a, b) => {
      const element = pick(elements(), a);
      if (element !== undefined) element.innerHTML = pick(markup, b) ?? "";
    },
    editable: (a, b) => {
      const value = [null, "", "true", "false", "plaintext-only"][b % 5] ?? null;
      const element = pick(elements(), a);
      if (value === null) element?.removeAttribute("contenteditable");
      else element?.setAttribute("contenteditable", value);
    },
    hide: (a) => pick(elements(), a)?.toggleAttribute("hidden"),
    display: (a, b) => {
      const element = pick(elements(), a);
      if (element instanceof HTMLElement)
        element.style.display = ["", "none", "block", "inline", "contents"][b % 5] as string;
    },
    shadow: (a, b) => {
      const host = pick(
        elements().filter((each) => /^(?:article|div|h1|p|section|span|x-card)$/.test(each.localName)),
        a,
      );
      if (host !== undefined) shadowOn(host, b);
    },
    adopt: (a, b) => {
      const element = pick(elements(), a);
      if (element === undefined) return;
      elsewhere.body.append(element);
      pick(parents(), b)?.append(element);
    },
    stash: (a) => {
      const element = pick(elements(), a);
      if (element === undefined) return;
      element.remove();
      stashed.push(element);
    },
    unstash: (_, b, c) => {
      const element = stashed.shift();
      const parent = pick(parents(), b);
      if (element !== undefined) parent?.insertBefore(element, childAt(parent, c));
    },
    recycle: (a, b) => {
      const element = pick(elements(), a);
      if (element !== undefined) element.textContent = pick(texts, b) ?? "";
    },
    empty: (a) => pick(elements(), a)?.replaceChildren(),
    pause: (a) => new Promise((resolve) => setTimeout(resolve, [0, 20, 130, 170, 300][a % 5])),
  };

  for (const { do: name, a, b, c } of changes) {
    try {
      await act[name](a, b, c);
    } catch (error) {
      // A node that would stand within itself: the document refuses, and stays as it is.
      if (!(error instanceof DOMException)) throw error;
    }
  }
}
