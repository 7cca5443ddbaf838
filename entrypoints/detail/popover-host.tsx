import { render } from "preact";
import { Popover, type PopoverProps } from "../../components/popover/Popover.tsx";
import type { NeverScope } from "../../components/popover/WhyPanel.tsx";
import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Day, EntityId } from "../../utils/dataset/types.ts";
import { english } from "../../utils/i18n/english.ts";
import { askTimeline } from "../../utils/messaging/ask-timeline.ts";
import type { PlacedMention } from "../../utils/page/scan.ts";
import type { Content } from "../../utils/popover/content.types.ts";
import { normaliseHost } from "../../utils/settings/mode.ts";
import { siteOf } from "../../utils/page/site.ts";
import { type Beside, type ClosedRoot, makeClosedRoot, placeBeside, putIntoPage } from "./closed-root.ts";
import { neverMark } from "./never-mark.ts";
import type { ReadingDay } from "./reading-day.ts";

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

interface Drawn {
  readonly props: DrawProps;
  readonly mention: PlacedMention;
  readonly near: Element;
}

const NOWHERE: Beside = { lines: [], pointer: null };

/**
 * The only thing the page's document ever holds of the extension, and only while the popover is open (or says for some
 * seconds what was done in it): an element with a closed shadow root.
 */
export class PopoverHost {
  readonly #events: HostEvents;
  readonly #reading: ReadingDay;
  #drawn: Drawn | null = null;
  /** The timeline as of a day that was chosen while another one was shown, and which that was. */
  #instead:
    | ({ readonly of: TimelineView } & Pick<Extract<Content, { kind: "view" }>, "view" | "others">)
    | null = null;
  #root: ClosedRoot | null = null;
  #inPage = false;
  #beside: Beside = NOWHERE;
  #returnFocusTo: Element | null = null;

  constructor(events: HostEvents, reading: ReadingDay) {
    this.#events = events;
    this.#reading = reading;
  }

  get element(): HTMLElement | null {
    return this.#root?.host ?? null;
  }

  /**
   * Draws the popover of a mention: in the page if it is shown, else outside, where nobody sees it. What is drawn just so
   * already stays. `near` is the element the mention stands in.
   */
  draw(props: DrawProps, mention: PlacedMention, near: Element): void {
    const drawn = this.#drawn;
    this.#drawn = { props, mention, near };
    const { content, pinned } = props;
    if (drawn?.mention === mention && drawn.props.content === content && drawn.props.pinned === pinned)
      return;
    this.#render(this.#drawn);
  }

  /** Puts what is drawn into the page, if it is not there already; it is seen when it is placed. False if it cannot be. */
  show(): boolean {
    if (!this.#inPage && this.#root !== null && this.#drawn !== null)
      this.#inPage = putIntoPage(this.#root, this.#drawn.near);
    return this.#inPage;
  }

  #render({ props, mention, near }: Drawn): void {
    this.#root ??= this.#makeRoot();
    const { panel } = this.#root;
    const { surface, alias, reasons } = mention;
    render(
      <Popover
        {...props}
        content={this.#contentOf(props)}
        t={english}
        match={{ surface, alias, reasons, nameOf: (entity) => this.#nameOf(entity) }}
        host={normaliseHost(siteOf(document))}
        dated={this.#reading.dated}
        onDay={(day) => void this.#readAsOf(day)}
        onNever={(scope) => this.#never(mention, near, scope, props.onClose)}
        onResized={() => void placeBeside(panel, this.#beside)}
      />,
      panel,
    );
  }

  /** Puts the popover beside the mention's lines; resolves when it stands there. */
  async place(lines: Beside["lines"], pointer: Beside["pointer"]): Promise<void> {
    if (this.#root === null || !this.#inPage) return;
    this.#beside = { lines, pointer };
    await placeBeside(this.#root.panel, this.#beside);
  }

  /** Takes the popover and its element out of the page, or discards what was only drawn. */
  close(): void {
    if (this.#root === null) return;
    render(null, this.#root.panel);
    this.#root.host.remove();
    this.#root = null;
    this.#inPage = false;
    // Else the next one would stand beside this mention until it is placed, perhaps under the pointer.
    this.#beside = NOWHERE;
    this.#drawn = null;
    this.#instead = null;
  }

  /** What is shown may be out of date: shows it as it is now, as of the same day. */
  refresh(): void {
    void this.#readAsOf(this.#reading.chosen);
  }

  focus(): void {
    this.#returnFocusTo ??= document.activeElement;
    this.#root?.panel.querySelector<HTMLElement>("[tabindex='-1']")?.focus({ preventScroll: true });
  }

  restoreFocus(): void {
    const target = this.#returnFocusTo;
    this.#returnFocusTo = null;
    if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true });
  }

  #makeRoot(): ClosedRoot {
    const { host, panel } = makeClosedRoot();
    const { onEnter, onLeave, onFocusIn, onFocusOut } = this.#events;
    host.addEventListener("pointerenter", (event) => event.isTrusted && onEnter());
    host.addEventListener("pointerleave", (event) => event.isTrusted && onLeave());
    panel.addEventListener("focusin", onFocusIn);
    panel.addEventListener("focusout", (event) => event.relatedTarget === null && onFocusOut());
    return { host, panel };
  }

  /** As the page writes it; what is listed near a name stands on the page, too. */
  #nameOf(entity: EntityId): string | null {
    for (const mention of this.#events.mentions()) if (mention.entity === entity) return mention.surface;
    return null;
  }

  #contentOf({ content }: Pick<DrawProps, "content">): Content {
    const instead = this.#instead;
    return content.kind === "view" && content.view === instead?.of
      ? { ...content, view: instead.view, others: instead.others }
      : content;
  }

  /** Shows the timeline as of another day; what is asked for later on this page is as of that day, too. */
  async #readAsOf(day: Day | null): Promise<void> {
    const shown = this.#drawn?.props.content;
    if (shown?.kind !== "view") return;
    const { entity, wider } = shown.view;
    const reply = await askTimeline(entity.id, day ?? this.#reading.own, wider.included);
    const drawn = this.#drawn;
    if (!reply.ok || drawn?.props.content !== shown) return;
    this.#reading.choose(day);
    this.#instead = { of: shown.view, view: reply.view, others: reply.others };
    this.#render(drawn);
    if (this.#root !== null) await placeBeside(this.#root.panel, this.#beside);
  }

  #never(mention: PlacedMention, near: Element, scope: NeverScope, close: () => void): void {
    const byKeyboard = this.#root?.panel.querySelector(":focus-visible") != null;
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
