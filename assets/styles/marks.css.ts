/** What a browser needs to draw the page's marks (CSS Custom Highlights). */
export interface MarksStyle {
  /** The style sheet's text. */
  readonly css: string;
  /**
   * Whether a highlight takes its style from the element around, into shadow roots too
   * (https://drafts.csswg.org/css-pseudo-4/#highlight-cascade). If not, each element needs a rule that matches it, and
   * each shadow root the sheet itself.
   */
  readonly inherits: boolean;
}

/** The style sheet's file in the built extension, put into pages before they are drawn first (utils/settings/marks-sheet.ts). */
export const MARKS_FILE = "marks.css";

/**
 * The marks' style in Firefox or in Chromium. Where highlights inherit, one rule for the root is enough: in the sheet that a
 * page begins with it costs nothing, while a rule for every element costs up to 20 ms on a page of ten thousand.
 *
 * A page's background is not known here and `color-scheme` says nothing about it, but the text's own colour does: the
 * accent is mixed with it, so that the underline is as dark or as light as the text it stands under, and as visible.
 * Chromium takes black for that colour in a mixture, and an underline that is dark on dark cannot be seen; the text's
 * colour itself would look like a page's own dotted underlines (`abbr`). There it is an accent whose contrast is 3.7 on
 * white and 5.1 on nearly black.
 */
export function marksStyle(firefox: boolean): MarksStyle {
  return firefox
    ? { css: rules("", "color-mix(in oklab, currentColor 45%, #3f68ee)"), inherits: false }
    : { css: rules(":root", "#5c7cfa"), inherits: true };
}

function rules(scope: string, colour: string): string {
  const [mark, active] = [`${scope}::highlight(lacuna)`, `${scope}::highlight(lacuna-active)`];
  return `
${mark} {
  text-decoration: underline dotted ${colour} 1.5px;
  text-underline-offset: 3px;
}
${active} {
  text-decoration: underline solid ${colour} 1.5px;
  text-underline-offset: 3px;
  background-color: color-mix(in srgb, #3f68ee 18%, transparent);
}
@media (forced-colors: active) {
  ${mark}, ${active} { text-decoration-color: LinkText; }
}
@media print {
  ${mark}, ${active} { text-decoration: none; background-color: transparent; }
}
`;
}
