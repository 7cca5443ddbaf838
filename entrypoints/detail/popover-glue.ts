import type { EntityId } from "../../utils/dataset/types.ts";
import { askTimeline } from "../../utils/messaging/ask-timeline.ts";
import { observeDataChanged } from "../../utils/messaging/data-changed.ts";
import { afterLayout } from "../../utils/page/after-layout.ts";
import { rectsOf } from "../../utils/page/hit-test.ts";
import type { Marks } from "../../utils/page/marks.ts";
import { comparePlaces } from "../../utils/page/order.ts";
import type { PlacedMention } from "../../utils/page/scan.ts";
import { isVisible } from "../../utils/popover/machine.ts";
import type { Effect, Event, Target } from "../../utils/popover/machine.types.ts";
import type { PageSide, Point, PopoverGlue } from "./contract.ts";
import { PopoverHost } from "./popover-host.tsx";
import type { ReadingDay } from "./reading-day.ts";
import { type Answer, runPopover } from "./popover-runner.ts";

type Shown = Extract<Effect, { do: "show" }>;

/** What was looked up longer ago than this, in milliseconds, may have changed since. */
const FORESEEN_MS = 1_000;

/** Mentions that the machine may still speak of: the one shown, the one rested on, and some passed over. */
const REMEMBERED = 8;

/** Joins the marks of a page, the pointer and the keyboard to the popover's state machine. */
export class Glue implements PopoverGlue {
  readonly #marks: Marks;
  readonly #alive: () => boolean;
  readonly #host: PopoverHost;
  readonly #reading: ReadingDay;
  readonly #isVisible: () => boolean;
  readonly #send: (event: Event) => void;
  readonly #keys = new WeakMap<PlacedMention, string>();
  readonly #mentions = new Map<string, PlacedMention>();
  #nextKey = 0;
  #pointer: Point | null = null;
  #shown: PlacedMention | null = null;
  /** What is being looked up before it is requested. */
  #foreseen: { readonly entity: EntityId; readonly at: number; readonly answer: Promise<Answer> } | null =
    null;
  #walked: PlacedMention | null = null;

  constructor({ marks, mentions, alive, signal }: PageSide, reading: ReadingDay) {
    this.#reading = reading;
    this.#marks = marks;
    this.#alive = alive;
    const runner = runPopover(
      {
        request: (entity, wider) => this.#request(entity, wider),
        foresee: (entity) => this.#foresee(entity),
        draw: (effect) => this.#draw({ ...effect, pinned: false }),
        discard: () => this.#host.close(),
        show: (effect) => this.#show(effect),
        place: () => this.#place(),
        hide: () => this.#hide(),
        focus: () => this.#host.focus(),
        restoreFocus: () => this.#host.restoreFocus(),
      },
      signal,
    );
    this.#send = runner.send;
    this.#isVisible = () => isVisible(runner.state());
    this.#host = new PopoverHost(
      {
        onEnter: () => this.#send({ type: "popover-entered" }),
        onLeave: () => this.#send({ type: "popover-left" }),
        onFocusIn: () => this.#send({ type: "focus-entered" }),
        onFocusOut: () => this.#send({ type: "focus-left" }),
        mentions,
      },
      reading,
    );
    this.#listen(signal);
    observeDataChanged(() => this.#host.refresh(), signal);
  }

  get element(): Element | null {
    return this.#host.element;
  }

  enter(mention: PlacedMention, pointer: Point, rested: number): void {
    if (!this.#isVisible()) this.#pointer = pointer;
    this.#send({ type: "mention-entered", target: this.#target(mention), rested });
  }

  leave(): void {
    this.#send({ type: "mention-left" });
  }

  open(mention: PlacedMention, pointer: Point | null, focus = false): void {
    if (!this.#alive()) return;
    this.#pointer = pointer;
    this.#send({ type: "open", target: this.#target(mention), focus });
  }

  walk(direction: "next" | "previous"): boolean {
    const mentions = this.#marks.inOrder().filter((mention) => rectsOf(mention).length > 0);
    const from = this.#shown ?? this.#walked;
    const at =
      from === null
        ? -1
        : mentions.findIndex(
            ({ from: { node, offset } }) => node === from.from.node && offset === from.from.offset,
          );
    const step = direction === "next" ? 1 : -1;
    const start = at === -1 && step === -1 ? 0 : at;
    const mention = mentions[(start + step + mentions.length) % Math.max(1, mentions.length)];
    if (mention === undefined) return false;
    this.#walked = mention;
    mention.from.node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    this.open(mention, null, true);
    return true;
  }

  #listen(signal: AbortSignal): void {
    const options = { capture: true, passive: true, signal } as const;
    const send = this.#send;
    window.addEventListener("scroll", () => this.#viewportChanged(), options);
    window.addEventListener("resize", () => this.#viewportChanged(), options);
    // A page that is thrown away takes the popover with it; one that is kept to come back to must not keep it.
    window.addEventListener("pagehide", (event) => event.persisted && send({ type: "page-left" }), options);
    document.addEventListener(
      "visibilitychange",
      () => document.hidden && send({ type: "page-hidden" }),
      options,
    );
    window.addEventListener(
      "pointerdown",
      (event) => event.isTrusted && event.target !== this.#host.element && send({ type: "press-outside" }),
      options,
    );
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !event.isTrusted || this.#shown === null) return;
        send({ type: "escape" });
      },
      options,
    );
  }

  #viewportChanged(): void {
    const lost = this.#shown !== null && !this.#isInView(this.#shown);
    this.#send({ type: lost ? "target-lost" : "viewport-changed" });
  }

  #isInView(mention: PlacedMention): boolean {
    return rectsOf(mention).some(
      (r) => r.bottom > 0 && r.top < window.innerHeight && r.right > 0 && r.left < window.innerWidth,
    );
  }

  #foresee(entity: EntityId): void {
    this.#foreseen = { entity, at: performance.now(), answer: this.#ask(entity, false) };
  }

  #request(entity: EntityId, wider: boolean): Promise<Answer> {
    const foreseen = this.#foreseen;
    this.#foreseen = null;
    const good = foreseen?.entity === entity && !wider && performance.now() - foreseen.at < FORESEEN_MS;
    return good ? foreseen.answer : this.#ask(entity, wider);
  }

  async #ask(entity: EntityId, wider: boolean): Promise<Answer> {
    // Read anew each time: single-page sites change their article and its date.
    const day = this.#reading.read()?.day ?? null;
    const reply = await askTimeline(entity, this.#reading.chosen ?? day, wider);
    if (reply.ok || this.#alive()) return reply;
    return { ok: false, reason: "disconnected" };
  }

  /** Draws it where it stands, or else outside the page; null if its text is gone. */
  #draw({ target, content, pinned }: Pick<Shown, "target" | "content" | "pinned">): PlacedMention | null {
    const mention = this.#mentions.get(target.key);
    const near = mention?.from.node.parentElement ?? null;
    if (mention === undefined || near === null) {
      this.#send({ type: "target-lost" });
      return null;
    }
    this.#host.draw(
      {
        content,
        pinned,
        onPin: () => this.#send({ type: "pin-toggled" }),
        onClose: () => this.#send({ type: "close" }),
        onRetry: () => this.#send({ type: "retry" }),
        onWider: () => this.#send({ type: "wider-toggled" }),
      },
      mention,
      near,
    );
    return mention;
  }

  #show(effect: Shown): void {
    const mention = this.#draw(effect);
    if (mention === null) return;
    if (!this.#host.show()) {
      this.#send({ type: "target-lost" });
      return;
    }
    if (this.#shown !== mention) this.#marks.activate(mention);
    this.#shown = mention;
    this.#place();
  }

  #place(): void {
    afterLayout(document, () => {
      if (this.#shown !== null) void this.#host.place(rectsOf(this.#shown), this.#pointer);
    });
  }

  #hide(): void {
    this.#host.close();
    this.#marks.activate(null);
    this.#shown = null;
  }

  #target(mention: PlacedMention): Target {
    const key = this.#keys.get(mention) ?? this.#keyOfShown(mention) ?? String(this.#nextKey++);
    this.#keys.set(mention, key);
    this.#mentions.delete(key);
    this.#mentions.set(key, mention);
    const [oldest] = this.#mentions.keys();
    if (this.#mentions.size > REMEMBERED && oldest !== undefined) this.#mentions.delete(oldest);
    return { key, entity: mention.entity };
  }

  /** What is read again while its popover is open is the same mention to the reader. */
  #keyOfShown(mention: PlacedMention): string | undefined {
    const shown = this.#shown;
    const isSame = shown?.entity === mention.entity && comparePlaces(shown, mention) === 0;
    return isSame ? this.#keys.get(shown) : undefined;
  }
}
