/** Imports run one way: entrypoints → components → utils; inside utils as the rules below say. */
const ROOM = "^utils/";
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    rule("no-cycle", "A cycle hides which part depends on which.", {}, { circular: true }),
    rule(
      "components-know-no-entrypoint",
      "Components are drawn by entrypoints.",
      { path: "^components/" },
      { path: "^entrypoints/" },
    ),
    rule(
      "utils-know-no-view",
      "The core runs without views.",
      { path: ROOM },
      { path: "^(entrypoints|components)/" },
    ),
    rule(
      "dataset-is-the-floor",
      "utils/dataset is pure and imports no other room.",
      { path: "^utils/dataset/" },
      { path: ROOM, pathNot: "^utils/dataset/" },
    ),
    rule(
      "detection-knows-dataset-only",
      "aliases → matcher → decision, pure.",
      { path: "^utils/detection/" },
      { path: ROOM, pathNot: "^utils/(detection|dataset)/" },
    ),
    rule(
      "page-knows-detection",
      "page → detection → dataset.",
      { path: "^utils/page/" },
      { path: ROOM, pathNot: "^utils/(page|detection|dataset)/" },
    ),
    rule(
      "pure-rooms-stay-pure",
      "popover, search and i18n know data only.",
      { path: "^utils/(popover|search|i18n)/" },
      { path: ROOM, pathNot: "^utils/(popover|search|i18n|dataset)/" },
    ),
    rule(
      "store-knows-dataset",
      "feed → store → dataset; store/feeds joins the feeds to the browser and stands above both.",
      { path: "^utils/store/", pathNot: "^utils/store/feeds/" },
      { path: ROOM, pathNot: "^utils/(store(?!/feeds)|dataset|detection)/" },
    ),
    rule(
      "feed-knows-store",
      "feed → store → dataset.",
      { path: "^utils/feed/", pathNot: "^utils/feed/publisher/" },
      { path: ROOM, pathNot: "^utils/(feed(?!/publisher)|store(?!/feeds)|dataset)/" },
    ),
    rule(
      "browser-at-the-edges",
      "Only entrypoints, messaging, settings and store know the browser's API.",
      { pathNot: "^(entrypoints/|utils/(messaging|settings|store)/|wxt\\.config|test/)" },
      { path: "(^|node_modules/)(wxt/browser|webextension-polyfill|@wxt-dev/browser)" },
    ),
    rule(
      "node-in-the-command-line",
      "Only utils/cli and the publisher's side of feed know Node.",
      { path: "^(entrypoints|components|utils)/", pathNot: "^utils/(cli|feed/publisher)/" },
      { dependencyTypes: ["core"] },
    ),
    rule(
      "page-side-stays-small",
      "No store, no schema library and no search on the page side.",
      { path: "^entrypoints/(page|detail)" },
      { path: "(^utils/(store|search)/|node_modules/(dexie|valibot|minisearch))", reachable: true },
    ),
    rule(
      "no-orphans",
      "A file nobody imports is dead.",
      { orphan: true, pathNot: "(\\.d\\.ts$|^entrypoints/|^test/|^utils/cli/|^wxt\\.config)" },
      {},
    ),
    rule(
      "no-undeclared-package",
      "Every package is declared.",
      {},
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.output|\\.wxt|test/(pages|fixtures))" },
    parser: "swc", // TypeScript 7 has no API for it yet
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
