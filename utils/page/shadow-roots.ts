/** How many elements are asked before the caller may pause. */
const PORTION = 128;

/**
 * Yields the open shadow roots of the elements below `root`, and null now and then, so that the caller may pause.
 * Any element may have one, and a browser tells only element by element.
 */
export function* openShadowRoots(root: Element | ShadowRoot): Generator<ShadowRoot | null, void, undefined> {
  const elements = root.querySelectorAll("*");
  for (let from = 0; from < elements.length; from += PORTION) {
    for (const host of hostsAmong(elements, from)) if (host.shadowRoot !== null) yield host.shadowRoot;
    yield null;
  }
}

/** A plain loop, for it runs once for every element there is. */
function hostsAmong(elements: NodeListOf<Element>, from: number): readonly Element[] {
  const hosts: Element[] = [];
  const to = Math.min(elements.length, from + PORTION);
  for (let index = from; index < to; index++) {
    const element = elements[index];
    // A parser's document knows no shadow roots: there it is undefined.
    if (element?.shadowRoot) hosts.push(element);
  }
  return hosts;
}
