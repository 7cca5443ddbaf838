import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, "../../..");

/**
 * Builds the gallery of popovers and popups into a folder and gives the address of its page; a case is chosen by the
 * fragment (`#wechat`, `#popup-home`).
 */
export async function buildGallery(folder: string): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: "chrome137",
      lib: { entry: join(HERE, "main.tsx"), formats: ["es"], fileName: () => "gallery.js" },
    },
  });
  const [page, script] = await Promise.all([
    readFile(join(HERE, "page.html"), "utf8"),
    readFile(join(folder, "gallery.js"), "utf8"),
  ]);
  // A file's page may not load a module from beside it, so the script goes in.
  const inline = `<script type="module">${script.replaceAll("</script", "<\\/script")}</script>`;
  await mkdir(folder, { recursive: true });
  const target = join(folder, "index.html");
  await writeFile(
    target,
    page.replace("</body>", () => `${inline}</body>`),
  );
  return pathToFileURL(target).href;
}
