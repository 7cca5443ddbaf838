/** How many elements are asked before the caller may pause. */
const PORTION = 128;

/**
 * Yields the open shadow roots of the elements below `root`, and null now and then, so that the caller may pause.
 * Any element may have one, and a browser tells only element by element.
 */
export function* openShadowRoots(root: Element | ShadowRoot): Generator<ShadowRoot | null, void, undefined> {
  let asked = 0;
  for (const element of root.querySelectorAll("*")) {
    // A parser's document knows no shadow roots.
    const shadow = element.shadowRoot ?? null;
    if (shadow !== null) yield shadow;
    if (++asked % PORTION === 0) yield null;
  }
}
