import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Unicode's noncharacters (U+FFFF, which Dexie has, and 65 others) and surrogates without their other half. */
const REFUSED = /[\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

/**
 * Writes as escapes what Chromium refuses in a content script, and no more: an escape is six characters.
 * It calls such a script "not UTF-8 encoded", and says so only through DevTools.
 */
export function escapeRefused(code: string): string {
  return code.replace(REFUSED, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/**
 * Whether Chromium takes these bytes as a script.
 * @throws TypeError where they are not UTF-8
 */
export function isAccepted(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes).search(REFUSED) === -1;
}

/** Escapes in every script of a build what Chromium refuses, and reads the written scripts to be sure. */
export function acceptedScripts(): Plugin {
  return {
    name: "lacuna:accepted-scripts",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === "chunk") chunk.code = escapeRefused(chunk.code);
        }
      },
    },
    writeBundle({ dir = "" }, bundle) {
      for (const { type, fileName } of Object.values(bundle)) {
        if (type === "chunk" && !isAccepted(readFileSync(join(dir, fileName))))
          this.error(`${fileName} holds a character that Chromium refuses.`);
      }
    },
  };
}
