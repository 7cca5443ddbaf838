import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TimelineView } from "../../../../utils/dataset/timeline.types.ts";
import { INITIAL, isVisible, step } from "../../../../utils/popover/machine.ts";
import type { Effect, Event, State, Target, TimerName } from "../../../../utils/popover/machine.types.ts";
import { GRACE_MS, DWELL_AFTER_REQUEST_MS, REQUEST_AFTER_MS } from "../../../../utils/popover/timing.ts";

/*
                 mention entered            request timer
      ┌────────┐ ───────────────▶ ┌──────────┐ ─────────▶ ┌───────────┐ ─────────────▶ ┌───────┐
      │ hidden │                  │ dwelling │            │ preparing │  arrived,       │ ready │
      └────────┘ ◀─────────────── └──────────┘            └───────────┘  failed         └───────┘
       ▲  ▲  │    mention left, press, scroll,  ◀───────────┘    │      (drawn unseen)   │   │
       │  │  │    page hidden, mention lost     ◀────────────────│───────────────────────┘   │
       │  │  │                                                   │ dwell timer               │ dwell
       │  │  │    open (keyboard, tap)            ┌──────────────┘                           │ timer
       │  │  └─────────────────────────────▶ ┌────▼────┐                                     │
       │  │     mention left, press          │ loading │                                     │
       │  └──────────────────────────────────└─────────┘                                     │
       │                        arrived, failed, │ slow timer (as                            │
       │                        answer timer     │ "looking up")             ┌───────────────┘
       │                                         ▼                           ▼
       │    press outside, mention lost,    ┌──────────────────────────────────┐   pin    ┌────────┐
       ├────────────────────────────────────│ shown: held by pointer or focus  │ ◀──────▶ │ pinned │
       │    page hidden (pointer away)      └──────────────────────────────────┘          └────────┘
       │                                     pointer and │ ▲ pointer or focus                 ▲ │
       │                                     focus gone  ▼ │ comes back                       │ │ unpinned,
       │    grace timer                     ┌──────────────────────────────────┐   pin        │ │ held by nothing
       ├────────────────────────────────────│ leaving: perhaps over another    │ ─────────────┘ │
       │                                    │ mention (`next`), looked up on   │ ◀──────────────┘
       │                                    │ its request timer                │
       │                                    └──────────────────────────────────┘
       │                                     grace timer with `next` ──▶ loading (new token)
       │
       └── from every state: Esc, close, page left.       From every state: open ──▶ loading (new token).
           From shown, leaving, pinned with an error: retry ──▶ the same state, looking up (new token).
*/

const WECHAT: Target = { key: "1", entity: "wechat" };
const WEIBO: Target = { key: "2", entity: "weibo" };
// The machine never looks into a view.
const viewWith = (included: boolean) =>
  ({ today: "2026-11-21", wider: { events: 9, jurisdictions: 3, included } }) as TimelineView;
const view = viewWith(false);

const enter = (target = WECHAT): Event => ({ type: "mention-entered", target });
const plain = (
  type: Exclude<Event["type"], "mention-entered" | "timer" | "arrived" | "failed" | "open">,
): Event => ({ type });
const timer = (name: TimerName, token = 1): Event => ({ type: "timer", timer: name, token });
const arrived = (token = 1): Event => ({ type: "arrived", token, view });
const failed = (token = 1): Event => ({ type: "failed", token, reason: "store-unavailable" });
const open = (target = WECHAT, focus = true): Event => ({ type: "open", target, focus });
const LEFT: Event = { type: "mention-left" };

function run(...events: readonly Event[]): {
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

const names = (effects: readonly Effect[]) =>
  effects.map((effect) => ("timer" in effect ? `${effect.do} ${effect.timer}` : effect.do));

const PREPARING = [enter(), timer("request")];
const READY = [...PREPARING, arrived()];
const LOADING = [...PREPARING, timer("dwell")];
const SHOWN = [...READY, timer("dwell")];
const LEAVING = [...SHOWN, LEFT];
const PINNED = [...SHOWN, plain("pin-toggled")];
const BY_KEYBOARD = [open(), arrived()];

describe("dwelling", () => {
  test("asks at once for a mention on which the pointer has rested before, and waits only for what is left", () => {
    const { state, effects } = run({
      type: "mention-entered",
      target: WECHAT,
      rested: REQUEST_AFTER_MS + 30,
    });
    expect(state.name).toBe("preparing");
    expect(effects).toEqual([
      { do: "request", token: 1, target: WECHAT, wider: false },
      { do: "start-timer", timer: "dwell", token: 1, ms: DWELL_AFTER_REQUEST_MS - 30 },
    ]);
  });

  test("a rest asks first, draws unseen what comes, and shows it when the dwell is over", () => {
    expect(names(run(enter()).last)).toEqual(["start-timer request"]);
    expect(names(run(...PREPARING).last)).toEqual(["stop-timer request", "request", "start-timer dwell"]);
    const ready = run(...READY);
    expect(ready.state.name).toBe("ready");
    expect(isVisible(ready.state)).toBe(false);
    expect(ready.last).toEqual([{ do: "draw", token: 1, target: WECHAT, content: { kind: "view", view } }]);
    const { state, last } = run(...SHOWN);
    expect(state.name).toBe("shown");
    expect(names(last)).toEqual(["stop-timer dwell", "show"]);
    expect(last).toContainEqual({
      do: "show",
      token: 1,
      target: WECHAT,
      content: { kind: "view", view },
      pinned: false,
    });
  });

  test("the grace covers the dwell, so that switching needs no timer of its own", () => {
    expect(GRACE_MS).toBeGreaterThanOrEqual(REQUEST_AFTER_MS + DWELL_AFTER_REQUEST_MS);
  });

  test.each([
    LEFT,
    plain("press-outside"),
    plain("viewport-changed"),
    plain("target-lost"),
    plain("page-hidden"),
    plain("escape"),
    plain("close"),
    plain("page-left"),
  ])("$type ends it", (event) => {
    expect(run(enter(), event).state.name).toBe("hidden");
    expect(names(run(enter(), event).last)).toEqual(["stop-timer request"]);
    expect(names(run(...PREPARING, event).last)).toEqual(["stop-timer dwell", "cancel-request"]);
    expect(names(run(...READY, event).last)).toEqual(["stop-timer dwell", "discard"]);
  });

  test("moving on the same mention changes nothing, another one begins anew", () => {
    expect(run(enter(), enter()).last).toEqual([]);
    const { state, last } = run(enter(), enter(WEIBO));
    expect(state).toMatchObject({ name: "dwelling", token: 2, target: WEIBO });
    expect(names(last)).toEqual(["stop-timer request", "start-timer request"]);
    expect(run(...READY, enter()).last).toEqual([]);
    expect(names(run(...READY, enter(WEIBO)).last)).toEqual([
      "stop-timer dwell",
      "discard",
      "start-timer request",
    ]);
    expect(names(run(...READY, open(WEIBO)).last)).toEqual([
      "stop-timer dwell",
      "discard",
      "request",
      "start-timer slow",
      "start-timer answer",
    ]);
  });

  test("what was answered once is not answered again", () => {
    expect(run(...READY, failed()).last).toEqual([]);
    expect(run(...READY, timer("request")).last).toEqual([]);
  });

  test("a failure that came early shows when the dwell is over", () => {
    const { state } = run(...PREPARING, failed(), timer("dwell"));
    expect(state).toMatchObject({ name: "shown", content: { kind: "error", reason: "store-unavailable" } });
  });
});

describe("loading", () => {
  test("the answer shows at once", () => {
    expect(run(...LOADING).state.name).toBe("loading");
    expect(names(run(...LOADING).last)).toEqual([
      "stop-timer dwell",
      "start-timer slow",
      "start-timer answer",
    ]);
    expect(run(...LOADING, arrived()).state.name).toBe("shown");
    expect(run(...LOADING, failed()).state).toMatchObject({ name: "shown", content: { kind: "error" } });
  });

  test("a slow answer is announced and then replaces the announcement", () => {
    const slow = run(...LOADING, timer("slow"));
    expect(slow.state).toMatchObject({ name: "shown", content: { kind: "loading" } });
    expect(names(slow.last)).toEqual(["stop-timer slow", "show"]);
    const late = run(...LOADING, timer("slow"), arrived());
    expect(late.state).toMatchObject({ name: "shown", content: { kind: "view" } });
    expect(names(late.last)).toEqual(["stop-timer answer", "show"]);
  });

  test("no answer becomes an error, before and after the announcement", () => {
    const noAnswer = { content: { kind: "error", reason: "no-answer" } };
    expect(run(...LOADING, timer("answer")).state).toMatchObject(noAnswer);
    const slow = run(...LOADING, timer("slow"), timer("answer"));
    expect(slow.state).toMatchObject(noAnswer);
    expect(names(slow.last)).toEqual(["stop-timer answer", "cancel-request", "show"]);
  });

  test.each([
    LEFT,
    plain("press-outside"),
    plain("target-lost"),
    plain("page-hidden"),
    plain("escape"),
    plain("page-left"),
  ])("$type ends it", (event) => {
    const { state, last } = run(...LOADING, event);
    expect(state.name).toBe("hidden");
    expect(names(last)).toEqual(["stop-timer slow", "stop-timer answer", "cancel-request"]);
  });

  test("another mention begins anew, unless a command opened this one", () => {
    expect(run(...LOADING, enter(WEIBO)).state).toMatchObject({ name: "dwelling", token: 2 });
    expect(run(...LOADING, enter()).state.name).toBe("loading");
    expect(run(open(), enter(WEIBO)).state).toMatchObject({ name: "loading", target: WECHAT });
    expect(run(open(), LEFT).state.name).toBe("loading");
  });

  test("scrolling does not end it", () => {
    expect(run(...LOADING, plain("viewport-changed")).state.name).toBe("loading");
  });
});

describe("shown and leaving", () => {
  test("the pointer may go over to the popover, in whichever order the browser tells it", () => {
    expect(run(...LEAVING).state.name).toBe("leaving");
    expect(names(run(...LEAVING).last)).toEqual(["start-timer grace"]);
    const over = run(...LEAVING, plain("popover-entered"));
    expect(over.state).toMatchObject({ name: "shown", pointer: "popover" });
    expect(names(over.last)).toEqual(["stop-timer grace"]);
    expect(run(...SHOWN, plain("popover-entered"), LEFT).state).toMatchObject({
      name: "shown",
      pointer: "popover",
    });
  });

  test("and back", () => {
    const inside = [...SHOWN, plain("popover-entered")];
    expect(run(...inside, plain("popover-left")).state.name).toBe("leaving");
    expect(run(...inside, plain("popover-left"), enter()).state).toMatchObject({
      name: "shown",
      pointer: "mention",
    });
    expect(run(...inside, enter(), plain("popover-left")).state).toMatchObject({
      name: "shown",
      pointer: "mention",
    });
  });

  test("the grace ends in hiding", () => {
    const { state, last } = run(...LEAVING, timer("grace"));
    expect(state.name).toBe("hidden");
    expect(names(last)).toEqual(["stop-timer grace", "hide"]);
  });

  test("another mention on the way is no reason to switch, resting on it is", () => {
    const crossing = run(...SHOWN, enter(WEIBO));
    expect(crossing.state).toMatchObject({ name: "leaving", target: WECHAT, next: WEIBO });
    expect(run(...SHOWN, enter(WEIBO), plain("popover-entered")).state).toMatchObject({
      name: "shown",
      target: WECHAT,
    });
    const rested = run(...SHOWN, enter(WEIBO), timer("request"), timer("grace"));
    expect(rested.state).toMatchObject({ name: "loading", token: 2, target: WEIBO });
    expect(names(rested.last)).toEqual([
      "stop-timer grace",
      "hide",
      "request",
      "start-timer slow",
      "start-timer answer",
    ]);
    expect(run(...LEAVING, enter(WEIBO), LEFT, timer("grace")).state.name).toBe("hidden");
  });

  test("the grace starts anew with another mention, so that it has been rested on", () => {
    expect(names(run(...LEAVING, enter(WEIBO)).last)).toEqual([
      "stop-timer grace",
      "start-timer grace",
      "start-timer request",
    ]);
    expect(run(...LEAVING, enter(WEIBO), enter(WEIBO)).last).toEqual([]);
  });

  test("what the pointer rests on meanwhile is looked up once, and not for a pointer that passes", () => {
    const foreseen = run(...LEAVING, enter(WEIBO), timer("request"));
    expect(foreseen.state).toMatchObject({ name: "leaving", target: WECHAT, next: WEIBO });
    expect(foreseen.last).toEqual([
      { do: "stop-timer", timer: "request", token: 1 },
      { do: "foresee", target: WEIBO },
    ]);
    expect(run(...LEAVING, enter(WEIBO), timer("request"), enter(WEIBO)).last).toEqual([]);
    expect(names(run(...LEAVING, enter(WEIBO), LEFT).last)).toEqual([
      "stop-timer grace",
      "stop-timer request",
      "start-timer grace",
    ]);
    expect(run(...LEAVING, timer("request")).last).toEqual([]);
    expect(run(...LEAVING, enter(WEIBO), timer("request"), timer("grace")).last).toContainEqual({
      do: "request",
      token: 2,
      target: WEIBO,
      wider: false,
    });
  });

  test.each([
    plain("press-outside"),
    plain("target-lost"),
    plain("page-hidden"),
    plain("escape"),
    plain("close"),
    plain("page-left"),
  ])("$type hides it", (event) => {
    expect(run(...SHOWN, event)).toMatchObject({ state: { name: "hidden" }, last: [{ do: "hide" }] });
    expect(run(...LEAVING, event).state.name).toBe("hidden");
  });

  test("a source opened in a new tab leaves it standing", () => {
    expect(run(...SHOWN, plain("popover-entered"), plain("page-hidden")).state.name).toBe("shown");
  });

  test("scrolling places it anew", () => {
    expect(run(...SHOWN, plain("viewport-changed")).last).toEqual([{ do: "place" }]);
    expect(run(...LEAVING, plain("viewport-changed")).last).toEqual([{ do: "place" }]);
  });

  test("an answer that comes while leaving is drawn", () => {
    expect(run(...LOADING, timer("slow"), LEFT, arrived()).state).toMatchObject({
      name: "leaving",
      content: { kind: "view" },
    });
  });

  test("an error can be tried again, under a new token", () => {
    const again = run(...LOADING, failed(), plain("retry"));
    expect(again.state).toMatchObject({ name: "shown", token: 2, content: { kind: "loading" } });
    expect(names(again.last)).toEqual(["show", "request", "start-timer answer"]);
    expect(run(...SHOWN, plain("retry")).last).toEqual([]);
  });
});

describe("wider events", () => {
  const toggled = plain("wider-toggled");
  const widened: Event = { type: "arrived", token: 2, view: viewWith(true) };

  test("are asked for under a new token, while the timeline stays on screen", () => {
    const { state, last } = run(...SHOWN, toggled);
    expect(state).toMatchObject({
      name: "shown",
      token: 2,
      content: { kind: "view", view, asking: true },
    });
    expect(last).toEqual([
      { do: "show", token: 2, target: WECHAT, content: { kind: "view", view, asking: true }, pinned: false },
      { do: "request", token: 2, target: WECHAT, wider: true },
      { do: "start-timer", timer: "answer", token: 2, ms: 5000 },
    ]);
    const there = run(...SHOWN, toggled, widened);
    expect(there.state).toMatchObject({ content: { kind: "view", view: viewWith(true) } });
    expect(there.state).not.toHaveProperty("content.asking");
    expect(names(there.last)).toEqual(["stop-timer answer", "show"]);
  });

  test("are left out again by asking without them", () => {
    const { last } = run(...SHOWN, toggled, widened, toggled);
    expect(last).toContainEqual({ do: "request", token: 3, target: WECHAT, wider: false });
  });

  test("are asked for once, and only of a timeline that is there", () => {
    expect(run(...SHOWN, toggled, toggled).last).toEqual([]);
    expect(run(...LOADING, failed(), toggled).last).toEqual([]);
    expect(run(toggled).state).toEqual(INITIAL);
    expect(run(...LOADING).effects).toContainEqual({
      do: "request",
      token: 1,
      target: WECHAT,
      wider: false,
    });
  });

  test("that do not come are an error, of which the second try asks for the timeline as before", () => {
    const lost = run(...SHOWN, toggled, timer("answer", 2));
    expect(lost.state).toMatchObject({ content: { kind: "error", reason: "no-answer" } });
    const again = run(...SHOWN, toggled, failed(2), plain("retry"));
    expect(again.last).toContainEqual({ do: "request", token: 3, target: WECHAT, wider: false });
  });

  test("are no longer wanted once the popover is closed; pinned, they come in place", () => {
    expect(names(run(...SHOWN, toggled, plain("escape")).last)).toEqual([
      "stop-timer answer",
      "cancel-request",
      "hide",
    ]);
    expect(run(...PINNED, toggled, widened).state).toMatchObject({
      name: "pinned",
      content: { view: viewWith(true) },
    });
  });
});

describe("focus", () => {
  test("a command moves it in; Esc gives it back", () => {
    expect(names(run(...BY_KEYBOARD).last)).toEqual([
      "stop-timer slow",
      "stop-timer answer",
      "show",
      "focus",
    ]);
    expect(run(...BY_KEYBOARD, plain("escape")).last).toEqual([{ do: "hide" }, { do: "restore-focus" }]);
    expect(run(open(WECHAT, false), arrived()).last).not.toContainEqual({ do: "focus" });
  });

  test("it holds the popover while the pointer wanders", () => {
    const inside = [...SHOWN, plain("popover-entered"), plain("focus-entered")];
    expect(run(...inside, plain("popover-left")).state.name).toBe("shown");
    expect(run(...inside, plain("popover-left"), enter(WEIBO)).state).toMatchObject({
      name: "shown",
      target: WECHAT,
    });
    expect(run(...inside, plain("page-hidden")).state.name).toBe("shown");
    expect(run(...inside, plain("popover-left"), plain("focus-left")).state.name).toBe("leaving");
    expect(run(...inside, plain("focus-left")).state.name).toBe("shown");
    expect(run(...LEAVING, plain("focus-entered")).state).toMatchObject({ name: "shown", focus: true });
  });

  test("pressing elsewhere does not take it back", () => {
    expect(run(...BY_KEYBOARD, plain("press-outside")).last).toEqual([{ do: "hide" }]);
  });

  test("walking on replaces what is open", () => {
    const { state, last } = run(...BY_KEYBOARD, open(WEIBO));
    expect(state).toMatchObject({ name: "loading", token: 2, target: WEIBO });
    expect(names(last)).toEqual(["hide", "request", "start-timer slow", "start-timer answer"]);
  });
});

describe("pinned", () => {
  test.each([
    LEFT,
    plain("popover-left"),
    plain("press-outside"),
    plain("target-lost"),
    plain("page-hidden"),
    enter(WEIBO),
    plain("viewport-changed"),
    plain("focus-left"),
    plain("focus-entered"),
  ])("$type leaves it where it is", (event) => {
    const { state, last } = run(...PINNED, event);
    expect(state.name).toBe("pinned");
    expect(last).toEqual([]);
  });

  test.each([plain("escape"), plain("close"), plain("page-left")])("$type closes it", (event) => {
    expect(run(...PINNED, event).state.name).toBe("hidden");
  });

  test("from leaving, and back to where the pointer and the focus are", () => {
    expect(run(...LEAVING, plain("pin-toggled")).state.name).toBe("pinned");
    expect(run(...PINNED, plain("popover-entered"), plain("pin-toggled")).state.name).toBe("shown");
    expect(run(...PINNED, plain("popover-left"), plain("pin-toggled")).state.name).toBe("leaving");
    expect(run(...BY_KEYBOARD, plain("pin-toggled"), plain("pin-toggled")).state.name).toBe("shown");
    expect(run(...PINNED).last).toMatchObject([{ do: "show", pinned: true }]);
  });

  test("an answer and a second try are drawn in place", () => {
    const waiting = [...LOADING, timer("slow"), plain("pin-toggled")];
    expect(run(...waiting, arrived()).state).toMatchObject({ name: "pinned", content: { kind: "view" } });
    expect(run(...waiting, failed(), plain("retry")).state).toMatchObject({ name: "pinned", token: 2 });
  });
});

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
