/** The services that pages name in their menus. The texts of some pages name news agencies and the like, which are free to be marked. */
export const MENU_NAMES =
  /^(?:Facebook|Twitter|YouTube|Google|WhatsApp|Instagram|Telegram|Apple|LINE|QQ|新浪微博|腾讯微博|微博|微信)$/i;

/** Of the saved pages those on which these stand in menus, footers, log-in and share buttons only; found by reading them. */
export const MENU_ONLY: ReadonlySet<string> = new Set(
  (
    "bbc-1 firefox-nightly-blog gmw guardian-1 herald-sun-1 keep-images lemonde-1 liberation-1 medium-2 mozilla-1 " +
    "mozilla-2 nytimes-1 nytimes-3 schema-org-context-object seattletimes-1 simplyfound-1 spiceworks telegraph v8-blog wapo-1"
  )
    .split(" ")
    .map((name) => `${name}.html`),
);
