import type { TimelineView } from "../../../../../utils/dataset/timeline.types.ts";
import { INITIAL, step } from "../../../../../utils/popover/machine.ts";
import type { Effect, Event, State, Target, TimerName } from "../../../../../utils/popover/machine.types.ts";

export const WECHAT: Target = { key: "1", entity: "wechat" };
export const WEIBO: Target = { key: "2", entity: "weibo" };
// The machine never looks into a view.
export const viewWith = (included: boolean) =>
  ({ today: "2026-11-21", wider: { events: 9, jurisdictions: 3, included } }) as TimelineView;
export const view = viewWith(false);

export const enter = (target = WECHAT): Event => ({ type: "mention-entered", target });
export const plain = (
  type: Exclude<Event["type"], "mention-entered" | "timer" | "arrived" | "failed" | "open">,
): Event => ({ type });
export const timer = (name: TimerName, token = 1): Event => ({ type: "timer", timer: name, token });
export const arrived = (token = 1): Event => ({ type: "arrived", token, view });
export const failed = (token = 1): Event => ({ type: "failed", token, reason: "store-unavailable" });
export const open = (target = WECHAT, focus = true): Event => ({ type: "open", target, focus });
export const LEFT: Event = { type: "mention-left" };

export function run(...events: readonly Event[]): {
  state: State;
  effects: readonly Effect[];
  last: readonly Effect[];
} {
  let state = INITIAL;
  const effects: Effect[] = [];
  let last: readonly Effect[] = [];
  for (const event of events) {
    const next = step(state, event);
    state = next.state;
    last = next.effects;
    effects.push(...last);
  }
  return { state, effects, last };
}

export const names = (effects: readonly Effect[]) =>
  effects.map((effect) => ("timer" in effect ? `${effect.do} ${effect.timer}` : effect.do));

export const PREPARING = [enter(), timer("request")];
export const READY = [...PREPARING, arrived()];
export const LOADING = [...PREPARING, timer("dwell")];
export const SHOWN = [...READY, timer("dwell")];
export const LEAVING = [...SHOWN, LEFT];
export const PINNED = [...SHOWN, plain("pin-toggled")];
export const BY_KEYBOARD = [open(), arrived()];
