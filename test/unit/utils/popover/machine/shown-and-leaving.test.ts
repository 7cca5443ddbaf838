import { describe, expect, test } from "vitest";
import {
  arrived,
  enter,
  failed,
  LEAVING,
  LEFT,
  LOADING,
  names,
  plain,
  run,
  SHOWN,
  timer,
  WECHAT,
  WEIBO,
} from "./interactions.ts";

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
