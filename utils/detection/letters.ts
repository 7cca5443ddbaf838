/**
 * Patterns over letters. A class of letters over all of Unicode (`\p{L}`) takes browsers longer to make ready than a
 * page takes to read, and most texts have only letters of Western Europe. For these there is a second form of each
 * pattern, made for them alone, which finds the same in them.
 */

/** Latin-1, general punctuation and signs of currency. */
const WESTERN = /^[\0-\xff\u2000-\u206f\u20a0-\u20bf]*$/;

/** What a class of Unicode's holds of these (`\p{M}`: nothing). */
const WESTERN_CLASSES: Readonly<Record<string, string>> = {
  L: "A-Za-zªµºÀ-ÖØ-öø-ÿ",
  Lu: "A-ZÀ-ÖØ-Þ",
  Ll: "a-zµß-öø-ÿ",
  Lo: "ªº",
  N: "0-9²³¹¼-¾",
};

/** The pattern for a text. Asked for again it may be the same, so that a `lastIndex` is the asker's to set. */
export type Lettered = (text: string) => RegExp;

/**
 * A pattern that is read when it is first used, in the form that serves the text. Every `\p{…}` in `source` must stand
 * inside a class; `flags` without `u`. A pattern without any has one form.
 */
export function lettered(source: string, flags = ""): Lettered {
  const isOfLetters = source.includes("\\p{");
  let western: RegExp | null = null;
  let any: RegExp | null = null;
  return (text) =>
    !isOfLetters || WESTERN.test(text)
      ? (western ??= new RegExp(westernForm(source), flags))
      : (any ??= new RegExp(source, `${flags}u`));
}

function westernForm(source: string): string {
  return source.replace(/\\p\{(\w+)\}/g, (_, name: string) => WESTERN_CLASSES[name] ?? "");
}
