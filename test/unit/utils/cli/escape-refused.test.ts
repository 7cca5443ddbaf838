import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeRefused, isAccepted } from "../../../../utils/cli/escape-refused.ts";

const encode = (text: string) => new TextEncoder().encode(text);

test("escapes noncharacters and lone surrogates, and nothing else", () => {
  expect(escapeRefused("微信 é 😀")).toBe("微信 é 😀");
  expect(escapeRefused("\uffff \ufdd0 \u{1fffe}")).toBe("\\uffff \\ufdd0 \\ud83f\\udffe");
  expect(escapeRefused("\ud83d x \ude00")).toBe("\\ud83d x \\ude00");
});

test("a string literal means the same afterwards, and its script is accepted", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 0, max: 0xffff }), (text, unit) => {
      const value = text + String.fromCharCode(unit);
      // As a bundler writes it: unescaped where it can be.
      const literal = `"${value.replace(/["\\\0-\u001f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;
      const escaped = escapeRefused(literal);
      expect(JSON.parse(escaped)).toBe(value);
      expect(isAccepted(encode(escaped))).toBe(true);
    }),
  );
});

test("what is refused is told", () => {
  expect(isAccepted(encode("a\uffff"))).toBe(false);
  expect(() => isAccepted(new Uint8Array([0xff]))).toThrow(TypeError);
});
