import * as v from "valibot";
import { hasControls } from "./controls.ts";
import { isSoundKey } from "./small-order.ts";
import { LIMITS } from "./limits.ts";

/*
 * The shapes of signed files. Objects are loose: what a later minor version adds stays in the signed bytes and is
 * not looked at. What a check rests on is required, where TUF leaves it optional.
 */

const hex64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** `YYYY-MM-DDTHH:MM:SSZ`, and a day that exists. */
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
  v.check((text) => {
    const at = Date.parse(text);
    return Number.isFinite(at) && new Date(at).toISOString() === text.replace("Z", ".000Z");
  }),
);

const common = {
  spec_version: v.pipe(v.string(), v.regex(/^1\.0(\.\d+)?$/)),
  version,
  expires: instant,
};

/** Of any form: what is no signature of a known key counts for nothing, and harms no others. */
const signatureShape = v.object({
  keyid: v.pipe(v.string(), v.maxLength(128)),
  sig: v.pipe(v.string(), v.maxLength(10_000)),
});

export const envelopeShape = v.looseObject({
  signatures: v.pipe(v.array(signatureShape), v.maxLength(LIMITS.signatures)),
  signed: v.looseObject({ _type: v.string() }),
});

const keyShape = v.looseObject({
  keytype: v.literal("ed25519"),
  scheme: v.literal("ed25519"),
  keyval: v.looseObject({ public: v.pipe(v.string(), v.check(isSoundKey, "not a sound key")) }),
});

const roleShape = v.looseObject({
  keyids: v.pipe(v.array(hex64), v.minLength(1), v.maxLength(LIMITS.keys)),
  threshold: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LIMITS.keys)),
});

export const rootShape = v.looseObject({
  ...common,
  _type: v.literal("root"),
  consistent_snapshot: v.literal(true),
  keys: v.pipe(
    v.record(hex64, keyShape),
    v.check((keys) => Object.keys(keys).length <= 4 * LIMITS.keys),
  ),
  roles: v.looseObject({ root: roleShape, targets: roleShape, snapshot: roleShape, timestamp: roleShape }),
  custom: v.optional(v.looseObject({ resetFloor: v.optional(count) })),
});

const factsShape = { length: count, hashes: v.looseObject({ sha256: hex64 }) };
const metaFileShape = v.looseObject({ ...factsShape, version });

export const timestampShape = v.looseObject({
  ...common,
  _type: v.literal("timestamp"),
  meta: v.looseObject({ "snapshot.json": metaFileShape }),
});

export const snapshotShape = v.looseObject({
  ...common,
  _type: v.literal("snapshot"),
  meta: v.looseObject({ "targets.json": metaFileShape }),
});

const shown = v.check((text: string) => !hasControls(text), "has control characters");

const datasetFactsShape = v.object({
  version,
  label: v.pipe(v.string(), v.maxLength(64), shown),
  date: v.pipe(v.string(), v.isoDate()),
  publisher: v.pipe(v.string(), v.minLength(1), v.maxLength(100), shown),
  issued: instant,
  rows: count,
  root: hex64,
});

/** A target's place: plain names, no way up. */
const pathShape = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/),
);

export const targetsShape = v.looseObject({
  ...common,
  _type: v.literal("targets"),
  custom: v.looseObject({
    schema: v.looseObject({ major: version, minor: count }),
    dataset: v.looseObject(datasetFactsShape.entries),
  }),
  targets: v.record(pathShape, v.looseObject({ ...factsShape, custom: v.looseObject({ kind: v.string() }) })),
  delegations: v.optional(v.never()),
});

export const targetKindShape = v.variant("kind", [
  v.looseObject({
    kind: v.literal("full"),
    shard: count,
    of: v.pipe(count, v.minValue(1), v.maxValue(LIMITS.shards)),
  }),
  v.looseObject({ kind: v.literal("pack"), from: version, to: version }),
  v.looseObject({ kind: v.literal("mirrors") }),
  v.looseObject({ kind: v.literal("withdrawals") }),
]);

export const withdrawalsShape = v.looseObject({
  _type: v.literal("withdrawals"),
  version,
  rows: v.pipe(
    v.array(
      v.looseObject({
        kind: v.pipe(v.string(), v.maxLength(32)),
        id: v.pipe(v.string(), v.maxLength(200)),
        reason: v.picklist(["person-at-risk", "court-order", "rights"]),
        issued: instant,
      }),
    ),
    v.maxLength(LIMITS.withdrawals),
  ),
});

export const mirrorsShape = v.looseObject({
  mirrors: v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(LIMITS.mirrors)),
});
