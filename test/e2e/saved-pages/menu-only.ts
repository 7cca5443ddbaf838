/** Of the saved pages those whose only names of services stand in menus, footers, log-in and share buttons; found by reading them. */
export const MENU_ONLY: ReadonlySet<string> = new Set(
  (
    "bbc-1 firefox-nightly-blog gmw guardian-1 herald-sun-1 keep-images lemonde-1 liberation-1 medium-2 mozilla-1 " +
    "mozilla-2 nytimes-1 nytimes-3 schema-org-context-object seattletimes-1 simplyfound-1 spiceworks telegraph v8-blog wapo-1"
  )
    .split(" ")
    .map((name) => `${name}.html`),
);
