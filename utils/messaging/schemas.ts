import * as v from "valibot";
import { MODES } from "../settings/mode.ts";
import { type FrameReport, PARTS, type Reply, type Request } from "./protocol.ts";

/** Longer texts than these are no ids, names or hosts. */
const LONGEST_ID = 120;
const LONGEST_TEXT = 500;
/** More names than any page has; a frame that claims more is not believed. */
const MOST_NAMES = 5_000;
/** More texts than a page tells at once. */
const MOST_TEXTS = 200_000;

const id = v.pipe(v.string(), v.maxLength(LONGEST_ID), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u));
/** `2014`, `2014-08` or `2014-08-07`, with an EDTF qualifier. */
const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[~?]?$/u),
);
const shortText = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const timelineRequest = v.strictObject({
  kind: v.literal("timeline.get"),
  entity: id,
  asOf: v.nullable(partialDate),
  wider: v.exactOptional(v.boolean()),
});

const frameReport = v.strictObject({
  kind: v.literal("page.report"),
  frame: v.pipe(v.string(), v.regex(/^[0-9a-f]{8,64}$/u)),
  top: v.boolean(),
  report: v.strictObject({
    host: shortText,
    mode: v.picklist(MODES),
    published: v.nullable(
      v.strictObject({
        date: partialDate,
        kind: v.picklist(["published", "updated", "living"]),
        from: shortText,
      }),
    ),
    names: v.pipe(
      v.array(v.strictObject({ entity: id, surface: shortText, text: count, menu: count })),
      v.maxLength(MOST_NAMES),
    ),
  }),
});

/** A page tells its texts by portions; a single text may be as long as the page. */
const touchedRequest = v.strictObject({
  kind: v.literal("names.touched"),
  pieces: v.pipe(v.array(v.string()), v.maxLength(MOST_TEXTS)),
});
const decideRequest = v.strictObject({
  kind: v.literal("names.decide"),
  passages: v.pipe(
    v.array(v.strictObject({ text: v.string(), lang: v.nullable(v.string()) })),
    v.maxLength(MOST_TEXTS),
  ),
  title: v.string(),
  host: v.nullable(v.string()),
  companions: v.pipe(v.array(id), v.maxLength(MOST_NAMES)),
});

const soonRequest = v.strictObject({ kind: v.literal("timeline.soon"), entity: v.nullable(id) });

const partRequest = v.strictObject({ kind: v.literal("part.load"), part: v.picklist(PARTS) });

const walkReply = v.strictObject({ ok: v.boolean() });

/** A sound request for a timeline, or null. */
export function parseTimelineRequest(message: unknown): Request<"timeline.get"> | null {
  return outputOf(v.safeParse(timelineRequest, message));
}

/** A sound question in which texts names may stand, or null. */
export function parseTouchedRequest(message: unknown): Request<"names.touched"> | null {
  return outputOf(v.safeParse(touchedRequest, message));
}

/** A sound question which names in texts are meant, or null. */
export function parseDecideRequest(message: unknown): Request<"names.decide"> | null {
  return outputOf(v.safeParse(decideRequest, message));
}

/** A sound word that a timeline may be asked for, or null. */
export function parseSoonRequest(message: unknown): Request<"timeline.soon"> | null {
  return outputOf(v.safeParse(soonRequest, message));
}

/** A sound request for a part of the page side, or null. */
export function parsePartRequest(message: unknown): Request<"part.load"> | null {
  return outputOf(v.safeParse(partRequest, message));
}

/** A sound report of one frame, or null. */
export function parseFrameReport(message: unknown): FrameReport | null {
  return outputOf(v.safeParse(frameReport, message));
}

/** A sound reply to a walk, or null (no page side answered). */
export function parseWalkReply(reply: unknown): Reply<"page.walk"> | null {
  return outputOf(v.safeParse(walkReply, reply));
}

function outputOf<T>(
  result: { readonly success: true; readonly output: T } | { readonly success: false },
): T | null {
  return result.success ? result.output : null;
}
