import * as v from "valibot";
import { readJson } from "../format/read-json.ts";
import type { Json, JsonObject, Signature } from "../format/types.ts";
import { CannotPublish } from "./cannot-publish.ts";

/** A signed file on its way between those who sign it: of any kind, with as many signatures as it has by now. */
export interface Draft {
  readonly type: string;
  readonly signed: JsonObject;
  readonly signatures: readonly Signature[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const shape = v.object({
  signatures: v.array(v.object({ keyid: v.string(), sig: v.string() })),
  signed: v.looseObject({ _type: v.string() }),
});

/** Throws `CannotPublish` for anything that is no signed file. */
export function readDraft(name: string, bytes: Uint8Array<ArrayBuffer>): Draft {
  const json = readJson(bytes);
  const read = v.safeParse(shape, json.ok ? json.value : null);
  const signed = json.ok && isObject(json.value) ? json.value.signed : undefined;
  if (!read.success || signed === undefined || !isObject(signed))
    throw new CannotPublish(`${name} is no draft to sign`);
  return { type: read.output.signed._type, signed, signatures: read.output.signatures, bytes };
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
