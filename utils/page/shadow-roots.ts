/** How many elements are asked before the caller may pause. */
export const PORTION = 128;

/**
 * All elements but the commonest that can have no shadow root (https://dom.spec.whatwg.org/#valid-shadow-host-name).
 * A browser passes over these by itself, and makes no object for them.
 */
const MAY_BE_HOST =
  ":not(a,li,img,path,i,td,tr,b,ul,br,svg,script,g,em,strong,button,input,label,option,use,time,link,meta,style)";

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
