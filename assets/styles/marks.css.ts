/**
 * The page's marks (CSS Custom Highlights). A page's background is not known here and `color-scheme` says nothing
 * about it, but the text's own colour does: the accent is mixed with it, so that the underline is as dark or as
 * light as the text it stands under, and as visible.
 */
export const marksCss = `
::highlight(lacuna) {
  text-decoration: underline dotted color-mix(in oklab, currentColor 45%, #3f68ee) 1.5px;
  text-underline-offset: 3px;
}
::highlight(lacuna-active) {
  text-decoration: underline solid color-mix(in oklab, currentColor 45%, #3f68ee) 1.5px;
  text-underline-offset: 3px;
  background-color: color-mix(in srgb, #3f68ee 18%, transparent);
}
@media (forced-colors: active) {
  ::highlight(lacuna), ::highlight(lacuna-active) { text-decoration-color: LinkText; }
}
@media print {
  ::highlight(lacuna), ::highlight(lacuna-active) { text-decoration: none; background-color: transparent; }
}
`;
