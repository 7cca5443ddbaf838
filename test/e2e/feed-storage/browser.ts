/** In the place of `wxt/browser`, for a page that is no extension's: storage that lives as long as the page. */
const kept = new Map<string, unknown>();

export const browser = {
  // As of the development copy: what is tested is served on this machine.
  runtime: {
    getManifest: () => ({ content_security_policy: { extension_pages: "https: http://127.0.0.1:*" } }),
  },
  storage: {
    local: {
      get: async (key: string) => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
      set: async (items: Readonly<Record<string, unknown>>) => {
        for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
      },
      remove: async (key: string) => void kept.delete(key),
    },
  },
};
