import { composedParent, isShadowRoot } from "./nodes.ts";

/** The parent as the page is composed: of what stands in a shadow root itself, the host. */
export function elementAround(element: Element): Element | null {
  const parent = composedParent(element);
  return isShadowRoot(parent) ? parent.host : element.parentElement;
}

/** The nearest element of a kind, from `element` up and out of shadow roots: a component in a menu is part of the menu. */
export function closestAround(element: Element, selector: string): Element | null {
  for (let inner: Element | null = element; inner !== null; ) {
    const found: Element | null = inner.closest(selector);
    if (found !== null) return found;
    const root: Node = inner.getRootNode();
    inner = isShadowRoot(root) ? root.host : null;
  }
  return null;
}
