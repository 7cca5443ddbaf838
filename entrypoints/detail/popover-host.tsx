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
import { siteOf } from "../page/site.ts";
import { type Beside, type ClosedRoot, openClosedRoot, placeBeside } from "./closed-root.ts";
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

const NOWHERE: Beside = { lines: [], pointer: null };

/**
 * The only thing the page's document ever holds of the extension, and only while the popover is open (or says for some
 * seconds what was done in it): an element with a closed shadow root.
 */
export class PopoverHost {
  readonly #events: HostEvents;
  readonly #reading: ReadingDay;
  #drawn: { readonly props: DrawProps; readonly mention: PlacedMention; readonly near: Element } | null =
    null;
  /** The timeline as of a day that was chosen while another one was shown, and which that was. */
  #instead:
    | ({ readonly of: TimelineView } & Pick<Extract<Content, { kind: "view" }>, "view" | "others">)
    | null = null;
  #open: ClosedRoot | null = null;
  #beside: Beside = NOWHERE;
  #returnFocusTo: Element | null = null;

  constructor(events: HostEvents, reading: ReadingDay) {
    this.#events = events;
    this.#reading = reading;
  }

  get element(): HTMLElement | null {
    return this.#open?.host ?? null;
  }

  /** Draws the popover of a mention; `near` is the element the mention stands in. */
  draw(props: DrawProps, mention: PlacedMention, near: Element): void {
    const open = this.#open ?? this.#openAt(near);
    const { surface, alias, reasons } = mention;
    this.#drawn = { props, mention, near };
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
    this.draw(drawn.props, drawn.mention, drawn.near);
    if (this.#open !== null) await placeBeside(this.#open.panel, this.#beside);
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
