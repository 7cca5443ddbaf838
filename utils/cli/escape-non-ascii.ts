import type { Plugin } from "vite";

/**
 * Writes every non-ASCII character of the built scripts as an escape.
 * Chromium refuses a content script that holds U+FFFF raw (Dexie has it), and says so only through DevTools.
 */
export function escapeNonAscii(): Plugin {
  return {
    name: "lacuna:escape-non-ascii",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== "chunk") continue;
          chunk.code = chunk.code.replace(
            /[^\x00-\x7f]/g,
            (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
          );
        }
      },
    },
  };
}
