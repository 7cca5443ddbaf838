const NAMES = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** The name of a place by CLDR; null for a code that it does not know. Subdivisions go by their code. */
export function placeName(code: string): string | null {
  if (!/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(code)) return null;
  const country = NAMES.of(code.slice(0, 2));
  if (country === undefined) return null;
  return code.length === 2 ? country : `${country}, ${code}`;
}
