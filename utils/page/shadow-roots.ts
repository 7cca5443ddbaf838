import { isElement } from "./nodes.ts";

/** How many elements are asked before the caller may pause. */
export const PORTION = 128;

/**
 * All elements but the commonest that can have no shadow root (https://dom.spec.whatwg.org/#valid-shadow-host-name).
 * A browser passes over these by itself, and makes no object for them.
 */
const MAY_BE_HOST =
  ":not(a,li,img,path,i,td,tr,b,ul,br,svg,script,g,em,strong,button,input,label,option,use,time,link,meta,style)";

/**
 * Of elements that are no custom elements, those that hold nothing: scripts make themselves an empty one to put a root
 * in. A browser has found these, and the custom elements, before it has made objects for a tenth of the others.
 */
const EMPTY_HOST =
  ":is(article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span):empty";
/** Custom elements, by the hyphen in their names: no selector asks for it. */
const CUSTOM = "descendant-or-self::*[contains(local-name(), '-')]";
/** `XPathResult.ORDERED_NODE_SNAPSHOT_TYPE`. */
const SNAPSHOT = 7;

/** An element with an open shadow root. */
export type Host = Element & { readonly shadowRoot: ShadowRoot };

/**
 * Yields the elements below the roots that have an open shadow root, and null after each portion, so that the caller may
 * pause. Any element of many kinds may have one, and a browser tells only element by element.
 */
export function* shadowHosts(roots: readonly ParentNode[]): Generator<Host | null, void, undefined> {
  let asked = 0;
  for (const root of roots) {
    const elements = root.querySelectorAll(MAY_BE_HOST);
    for (let from = 0; from < elements.length; from += PORTION) {
      const to = Math.min(elements.length, from + PORTION);
      for (const host of hostsAmong(elements, from, to)) yield host;
      asked += to - from;
      if (asked < PORTION) continue;
      asked = 0;
      yield null;
    }
  }
}

/**
 * Those elements below a root that have an open shadow root, as most hosts are made: custom elements, and elements that
 * hold nothing else. Takes a fraction of the time that `shadowHosts` takes; what it leaves out is left for that.
 */
export function likelyShadowHosts(root: Document | ShadowRoot): readonly Host[] {
  return [...customElements(root), ...root.querySelectorAll(EMPTY_HOST)].filter(isHost);
}

/** XPath is asked from nodes of its data model, and a shadow root is none (https://www.w3.org/TR/xpath-10/#data-model). */
function* customElements(root: Document | ShadowRoot): Generator<Element, void, undefined> {
  for (const from of root.children) {
    const found = from.ownerDocument.evaluate(CUSTOM, from, null, SNAPSHOT, null);
    for (let index = 0; index < found.snapshotLength; index++) {
      const one = found.snapshotItem(index);
      if (isElement(one)) yield one;
    }
  }
}

/** A plain loop, for it runs once for every element there is. */
function hostsAmong(elements: NodeListOf<Element>, from: number, to: number): readonly Host[] {
  const hosts: Host[] = [];
  for (let index = from; index < to; index++) {
    const element = elements[index];
    if (element !== undefined && isHost(element)) hosts.push(element);
  }
  return hosts;
}

/** A parser's document knows no shadow roots: there it is undefined. */
function isHost(element: Element): element is Host {
  return (element.shadowRoot ?? null) !== null;
}
