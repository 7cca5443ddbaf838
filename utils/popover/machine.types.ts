import type { OtherView, TimelineView } from "../dataset/timeline.types.ts";
import type { EntityId } from "../dataset/types.ts";
import type { Content, Failure } from "./content.types.ts";

/** Numbers one interaction. A reply or a timer that carries another token is stale and changes nothing. */
export type Token = number;

/** One mention on the page. Two mentions of one entity have different keys. */
export interface Target {
  readonly key: string;
  readonly entity: EntityId;
}

/** Where the pointer is, as far as the popover cares. */
export type Pointer = "mention" | "popover" | "away";

interface Interaction {
  readonly token: Token;
  readonly target: Target;
}

type Answer = Exclude<Content, { kind: "loading" }>;

/** What is on screen; `focus`: keyboard focus is in the popover, or is to be moved there. */
interface Visible extends Interaction {
  readonly content: Content;
  readonly focus: boolean;
}

/**
 * - `hidden`: nothing is under way.
 * - `dwelling`: the pointer rests on a mention; nothing has been asked yet.
 * - `preparing`: it still rests there; the timeline has been asked for.
 * - `ready`: it still rests there; the answer has arrived and is drawn, where nobody sees it yet.
 * - `loading`: the dwell is over (or it was opened by a command), the timeline is not here; nothing is visible.
 * - `shown`: visible, and held by pointer or focus.
 * - `leaving`: visible, held by nothing; goes when the grace is over. `next` is another mention under the pointer; `foreseen`:
 *   the pointer has rested there for so long that its timeline is being looked up.
 * - `pinned`: visible until it is closed.
 *
 * ```text
 *                mention entered            request timer
 *     ┌────────┐ ───────────────▶ ┌──────────┐ ─────────▶ ┌───────────┐ ─────────────▶ ┌───────┐
 *     │ hidden │                  │ dwelling │            │ preparing │  arrived,       │ ready │
 *     └────────┘ ◀─────────────── └──────────┘            └───────────┘  failed         └───────┘
 *      ▲  ▲  │    mention left, press, scroll,  ◀───────────┘    │      (drawn unseen)   │   │
 *      │  │  │    page hidden, mention lost     ◀────────────────│───────────────────────┘   │
 *      │  │  │                                                   │ dwell timer               │ dwell
 *      │  │  │    open (keyboard, tap)            ┌──────────────┘                           │ timer
 *      │  │  └─────────────────────────────▶ ┌────▼────┐                                     │
 *      │  │     mention left, press          │ loading │                                     │
 *      │  └──────────────────────────────────└─────────┘                                     │
 *      │                        arrived, failed, │ slow timer (as                            │
 *      │                        answer timer     │ "looking up")             ┌───────────────┘
 *      │                                         ▼                           ▼
 *      │    press outside, mention lost,    ┌──────────────────────────────────┐   pin    ┌────────┐
 *      ├────────────────────────────────────│ shown: held by pointer or focus  │ ◀──────▶ │ pinned │
 *      │    page hidden (pointer away)      └──────────────────────────────────┘          └────────┘
 *      │                                     pointer and │ ▲ pointer or focus                 ▲ │
 *      │                                     focus gone  ▼ │ comes back                       │ │ unpinned,
 *      │    grace timer                     ┌──────────────────────────────────┐   pin        │ │ held by nothing
 *      ├────────────────────────────────────│ leaving: perhaps over another    │ ─────────────┘ │
 *      │                                    │ mention (`next`), looked up on   │ ◀──────────────┘
 *      │                                    │ its request timer                │
 *      │                                    └──────────────────────────────────┘
 *      │                                     grace timer with `next` ──▶ loading (new token)
 *      │
 *      └── from every state: Esc, close, page left.       From every state: open ──▶ loading (new token).
 *          From shown, leaving, pinned with an error: retry ──▶ the same state, looking up (new token).
 * ```
 */
export type State =
  | { readonly name: "hidden"; readonly token: Token }
  | (Interaction & {
      readonly name: "dwelling";
      /** How long it had rested there when that was told. */
      readonly rested: number;
    })
  | (Interaction & {
      readonly name: "preparing";
      /** How long it had rested there when the timeline was asked for. */
      readonly rested: number;
    })
  | (Interaction & { readonly name: "ready"; readonly rested: number; readonly content: Answer })
  | (Interaction & { readonly name: "loading"; readonly focus: boolean; readonly pointer: Pointer })
  | (Visible & { readonly name: "shown"; readonly pointer: Pointer })
  | (Visible & { readonly name: "leaving"; readonly next: Target | null; readonly foreseen: boolean })
  | (Visible & { readonly name: "pinned"; readonly pointer: Pointer });

export type TimerName = "request" | "dwell" | "slow" | "answer" | "grace";

export type Event =
  /** May be sent at every pointer move; only a change of mention counts. `rested`: for so many milliseconds already. */
  | { readonly type: "mention-entered"; readonly target: Target; readonly rested?: number }
  | { readonly type: "mention-left" }
  | { readonly type: "popover-entered" }
  | { readonly type: "popover-left" }
  | { readonly type: "timer"; readonly timer: TimerName; readonly token: Token }
  | {
      readonly type: "arrived";
      readonly token: Token;
      readonly view: TimelineView;
      readonly others?: readonly OtherView[];
    }
  | { readonly type: "failed"; readonly token: Token; readonly reason: Failure }
  /** A command or a tap opens at once; `focus` moves the keyboard focus in. */
  | { readonly type: "open"; readonly target: Target; readonly focus: boolean }
  | { readonly type: "pin-toggled" }
  | { readonly type: "retry" }
  /** Wider events are to be shown, or to be left out again. */
  | { readonly type: "wider-toggled" }
  | { readonly type: "escape" }
  | { readonly type: "close" }
  | { readonly type: "press-outside" }
  | { readonly type: "focus-entered" }
  | { readonly type: "focus-left" }
  /** Scrolled, resized or zoomed. */
  | { readonly type: "viewport-changed" }
  /** The mention's text is gone from the page or out of the viewport. */
  | { readonly type: "target-lost" }
  /** Another tab or window is in front. */
  | { readonly type: "page-hidden" }
  /** The page goes away, or marks were switched off here. */
  | { readonly type: "page-left" };

export type Effect =
  | { readonly do: "start-timer"; readonly timer: TimerName; readonly token: Token; readonly ms: number }
  /** It may be the one that has just rung. */
  | { readonly do: "stop-timer"; readonly timer: TimerName; readonly token: Token }
  /** Ask for the timeline, with or without wider events; answer with `arrived` or `failed` under the same token. */
  | { readonly do: "request"; readonly token: Token; readonly target: Target; readonly wider: boolean }
  /** This is about to be requested, without wider events, unless the pointer moves on. */
  | { readonly do: "foresee"; readonly target: Target }
  /** The answer is no longer wanted. */
  | { readonly do: "cancel-request"; readonly token: Token }
  /** Draw this where neither the reader nor the page sees it: it is to be shown soon, or discarded. */
  | { readonly do: "draw"; readonly token: Token; readonly target: Target; readonly content: Answer }
  /** What was drawn unseen is not wanted. */
  | { readonly do: "discard" }
  /** Show this, near this target, drawn already or not; sent again when content or pin change. Includes placing. */
  | {
      readonly do: "show";
      readonly token: Token;
      readonly target: Target;
      readonly content: Content;
      readonly pinned: boolean;
    }
  /** Place what is shown anew. */
  | { readonly do: "place" }
  | { readonly do: "hide" }
  /** Move keyboard focus into the popover, remembering where it was. */
  | { readonly do: "focus" }
  /** Give keyboard focus back to where it was. */
  | { readonly do: "restore-focus" };

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}
