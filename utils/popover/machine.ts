import { effectsBetween, isAwaited } from "./effects.ts";
import type { Event, State, Step, Target, Token } from "./machine.types.ts";
import { REQUEST_AFTER_MS } from "./timing.ts";

type In<N extends State["name"]> = Extract<State, { name: N }>;
type VisibleState = In<"shown"> | In<"leaving"> | In<"pinned">;

export const INITIAL: State = { name: "hidden", token: 0 };

/** Whether anything is on screen (then Esc is the popover's, and not the page's). */
export function isVisible(state: State): state is VisibleState {
  return state.name === "shown" || state.name === "leaving" || state.name === "pinned";
}

/**
 * The popover's behaviour: what follows from an event, and what the page side has to do about it.
 * Pure; effects are derived from the two states, so that none can be forgotten on some path.
 */
export function step(state: State, event: Event): Step {
  const next = reduce(state, event);
  return { state: next, effects: effectsBetween(state, next, event) };
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case "escape":
    case "close":
    case "page-left":
      return hidden(state);
    case "open":
      return {
        name: "loading",
        token: state.token + 1,
        target: event.target,
        focus: event.focus,
        pointer: "away",
      };
    case "timer":
      if (event.token !== state.token) return state;
      break;
    case "arrived":
    case "failed":
      return event.token === state.token ? answered(state, event) : state;
    default:
  }
  switch (state.name) {
    case "hidden":
      return event.type === "mention-entered" ? dwell(state.token, event.target, event.rested) : state;
    case "dwelling":
    case "preparing":
    case "ready":
      return whileDwelling(state, event);
    case "loading":
      return whileLoading(state, event);
    case "shown":
      return whileShown(state, event);
    case "leaving":
      return whileLeaving(state, event);
    case "pinned":
      return whilePinned(state, event);
  }
}

function whileDwelling(state: In<"dwelling"> | In<"preparing"> | In<"ready">, event: Event): State {
  const { token, target } = state;
  switch (event.type) {
    case "mention-entered":
      return event.target.key === target.key ? state : dwell(token, event.target);
    case "timer":
      if (state.name === "dwelling" && event.timer === "request") {
        return { name: "preparing", token, target, rested: REQUEST_AFTER_MS };
      }
      if (event.timer !== "dwell") return state;
      if (state.name === "preparing")
        return { name: "loading", token, target, focus: false, pointer: "mention" };
      return state.name === "ready"
        ? { name: "shown", token, target, content: state.content, focus: false, pointer: "mention" }
        : state;
    // A press is the reader's business with the page; a scroll moved the text, not the pointer.
    case "mention-left":
    case "press-outside":
    case "viewport-changed":
    case "target-lost":
    case "page-hidden":
      return hidden(state);
    default:
      return state;
  }
}

function whileLoading(state: In<"loading">, event: Event): State {
  const { token, target, focus, pointer } = state;
  switch (event.type) {
    case "mention-entered":
      if (event.target.key === target.key) return { ...state, pointer: "mention" };
      // What a command opened is not lost to a pointer that happens to pass.
      return pointer === "mention" ? dwell(token, event.target) : state;
    case "mention-left":
      return pointer === "mention" ? hidden(state) : state;
    case "timer":
      if (event.timer === "slow")
        return { name: "shown", token, target, content: { kind: "loading" }, focus, pointer };
      return event.timer === "answer"
        ? answered(state, { type: "failed", token, reason: "no-answer" })
        : state;
    case "press-outside":
    case "target-lost":
    case "page-hidden":
      return hidden(state);
    default:
      return state;
  }
}

function whileShown(state: In<"shown">, event: Event): State {
  switch (event.type) {
    case "mention-entered":
      if (event.target.key === state.target.key) return { ...state, pointer: "mention" };
      // Focus holds it; without focus the other mention may be on the way to the popover: see `leaving`.
      return state.focus ? { ...state, pointer: "away" } : leave(state, event.target);
    case "popover-entered":
      return { ...state, pointer: "popover" };
    // Each counts only if the pointer was there: in whichever order a browser reports crossing from one to the other.
    case "mention-left":
      return state.pointer === "mention" ? letGo(state) : state;
    case "popover-left":
      return state.pointer === "popover" ? letGo(state) : state;
    case "focus-entered":
      return { ...state, focus: true };
    case "focus-left":
      return state.pointer === "away" ? leave(state, null) : { ...state, focus: false };
    case "pin-toggled":
      return { ...visible(state), name: "pinned", pointer: state.pointer };
    case "page-hidden":
      return state.focus || state.pointer === "popover" ? state : hidden(state);
    default:
      return whileVisible(state, event);
  }
}

function whileLeaving(state: In<"leaving">, event: Event): State {
  switch (event.type) {
    case "mention-entered":
      if (event.target.key === state.target.key) return hold(state, "mention");
      return event.target.key === state.next?.key ? state : { ...state, next: event.target, foreseen: false };
    case "mention-left":
      return state.next === null ? state : { ...state, next: null, foreseen: false };
    case "popover-entered":
      return hold(state, "popover");
    case "focus-entered":
      return { ...hold(state, "away"), focus: true };
    case "pin-toggled":
      return { ...visible(state), name: "pinned", pointer: "away" };
    case "timer":
      if (event.timer === "request") return state.next === null ? state : { ...state, foreseen: true };
      if (event.timer !== "grace") return whileVisible(state, event);
      // The grace is longer than the dwell: whoever is still on the next mention has rested there.
      return state.next === null
        ? hidden(state)
        : { name: "loading", token: state.token + 1, target: state.next, focus: false, pointer: "mention" };
    case "page-hidden":
      return hidden(state);
    default:
      return whileVisible(state, event);
  }
}

function whilePinned(state: In<"pinned">, event: Event): State {
  switch (event.type) {
    case "pin-toggled":
      return state.focus || state.pointer !== "away" ? { ...state, name: "shown" } : leave(state, null);
    case "popover-entered":
      return { ...state, pointer: "popover" };
    case "popover-left":
      return { ...state, pointer: "away" };
    case "focus-entered":
      return { ...state, focus: true };
    case "focus-left":
      return { ...state, focus: false };
    // Kept open means kept: what is done to the page does not close it.
    case "press-outside":
    case "target-lost":
      return state;
    default:
      return whileVisible(state, event);
  }
}

/** What every visible state does alike. */
function whileVisible(state: VisibleState, event: Event): State {
  const { token, target, focus } = state;
  switch (event.type) {
    case "timer":
      return event.timer === "answer"
        ? answered(state, { type: "failed", token, reason: "no-answer" })
        : state;
    case "retry":
      return state.content.kind === "error"
        ? { ...state, token: token + 1, target, focus, content: { kind: "loading" } }
        : state;
    case "wider-toggled":
      // The timeline that is there stays until the other one comes.
      return state.content.kind === "view" && !isAwaited(state.content)
        ? { ...state, token: token + 1, content: { ...state.content, asking: true } }
        : state;
    case "press-outside":
    case "target-lost":
      return hidden(state);
    default:
      return state;
  }
}

function answered(state: State, event: Extract<Event, { type: "arrived" | "failed" }>): State {
  const content =
    event.type === "arrived"
      ? ({ kind: "view", view: event.view, others: event.others } as const)
      : ({ kind: "error", reason: event.reason } as const);
  switch (state.name) {
    case "hidden":
    case "dwelling":
    case "ready":
      return state;
    case "preparing":
      return { ...state, name: "ready", content };
    case "loading": {
      const { token, target, focus, pointer } = state;
      return { name: "shown", token, target, content, focus, pointer };
    }
    case "shown":
    case "leaving":
    case "pinned":
      return isAwaited(state.content) ? { ...state, content } : state;
  }
}

function dwell(token: Token, target: Target, rested = 0): State {
  const name = rested < REQUEST_AFTER_MS ? "dwelling" : "preparing";
  return { name, token: token + 1, target, rested };
}

function hidden(state: State): State {
  return state.name === "hidden" ? state : { name: "hidden", token: state.token };
}

function letGo(state: In<"shown">): State {
  return state.focus ? { ...state, pointer: "away" } : leave(state, null);
}

function leave(state: In<"shown"> | In<"pinned">, next: Target | null): State {
  return { ...visible(state), name: "leaving", focus: false, next, foreseen: false };
}

function hold(state: In<"leaving">, pointer: In<"shown">["pointer"]): In<"shown"> {
  return { ...visible(state), name: "shown", pointer };
}

function visible({ token, target, content, focus }: VisibleState) {
  return { token, target, content, focus };
}
