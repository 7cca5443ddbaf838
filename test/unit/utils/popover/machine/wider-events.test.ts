import { describe, expect, test } from "vitest";
import { INITIAL } from "../../../../../utils/popover/machine.ts";
import type { Event } from "../../../../../utils/popover/machine.types.ts";
import {
  failed,
  LOADING,
  names,
  PINNED,
  plain,
  run,
  SHOWN,
  timer,
  view,
  viewWith,
  WECHAT,
} from "./interactions.ts";

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
