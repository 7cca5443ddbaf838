/**
 * What an element says, as plain text in lines: hidden words are left out, words for screen readers are in, and
 * what stands beside each other stays in one line. For `inPopover`, so it uses nothing from around it.
 */
export function readAloud(root: ShadowRoot): string {
  const rows = new Set(
    [...root.querySelectorAll("*")].filter((element) => {
      const { display, flexDirection } = getComputedStyle(element);
      return /flex/.test(display) && /row/.test(flexDirection);
    }),
  );
  const startsLine = (element: Element): boolean => {
    const { display, position } = getComputedStyle(element);
    if (/^(absolute|fixed)$/.test(position) && element.parentElement !== null) return false;
    return (
      /^(block|flex|grid|flow-root|list-item|table|table-row)$/.test(display) &&
      !rows.has(element.parentElement ?? element)
    );
  };
  const wordsOf = (node: Node): string => {
    if (node instanceof Text) return node.data.replace(/\s+/g, " ");
    if (!(node instanceof Element)) return "";
    if (node.matches("style, svg, button:not(.when), [hidden], [aria-hidden=true]")) return "";
    if (getComputedStyle(node).display === "none") return "";
    const inner = [...node.childNodes].map(wordsOf).join(rows.has(node) ? "  " : "");
    return startsLine(node) ? `\n${inner}\n` : inner;
  };
  return [...root.children]
    .map(wordsOf)
    .join("\n")
    .split("\n")
    .map((line) => line.replace(/ {3,}/g, "  ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
