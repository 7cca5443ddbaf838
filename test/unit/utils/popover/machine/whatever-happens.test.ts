import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INITIAL, isVisible, step } from "../../../../../utils/popover/machine.ts";
import type { Event, TimerName } from "../../../../../utils/popover/machine.types.ts";
import { arrived, enter, failed, open, timer, WECHAT, WEIBO } from "./interactions.ts";

describe("whatever happens", () => {
  const target = fc.constantFrom(WECHAT, WEIBO);
  /** How many interactions ago it began; mostly it is the present one. */
  const token = fc.nat(2).map((ago) => Math.max(0, ago - 1));
  const event: fc.Arbitrary<Event> = fc.oneof(
    { weight: 3, arbitrary: target.map(enter) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom<TimerName>("request", "dwell", "slow", "answer", "grace"), token)
        .map(([name, n]) => timer(name, n)),
    },
    { weight: 3, arbitrary: fc.oneof(token.map(arrived), token.map(failed)) },
    fc.tuple(target, fc.boolean()).map(([t, focus]) => open(t, focus)),
    fc
      .constantFrom(
        "mention-left",
        "popover-entered",
        "popover-left",
        "pin-toggled",
        "retry",
        "wider-toggled",
        "escape",
        "close",
        "press-outside",
        "focus-entered",
        "focus-left",
        "viewport-changed",
        "target-lost",
        "page-hidden",
        "page-left",
      )
      .map((type): Event => ({ type })),
  );

  test("nothing is shown or drawn that was not asked for or is kept unwanted, no timer or request outlives its use, Esc hides", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state = INITIAL;
        const timers = new Set<string>();
        const asked = new Set<number>();
        const cancelled = new Set<number>();
        let visible = false;
        let unseen: number | null = null;
        for (const given of events) {
          const each = "token" in given ? { ...given, token: state.token - given.token } : given;
          const next = step(state, each);
          expect(next.state.token).toBeGreaterThanOrEqual(state.token);
          for (const effect of next.effects) {
            if (effect.do === "start-timer") {
              expect(timers.has(`${effect.timer} ${effect.token}`)).toBe(false);
              timers.add(`${effect.timer} ${effect.token}`);
            }
            if (effect.do === "stop-timer")
              expect(timers.delete(`${effect.timer} ${effect.token}`)).toBe(true);
            if (effect.do === "request") {
              expect(asked.has(effect.token)).toBe(false);
              asked.add(effect.token);
            }
            if (effect.do === "cancel-request") cancelled.add(effect.token);
            if (effect.do === "show") {
              expect(effect.token).toBe(next.state.token);
              // What is shown while it is asked for anew is drawn before it is asked for.
              const now = next.effects.some((one) => one.do === "request" && one.token === effect.token);
              expect(asked.has(effect.token) || now).toBe(true);
              if (effect.content.kind === "view") expect(cancelled.has(effect.token)).toBe(false);
              expect(unseen === null || unseen === effect.token).toBe(true);
              unseen = null;
              visible = true;
            }
            if (effect.do === "draw") {
              expect(visible || unseen !== null || cancelled.has(effect.token)).toBe(false);
              unseen = effect.token;
            }
            if (effect.do === "discard") {
              expect(unseen).not.toBeNull();
              unseen = null;
            }
            if (effect.do === "hide") visible = false;
          }
          state = next.state;
          expect(visible).toBe(isVisible(state));
          expect(unseen).toBe(state.name === "ready" ? state.token : null);
          if (state.name === "hidden") expect(timers.size).toBe(0);
          expect(step(state, { type: "escape" }).state.name).toBe("hidden");
        }
      }),
      { numRuns: 400 },
    );
  });
});
