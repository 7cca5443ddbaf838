import { render } from "preact";
import popoverCss from "../../assets/styles/popover.css?inline";
import { Popover, type PopoverProps } from "../../components/popover/Popover.tsx";
import { english } from "../../utils/i18n/english.ts";
import { type Box, place } from "../../utils/popover/placement.ts";

const XHTML = "http://www.w3.org/1999/xhtml";

export interface HostEvents {
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onFocusIn: () => void;
  readonly onFocusOut: () => void;
}

/**
 * The only thing the page's document ever holds of the extension, and only while the popover is open: an element with
 * a closed shadow root. The panel inside is a manual popover, so that it lies in the top layer, above everything.
 */
export class PopoverHost {
  readonly #events: HostEvents;
  #host: HTMLElement | null = null;
  #panel: HTMLElement | null = null;
  #returnFocusTo: Element | null = null;

  constructor(events: HostEvents) {
    this.#events = events;
  }

  get element(): HTMLElement | null {
    return this.#host;
  }

  /** Draws the popover; `near` is the element its mention stands in. */
  draw(props: Omit<PopoverProps, "t">, near: Element): void {
    const panel = this.#panel ?? this.#open(near);
    render(<Popover t={english} {...props} />, panel);
  }

  /** Puts the popover beside the mention's lines; resolves when it stands there. */
  async place(
    lines: readonly Box[],
    pointer: { readonly x: number; readonly y: number } | null,
  ): Promise<void> {
    const panel = this.#panel;
    if (panel === null || lines.length === 0) return;
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
    panel.dataset["placed"] = "";
  }

  /** Takes the popover and its element out of the page. */
  close(): void {
    if (this.#panel !== null) render(null, this.#panel);
    this.#host?.remove();
    this.#host = null;
    this.#panel = null;
  }

  focus(): void {
    this.#returnFocusTo ??= document.activeElement;
    this.#panel?.querySelector<HTMLElement>("[tabindex='-1']")?.focus({ preventScroll: true });
  }

  restoreFocus(): void {
    const target = this.#returnFocusTo;
    this.#returnFocusTo = null;
    if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true });
  }

  #open(near: Element): HTMLElement {
    const host = document.createElementNS(XHTML, "div");
    const root = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(popoverCss);
    root.adoptedStyleSheets = [sheet];
    const panel = document.createElementNS(XHTML, "div");
    panel.className = "frame";
    panel.popover = "manual";
    panel.lang = "en";
    panel.dir = "ltr";
    root.append(panel);
    const { onEnter, onLeave, onFocusIn, onFocusOut } = this.#events;
    host.addEventListener("pointerenter", (event) => event.isTrusted && onEnter());
    host.addEventListener("pointerleave", (event) => event.isTrusted && onLeave());
    panel.addEventListener("focusin", onFocusIn);
    panel.addEventListener("focusout", (event) => event.relatedTarget === null && onFocusOut());
    placeFor(near).append(host);
    panel.showPopover();
    this.#host = host;
    this.#panel = panel;
    return panel;
  }
}

/** Everything outside an open modal dialog or a fullscreen element is inert: the host must stand inside. */
function placeFor(near: Element): Element {
  const dialog = near.closest("dialog:modal");
  if (dialog !== null) return dialog;
  const full = document.fullscreenElement;
  return full?.contains(near) === true ? full : document.documentElement;
}
