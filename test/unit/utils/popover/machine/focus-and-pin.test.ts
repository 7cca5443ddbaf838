import { describe, expect, test } from "vitest";
import {
  arrived,
  BY_KEYBOARD,
  enter,
  failed,
  LEAVING,
  LEFT,
  LOADING,
  names,
  open,
  PINNED,
  plain,
  run,
  SHOWN,
  timer,
  WECHAT,
  WEIBO,
} from "./interactions.ts";

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
