import { render } from "preact";
import { Popover, type PopoverProps } from "../../components/popover/Popover.tsx";
import type { NeverScope } from "../../components/popover/WhyPanel.tsx";
import type { EntityId } from "../../utils/dataset/types.ts";
import { english } from "../../utils/i18n/english.ts";
import type { PlacedMention } from "../../utils/page/scan.ts";
import { normaliseHost } from "../../utils/settings/mode.ts";
import { siteOf } from "../page/site.ts";
import { type Beside, type ClosedRoot, openClosedRoot, placeBeside } from "./closed-root.ts";
import { neverMark } from "./never-mark.ts";

export interface HostEvents {
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onFocusIn: () => void;
  readonly onFocusOut: () => void;
  /** Every mention on the page, marked or not. */
  readonly mentions: () => Iterable<PlacedMention>;
}

/** What the popover is drawn with by whoever shows it. */
export type DrawProps = Pick<
  PopoverProps,
  "content" | "pinned" | "onPin" | "onClose" | "onRetry" | "onWider"
>;

/**
 * The only thing the page's document ever holds of the extension, and only while the popover is open (or says for some
 * seconds what was done in it): an element with a closed shadow root.
 */
export class PopoverHost {
  readonly #events: HostEvents;
  readonly #dated: () => PopoverProps["dated"];
  #open: ClosedRoot | null = null;
  #beside: Beside = { lines: [], pointer: null };
  #returnFocusTo: Element | null = null;

  /** `dated` says what the day is that the last timeline was asked for. */
  constructor(events: HostEvents, dated: () => PopoverProps["dated"]) {
    this.#events = events;
    this.#dated = dated;
  }

  get element(): HTMLElement | null {
    return this.#open?.host ?? null;
  }

  /** Draws the popover of a mention; `near` is the element the mention stands in. */
  draw(props: DrawProps, mention: PlacedMention, near: Element): void {
    const open = this.#open ?? this.#openAt(near);
    const { surface, alias, reasons } = mention;
    render(
      <Popover
        {...props}
        t={english}
        match={{ surface, alias, reasons, nameOf: (entity) => this.#nameOf(entity) }}
        host={normaliseHost(siteOf(document))}
        dated={this.#dated()}
        onNever={(scope) => this.#never(mention, near, scope, props.onClose)}
        onResized={() => void placeBeside(open.panel, this.#beside)}
      />,
      open.panel,
    );
  }

  /** Puts the popover beside the mention's lines; resolves when it stands there. */
  async place(lines: Beside["lines"], pointer: Beside["pointer"]): Promise<void> {
    if (this.#open === null) return;
    this.#beside = { lines, pointer };
    await placeBeside(this.#open.panel, this.#beside);
  }

  /** Takes the popover and its element out of the page. */
  close(): void {
    if (this.#open === null) return;
    render(null, this.#open.panel);
    this.#open.host.remove();
    this.#open = null;
  }

  focus(): void {
    this.#returnFocusTo ??= document.activeElement;
    this.#open?.panel.querySelector<HTMLElement>("[tabindex='-1']")?.focus({ preventScroll: true });
  }

  restoreFocus(): void {
    const target = this.#returnFocusTo;
    this.#returnFocusTo = null;
    if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true });
  }

  #openAt(near: Element): ClosedRoot {
    const open = openClosedRoot(near);
    const { onEnter, onLeave, onFocusIn, onFocusOut } = this.#events;
    open.host.addEventListener("pointerenter", (event) => event.isTrusted && onEnter());
    open.host.addEventListener("pointerleave", (event) => event.isTrusted && onLeave());
    open.panel.addEventListener("focusin", onFocusIn);
    open.panel.addEventListener("focusout", (event) => event.relatedTarget === null && onFocusOut());
    this.#open = open;
    return open;
  }

  /** As the page writes it; what is listed near a name stands on the page, too. */
  #nameOf(entity: EntityId): string | null {
    for (const mention of this.#events.mentions()) if (mention.entity === entity) return mention.surface;
    return null;
  }

  #never(mention: PlacedMention, near: Element, scope: NeverScope, close: () => void): void {
    const byKeyboard = this.#open?.panel.querySelector(":focus-visible") != null;
    const beside = this.#beside;
    close();
    void neverMark({
      name: mention.alias.text,
      host: scope === "here" ? normaliseHost(siteOf(document)) : null,
      near,
      beside,
      byKeyboard,
    });
  }
}
