import popoverCss from "../../assets/styles/popover.css?inline";
import { type Box, place } from "../../utils/popover/placement.ts";

const XHTML = "http://www.w3.org/1999/xhtml";

/** An element with a closed shadow root, and in it a panel that stands in the top layer, above everything. */
export interface ClosedRoot {
  readonly host: HTMLElement;
  readonly panel: HTMLElement;
}

let sheet: CSSStyleSheet | null = null;

/** One for all: what the browser makes of its rules serves every popover of the page. */
function popoverSheet(): CSSStyleSheet {
  if (sheet !== null) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(popoverCss);
  return sheet;
}

/** Makes one outside the page, which neither sees it nor can reach it. */
export function makeClosedRoot(): ClosedRoot {
  const host = document.createElementNS(XHTML, "div");
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [popoverSheet()];
  const panel = document.createElementNS(XHTML, "div");
  panel.className = "frame";
  panel.popover = "manual";
  panel.lang = "en";
  panel.dir = "ltr";
  root.append(panel);
  return { host, panel };
}

/**
 * Puts it into the page, out of sight until it is placed. `near` is the element beside whose text it will stand. False if
 * there is no page any more: the frame was left, or the page has taken its root away.
 */
export function putIntoPage({ host, panel }: ClosedRoot, near: Element): boolean {
  const parent = placeFor(near);
  if (parent === null || document.defaultView === null) return false;
  parent.append(host);
  panel.showPopover();
  return true;
}

/** Where something stands: beside the lines of a text, on the side of the pointer if there is room. */
export interface Beside {
  readonly lines: readonly Box[];
  readonly pointer: { readonly x: number; readonly y: number } | null;
}

/** Puts a panel beside the lines of a text, as it is high by now; resolves when it stands there. */
export async function placeBeside(panel: HTMLElement, { lines, pointer }: Beside): Promise<void> {
  if (lines.length === 0) return;
  panel.style.maxHeight = "";
  const view = window.visualViewport;
  const viewport = {
    x: view?.offsetLeft ?? 0,
    y: view?.offsetTop ?? 0,
    width: Math.min(view?.width ?? Number.POSITIVE_INFINITY, document.documentElement.clientWidth),
    height: view?.height ?? window.innerHeight,
  };
  const { width, height } = panel.getBoundingClientRect();
  const rtl = getComputedStyle(document.documentElement).direction === "rtl";
  const at = await place({ lines, pointer, popover: { width, height }, viewport, rtl });
  panel.style.translate = `${Math.round(at.x)}px ${Math.round(at.y)}px`;
  panel.style.maxHeight = `${Math.floor(at.maxHeight)}px`;
  panel.dataset["side"] = at.side;
}

/** Everything outside an open modal dialog or a fullscreen element is inert: the host must stand inside. */
function placeFor(near: Element): Element | null {
  const dialog = near.closest("dialog:modal");
  if (dialog !== null) return dialog;
  const full = document.fullscreenElement;
  return full?.contains(near) === true ? full : document.documentElement;
}
