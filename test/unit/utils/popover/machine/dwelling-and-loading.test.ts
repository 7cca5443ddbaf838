import { describe, expect, test } from "vitest";
import { isVisible } from "../../../../../utils/popover/machine.ts";
import { GRACE_MS, DWELL_AFTER_REQUEST_MS, REQUEST_AFTER_MS } from "../../../../../utils/popover/timing.ts";
import {
  arrived,
  enter,
  failed,
  LEFT,
  LOADING,
  names,
  open,
  plain,
  PREPARING,
  READY,
  run,
  SHOWN,
  timer,
  view,
  WECHAT,
  WEIBO,
} from "./interactions.ts";

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
