import * as v from "valibot";
import type { Bytes } from "../../feed/client/types.ts";
import { isBase } from "../../feed/client/bases.ts";

/** The publisher whose root came with the extension. */
export interface ShippedRoot {
  readonly root: Bytes;
  readonly name: string;
  readonly bases: readonly string[];
}

/** What the file says beside the keys, under the signatures of the root's keys. */
const shape = v.looseObject({
  signed: v.looseObject({
    custom: v.looseObject({
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
      bases: v.pipe(v.array(v.pipe(v.string(), v.check(isBase))), v.minLength(1), v.maxLength(16)),
    }),
  }),
});

/** `assets/feed/root.json` as it was when the extension was built; nothing where the file is not there. */
const files: Readonly<Record<string, unknown>> = import.meta.glob("../../../assets/feed/root.json", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** Null if no root ships: then no network publisher is trusted. */
export function shippedRoot(): ShippedRoot | null {
  const [text] = Object.values(files);
  return typeof text === "string" ? readShippedRoot(text) : null;
}

/** Throws for a file that does not say where its feed is. */
export function readShippedRoot(text: string): ShippedRoot {
  const { name, bases } = v.parse(shape, JSON.parse(text)).signed.custom;
  return { root: new TextEncoder().encode(text), name, bases };
}
