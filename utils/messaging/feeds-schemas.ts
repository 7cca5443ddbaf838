import * as v from "valibot";
import type { FeedsProtocol } from "./feeds-protocol.ts";

/** Base64 of the largest file that is read: a whole dataset of a hundred thousand rows, and to spare. */
const LONGEST_FILE = 256 * 1024 * 1024;
const LONGEST_LINK = 4_000;

const feed = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const file = v.pipe(
  v.string(),
  v.maxLength(LONGEST_FILE),
  v.regex(/^[A-Za-z0-9+/]*={0,2}$/),
  v.check((text) => text.length % 4 === 0),
);
const of = <K extends string>(kind: K) => ({ kind: v.literal(kind), feed });
const accepted = v.strictObject({
  kind: v.pipe(v.string(), v.maxLength(32)),
  id: v.pipe(v.string(), v.maxLength(200)),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

type Requests = {
  readonly [K in keyof FeedsProtocol]: v.GenericSchema<unknown, FeedsProtocol[K]["request"]>;
};

const REQUESTS: Requests = {
  "feeds.list": v.strictObject({ kind: v.literal("feeds.list") }),
  "feeds.subscribe": v.strictObject({
    kind: v.literal("feeds.subscribe"),
    from: v.union([
      v.strictObject({ link: v.pipe(v.string(), v.maxLength(LONGEST_LINK)) }),
      v.strictObject({ file }),
    ]),
    confirm: v.nullable(feed),
  }),
  "feeds.remove": v.strictObject(of("feeds.remove")),
  "feeds.pause": v.strictObject({ ...of("feeds.pause"), paused: v.boolean() }),
  "feeds.place": v.strictObject({
    ...of("feeds.place"),
    place: v.pipe(v.string(), v.maxLength(500)),
    wanted: v.boolean(),
  }),
  "feeds.check": v.strictObject(of("feeds.check")),
  "feeds.journal": v.strictObject(of("feeds.journal")),
  "feeds.changes": v.strictObject({
    ...of("feeds.changes"),
    before: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  }),
  "feeds.held": v.strictObject(of("feeds.held")),
  "feeds.accept": v.strictObject({
    ...of("feeds.accept"),
    rows: v.pipe(v.array(accepted), v.maxLength(100_000)),
  }),
  "feeds.receipt": v.strictObject({
    ...of("feeds.receipt"),
    event: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  }),
  "feeds.export": v.strictObject(of("feeds.export")),
  "feeds.import": v.strictObject({ kind: v.literal("feeds.import"), file }),
};

/** A sound request of this kind, or null. */
export function parseFeedsRequest<K extends keyof FeedsProtocol>(
  kind: K,
  message: unknown,
): FeedsProtocol[K]["request"] | null {
  const read = v.safeParse(REQUESTS[kind], message);
  return read.success ? read.output : null;
}
