/**
 * Whether an element's text is laid out and visible. Never by its computed style: to compute the style of what is not
 * shown makes browsers fetch its pictures, in the extension's name.
 */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) || hasOnlyContents(element);
}

/** Whether an element's text has to be looked for around it. A slot has no box, and nothing tells when what it holds is slotted away and its own text is shown again. */
export function isBoxless(element: Element): boolean {
  return element.localName === "slot" || hasOnlyContents(element);
}

/** Whether an element lays out its contents but has no box of its own (`display: contents`). */
function hasOnlyContents(element: Element): boolean {
  if (element.getClientRects().length > 0) return false;
  const contents = element.ownerDocument.createRange();
  const isLaidOut = (): boolean => contents.getClientRects().length > 0;
  // Firefox gives no boxes of a whole shadow root that ends in a slot, so that its nodes are asked one by one.
  for (const child of element.shadowRoot?.childNodes ?? []) {
    contents.selectNode(child);
    if (isLaidOut()) return true;
  }
  contents.selectNodeContents(element);
  return isLaidOut();
}

/** Whether an element stands in a slot's own text while something else is slotted in: then it is not shown, and has no box to tell. */
export function isSlottedOver(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at instanceof HTMLSlotElement && at.assignedNodes().length > 0) return true;
  }
  return false;
}
