import fc from "fast-check";
import { expect, test } from "vitest";
import { fromHex, toHex } from "../../../../../utils/feed/format/hex.ts";

test("hexadecimal text gives the bytes it was made of", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toHex(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("hex"));
      expect([...(fromHex(text) ?? [])]).toEqual([...bytes]);
    }),
  );
});

test("what is not lower-case hexadecimal of even length gives nothing", () => {
  const isHex = (text: string) => text.length % 2 === 0 && /^[0-9a-f]*$/.test(text);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("0", "9", "a", "f", "A", "g", "/", ":", "`", " ", "\u{660}") }),
      (text) => {
        expect(fromHex(text) !== null).toBe(isHex(text));
      },
    ),
  );
});
