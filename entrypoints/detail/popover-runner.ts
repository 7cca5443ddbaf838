import type { OtherView, TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { EntityId } from "../../utils/dataset/types.ts";
import type { Failure } from "../../utils/popover/content.types.ts";
import { INITIAL, step } from "../../utils/popover/machine.ts";
import type { Effect, Event, State, TimerName, Token } from "../../utils/popover/machine.types.ts";

export type Answer =
  | { readonly ok: true; readonly view: TimelineView; readonly others: readonly OtherView[] }
  | { readonly ok: false; readonly reason: Failure };

/** What the popover's machine needs done in the world. */
export interface Deeds {
  readonly request: (entity: EntityId, wider: boolean) => Promise<Answer>;
  readonly foresee: (entity: EntityId) => void;
  readonly draw: (effect: Extract<Effect, { do: "draw" }>) => void;
  readonly discard: () => void;
  readonly show: (effect: Extract<Effect, { do: "show" }>) => void;
  readonly place: () => void;
  readonly hide: () => void;
  readonly focus: () => void;
  readonly restoreFocus: () => void;
}

/** Runs the popover's state machine: feeds it events, does its effects, keeps its timers until the signal aborts. */
export function runPopover(
  deeds: Deeds,
  signal: AbortSignal,
): { readonly send: (event: Event) => void; readonly state: () => State } {
  let state: State = INITIAL;
  const timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  const cancelled = new Set<Token>();

  const send = (event: Event): void => {
    if (signal.aborted && event.type !== "page-left") return;
    const next = step(state, event);
    state = next.state;
    for (const effect of next.effects) perform(effect);
  };

  const perform = (effect: Effect): void => {
    switch (effect.do) {
      case "start-timer": {
        const { timer, token, ms } = effect;
        clearTimeout(timers.get(timer));
        timers.set(
          timer,
          setTimeout(() => send({ type: "timer", timer, token }), ms),
        );
        return;
      }
      case "stop-timer":
        clearTimeout(timers.get(effect.timer));
        timers.delete(effect.timer);
        return;
      case "request":
        cancelled.clear();
        void ask(effect.token, effect.target.entity, effect.wider);
        return;
      case "foresee":
        deeds.foresee(effect.target.entity);
        return;
      case "cancel-request":
        cancelled.add(effect.token);
        return;
      case "draw":
        deeds.draw(effect);
        return;
      case "discard":
        deeds.discard();
        return;
      case "show":
        deeds.show(effect);
        return;
      case "place":
        deeds.place();
        return;
      case "hide":
        deeds.hide();
        return;
      case "focus":
        deeds.focus();
        return;
      case "restore-focus":
        deeds.restoreFocus();
    }
  };

  const ask = async (token: Token, entity: EntityId, wider: boolean): Promise<void> => {
    const answer = await deeds.request(entity, wider);
    if (cancelled.has(token)) return;
    send(
      answer.ok
        ? { type: "arrived", token, view: answer.view, others: answer.others }
        : { type: "failed", token, reason: answer.reason },
    );
  };

  signal.addEventListener("abort", () => send({ type: "page-left" }), { once: true });
  return { send, state: () => state };
}
