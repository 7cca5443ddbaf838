import type { Content } from "./content.types.ts";
import type { Effect, Event, State, TimerName, Token } from "./machine.types.ts";
import {
  ANSWER_LIMIT_MS,
  DWELL_AFTER_REQUEST_MS,
  GRACE_MS,
  REQUEST_AFTER_MS,
  SLOW_AFTER_MS,
} from "./timing.ts";

interface Running {
  readonly timer: TimerName;
  readonly ms: number;
  /** A timer of the same name but another reason is started anew. */
  readonly reason: string;
}

/**
 * What has to be done when one state follows another, in this order: timers and requests that are no
 * longer wanted, what is drawn unseen, what is on screen, focus, new requests and timers.
 */
export function effectsBetween(before: State, after: State, event: Event): readonly Effect[] {
  if (before === after && event.type !== "viewport-changed") return [];
  return [
    ...stopped(before, after),
    ...cancelled(before, after, event),
    ...drawnUnseen(before, after),
    ...shown(before, after, event),
    ...foreseen(before, after),
    ...requested(before, after),
    ...started(before, after),
  ];
}

function timers(state: State): readonly Running[] {
  switch (state.name) {
    case "hidden":
      return [];
    case "dwelling":
      return [running("request", REQUEST_AFTER_MS - state.rested)];
    case "preparing":
    case "ready":
      return [running("dwell", Math.max(0, REQUEST_AFTER_MS + DWELL_AFTER_REQUEST_MS - state.rested))];
    case "loading":
      return [running("slow", SLOW_AFTER_MS), running("answer", ANSWER_LIMIT_MS)];
    case "leaving":
      return [
        running("grace", GRACE_MS, state.next?.key ?? ""),
        ...(state.next === null || state.foreseen
          ? []
          : [running("request", REQUEST_AFTER_MS, state.next.key)]),
        ...waiting(state.content),
      ];
    case "shown":
    case "pinned":
      return waiting(state.content);
  }
}

function running(timer: TimerName, ms: number, reason = ""): Running {
  return { timer, ms, reason };
}

function waiting(content: Content): readonly Running[] {
  return isAwaited(content) ? [running("answer", ANSWER_LIMIT_MS)] : [];
}

/** Whether what is on screen is to be replaced by an answer that has not come yet. */
export function isAwaited(content: Content): boolean {
  return content.kind === "loading" || (content.kind === "view" && content.asking === true);
}

function has(state: State, token: Token, { timer, reason }: Running): boolean {
  return state.token === token && timers(state).some((t) => t.timer === timer && t.reason === reason);
}

function stopped(before: State, after: State): readonly Effect[] {
  return timers(before)
    .filter((timer) => !has(after, before.token, timer))
    .map(({ timer }) => ({ do: "stop-timer", timer, token: before.token }));
}

function started(before: State, after: State): readonly Effect[] {
  return timers(after)
    .filter((timer) => !has(before, after.token, timer))
    .map(({ timer, ms }) => ({ do: "start-timer", timer, token: after.token, ms }));
}

/** Whether the timeline has been asked for under the state's token, and not yet answered. */
function isWaiting(state: State): boolean {
  switch (state.name) {
    case "hidden":
    case "dwelling":
    case "ready":
      return false;
    case "preparing":
    case "loading":
      return true;
    case "shown":
    case "leaving":
    case "pinned":
      return isAwaited(state.content);
  }
}

function cancelled(before: State, after: State, event: Event): readonly Effect[] {
  if (!isWaiting(before)) return [];
  const answered = event.type === "arrived" || event.type === "failed";
  const stillWanted = after.token === before.token && isWaiting(after);
  return answered || stillWanted ? [] : [{ do: "cancel-request", token: before.token }];
}

function foreseen(before: State, after: State): readonly Effect[] {
  if (after.name !== "leaving" || !after.foreseen || after.next === null) return [];
  return before.name === "leaving" && before.foreseen ? [] : [{ do: "foresee", target: after.next }];
}

function requested(before: State, after: State): readonly Effect[] {
  if (!isWaiting(after) || !("target" in after)) return [];
  const already = before.token === after.token && isWaiting(before);
  if (already) return [];
  const { token, target } = after;
  return [{ do: "request", token, target, wider: widerWanted(after) }];
}

/** A timeline that is on screen while it is asked for anew is wanted the other way round. */
function widerWanted(state: State): boolean {
  const content = onScreen(state)?.content;
  return content?.kind === "view" && !content.view.wider.included;
}

function onScreen(state: State) {
  return state.name === "shown" || state.name === "leaving" || state.name === "pinned" ? state : null;
}

function drawnUnseen(before: State, after: State): readonly Effect[] {
  if (after.name === "ready") {
    const { token, target, content } = after;
    return before.name === "ready" ? [] : [{ do: "draw", token, target, content }];
  }
  const seen = onScreen(after)?.token === before.token;
  return before.name === "ready" && !seen ? [{ do: "discard" }] : [];
}

function shown(before: State, after: State, event: Event): readonly Effect[] {
  const was = onScreen(before);
  const is = onScreen(after);
  if (is === null) {
    if (was === null) return [];
    // Whoever pressed elsewhere, or left, has put the focus where they want it.
    const back = was.focus && after.name === "hidden" && RESTORING.has(event.type);
    return back ? [{ do: "hide" }, { do: "restore-focus" }] : [{ do: "hide" }];
  }
  const { token, target, content } = is;
  const pinned = is.name === "pinned";
  const changed =
    was === null || was.token !== token || was.content !== content || (was.name === "pinned") !== pinned;
  if (changed) {
    const show: Effect = { do: "show", token, target, content, pinned };
    return was === null && is.focus ? [show, { do: "focus" }] : [show];
  }
  return event.type === "viewport-changed" && !pinned ? [{ do: "place" }] : [];
}

const RESTORING: ReadonlySet<Event["type"]> = new Set(["escape", "close", "target-lost"]);
