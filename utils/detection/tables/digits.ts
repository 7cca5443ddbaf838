/** Numbers as text: six bits a character, all of them printable ASCII, which storage neither escapes nor widens. */

const BITS = 6;
const LOW = 0x3f;
const ZERO = 0x30;

/** `value`, a non-negative whole number below 2^(6 × width), as `width` characters, the highest digit first. */
export function writeDigits(value: number, width: number): string {
  let out = "";
  for (let place = width - 1; place >= 0; place--)
    out += String.fromCharCode(ZERO + (Math.floor(value / 2 ** (BITS * place)) & LOW));
  return out;
}

/** The number that stands at `at`; of 32 bits and more the lowest 32, as a signed number. */
export function readDigits(text: string, at: number, width: number): number {
  let value = 0;
  for (let index = at; index < at + width; index++) value = (value << BITS) | (text.charCodeAt(index) - ZERO);
  return value;
}
