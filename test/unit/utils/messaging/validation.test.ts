import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTimelineReply } from "../../../../utils/messaging/page-guards.ts";
import { isWalkRequest } from "../../../../utils/messaging/walk-guard.ts";
import type { Reply } from "../../../../utils/messaging/protocol.ts";
import {
  parseFrameReport,
  parseTimelineRequest,
  parseWalkReply,
} from "../../../../utils/messaging/schemas.ts";
import { SAMPLE_VIEW } from "./sample-view.ts";

const REPORT = {
  kind: "page.report",
  frame: "0123456789abcdef",
  top: true,
  report: {
    host: "example.com",
    mode: "marks",
    published: { date: "2017-09-12", kind: "updated", from: "meta" },
    names: [{ entity: "wechat", surface: "微信", text: 2, menu: 0 }],
  },
};

describe("no arbitrary value gets through", () => {
  test.each<[string, (value: unknown) => boolean]>([
    ["as a request for a timeline", (value) => parseTimelineRequest(value) !== null],
    ["as a frame's report", (value) => parseFrameReport(value) !== null],
    ["as a reply to a walk", (value) => parseWalkReply(value) !== null],
    ["as a walk", isWalkRequest],
    ["as a timeline", isTimelineReply],
  ])("%s", (_what, accepts) => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => !accepts(value)));
  });
});

describe("a request for a timeline", () => {
  test.each(["2014", "2014-08", "2014-08-07", "2014~", null])("may ask as of %s", (asOf) => {
    const request = { kind: "timeline.get", entity: "wechat", asOf };
    expect(parseTimelineRequest(request)).toEqual(request);
  });

  test.each([true, false])("may ask for wider events or not: %s", (wider) => {
    const request = { kind: "timeline.get", entity: "wechat", asOf: null, wider };
    expect(parseTimelineRequest(request)).toEqual(request);
  });

  test.each([
    { entity: "wechat", asOf: null, wider: "yes" },
    { entity: "wechat", asOf: null, wider: undefined },
    { entity: "wechat", asOf: "last year" },
    { entity: "wechat", asOf: "2014-13" },
    { entity: "../wechat", asOf: null },
    { entity: "x".repeat(500), asOf: null },
    { entity: "wechat" },
    { entity: "wechat", asOf: null, more: true },
  ])("is refused: %j", (changes) => {
    expect(parseTimelineRequest({ kind: "timeline.get", ...changes })).toBeNull();
  });
});

describe("a frame's report", () => {
  test("passes whole", () => {
    expect(parseFrameReport(REPORT)).toEqual(REPORT);
  });

  test("with a part missing or of another type does not pass", () => {
    for (const spoilt of spoilings(REPORT)) expect(parseFrameReport(spoilt)).toBeNull();
  });
});

describe("a timeline", () => {
  const reply: Reply<"timeline.get"> = { ok: true, view: SAMPLE_VIEW, others: [] };

  test("passes whole, also after the journey as a message", () => {
    expect(isTimelineReply(structuredClone(reply))).toBe(true);
  });

  test("with a part missing or of another type does not pass", () => {
    for (const spoilt of spoilings(reply)) expect(isTimelineReply(spoilt)).toBe(false);
  });

  test("never brings an address that is no web address", () => {
    const view = structuredClone(SAMPLE_VIEW);
    Object.assign(view.entries[0]?.sources[0] ?? {}, { url: "javascript:alert(1)" });
    expect(isTimelineReply({ ok: true, view, others: [] })).toBe(false);
  });

  test("passes with what other publishers say, each as whole", () => {
    const other = { publisher: "Another", fingerprint: "ab".repeat(32), view: SAMPLE_VIEW };
    expect(isTimelineReply({ ...reply, others: [other] })).toBe(true);
    expect(isTimelineReply({ ...reply, others: [{ ...other, view: null }] })).toBe(false);
  });

  test("a refusal passes only with a known reason", () => {
    expect(isTimelineReply({ ok: false, reason: "unknown-entity" })).toBe(true);
    expect(isTimelineReply({ ok: false, reason: "because" })).toBe(false);
  });
});

/** The value, each time with another one of its parts, at any depth, left out or replaced by an object. */
function* spoilings(value: unknown): Generator {
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield withPart(value, key, { wrong: true });
    if (!Array.isArray(value))
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    for (const spoilt of spoilings(part)) yield withPart(value, key, spoilt);
  }
}

function withPart(value: object, key: string, part: unknown): unknown {
  return Array.isArray(value)
    ? value.map((one: unknown, index) => (String(index) === key ? part : one))
    : { ...value, [key]: part };
}
