import type { Plugin } from "vite";

/**
 * Has Chromium compile a whole script when it is loaded (https://v8.dev/blog/explicit-compile-hints): of one that nearly
 * all runs at once, reading each function first to skip it and again to run it takes half as long again. To others
 * it is a comment.
 */
const AT_ONCE = "//# allFunctionsCalledOnLoad\n";

/** Writes that before the scripts of these names. */
export function compileAtOnce(names: readonly string[]): Plugin {
  return {
    name: "lacuna:compile-at-once",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === "chunk" && names.includes(chunk.fileName)) chunk.code = AT_ONCE + chunk.code;
        }
      },
    },
  };
}
