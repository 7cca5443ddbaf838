import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** A page with the feed's own storage, transport and upkeep, out of `page.ts`; its HTML. */
export async function buildFeedPage(): Promise<string> {
  const built = await build({
    root: join(HERE, "../../.."),
    configFile: false,
    logLevel: "error",
    publicDir: false,
    resolve: { alias: { "wxt/browser": join(HERE, "browser.ts") } },
    build: {
      write: false,
      target: "chrome137",
      lib: { entry: join(HERE, "page.ts"), formats: ["iife"], name: "feedPage" },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  const code = output?.output[0].code ?? "";
  return `<!doctype html><meta charset="utf-8"><title>Feed</title><script>${code.replaceAll("</script", "<\\/script")}</script>`;
}
