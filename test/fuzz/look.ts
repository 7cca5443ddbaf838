/** What is wrong with a page's marks; empty when they are as they should be. */
export type Wrong = readonly string[];

/**
 * Runs in the page: compares the marks with a reading of the document made here, by other means than the extension's.
 * A name that is laid out must be marked, once; a mark may stand only on a name, in text that can be read; where a
 * part of a shown block is not laid out, a mark there shows nothing and may stand or not.
 * @param names with a middle dot where a space may stand in them
 */
export function look(names: readonly string[]): Wrong {
  const blocks = new Set(
    "address article aside blockquote body dd div dl dt figure h1 h2 h3 li main ol p section slot table tbody td th tr ul x-card".split(
      " ",
    ),
  );
  const unread = new Set("script style template textarea input select code head title".split(" "));
  const name = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.join("|").replaceAll("·", "\\s*")})(?=\\p{Ll}{0,3}(?![\\p{L}\\p{N}]))`,
    "gu",
  );
  const ids = new Map<Node, number>();
  const idOf = (node: Node): number => {
    if (!ids.has(node)) ids.set(node, ids.size);
    return ids.get(node) ?? -1;
  };

  interface Place {
    readonly owner: Element;
    readonly range: Range;
    /**
     * A short line that stands in no article may be taken for a label; a name with a space in it is a misspelling, and
     * one with a letter or three at its end may be inflected, one with a stop or such before it the end of an address.
     */
    readonly mayBeNone: boolean;
  }
  const places = new Map<string, Place>();
  const keyOf = (range: AbstractRange): string =>
    `${idOf(range.startContainer)}:${range.startOffset}-${idOf(range.endContainer)}:${range.endOffset}`;

  let owner: Element = document.body;
  let parts: { readonly node: Text | null; readonly text: string }[] = [];
  const close = (): void => {
    const whole = parts.map(({ text }) => text).join("");
    for (const found of whole.matchAll(name)) {
      const range = document.createRange();
      let at = 0;
      let begun = false;
      for (const { node, text } of parts) {
        const end = at + text.length;
        if (node !== null && !begun && found.index < end) {
          range.setStart(node, found.index - at);
          begun = true;
        }
        if (node !== null && begun && found.index + found[0].length <= end) {
          range.setEnd(node, found.index + found[0].length - at);
          break;
        }
        at = end;
      }
      const around = range.startContainer.parentElement ?? owner;
      const isLabel = around.closest("article, p, td, li") === null && whole.split(/\s+/).length < 8;
      const after = whole.slice(found.index + found[0].length);
      const isInflected = /^\p{L}/u.test(after);
      const isInAddress = /[.@/_-]$/.test(whole.slice(0, found.index)) || /^[.@/_-]\p{L}/u.test(after);
      const mayBeNone = isLabel || isInflected || isInAddress || /\s/.test(found[0]);
      places.set(keyOf(range), { owner, range, mayBeNone });
    }
    parts = [];
  };
  const inside = (node: Node, newOwner: Element): void => {
    const [outerOwner, outerParts] = [owner, parts];
    [owner, parts] = [newOwner, []];
    for (const child of node.childNodes) visit(child);
    close();
    [owner, parts] = [outerOwner, outerParts];
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) parts.push({ node: node as Text, text: node.nodeValue ?? "" });
    if (!(node instanceof Element)) return;
    const editable = node.hasAttribute("contenteditable") && node.getAttribute("contenteditable") !== "false";
    if (unread.has(node.localName) || editable) {
      parts.push({ node: null, text: "\uFFFC" });
      return;
    }
    if (node.localName === "br") parts.push({ node: null, text: "\n" });
    if (node.shadowRoot !== null) inside(node.shadowRoot, node);
    if (blocks.has(node.localName)) {
      close();
      inside(node, node);
    } else {
      for (const child of node.childNodes) visit(child);
    }
  };
  inside(document.body, document.body);

  const tell = (range: AbstractRange): string => {
    const shown = [range.startContainer, range.endContainer].map((node) => {
      const root = node.getRootNode();
      return `${node.parentElement?.localName ?? root.nodeName} “${node.nodeValue ?? ""}”`;
    });
    return `${range.startOffset}–${range.endOffset} of ${[...new Set(shown)].join(" … ")}`;
  };
  const laidOut = (range: Range): boolean => {
    const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
      if (node.nodeType !== 3 || !range.intersectsNode(node) || node.nodeValue === "") continue;
      const part = document.createRange();
      part.setStart(node, node === range.startContainer ? range.startOffset : 0);
      part.setEnd(node, node === range.endContainer ? range.endOffset : (node.nodeValue?.length ?? 0));
      if (!part.collapsed && part.getClientRects().length === 0) return false;
    }
    return true;
  };
  const boxAround = (element: Element): Element => {
    const root = element.getRootNode();
    const around = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    // No observer tells that a slot, which has no box, is hidden: then its mark shows nothing.
    const isBoxless = element.localName === "slot" || getComputedStyle(element).display === "contents";
    return isBoxless && around !== null ? boxAround(around) : element;
  };
  const wrong: string[] = [];
  const marked = new Set<string>();
  for (const mark of CSS.highlights.get("lacuna") ?? []) {
    const key = keyOf(mark);
    const place = places.get(key);
    if (!mark.startContainer.isConnected || !mark.endContainer.isConnected)
      wrong.push(`stale: ${tell(mark)}`);
    else if (marked.has(key)) wrong.push(`doubled: ${tell(mark)}`);
    else if (place === undefined) wrong.push(`no name: ${tell(mark)}`);
    else if (!boxAround(place.owner).checkVisibility() && place.range.getClientRects().length === 0)
      wrong.push(`hidden: ${tell(mark)}`);
    marked.add(key);
  }
  for (const [key, { range, mayBeNone }] of places) {
    if (!marked.has(key) && !mayBeNone && laidOut(range)) wrong.push(`lost: ${tell(range)}`);
  }
  if (document.documentElement.scrollHeight > 2 * innerHeight)
    wrong.push("the page has outgrown the viewport");
  return wrong;
}
