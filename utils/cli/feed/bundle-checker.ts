import { fileURLToPath } from "node:url";

const ENTRY = fileURLToPath(new URL("../../feed/receipt/checker-script.ts", import.meta.url));

/** The checker of receipts as one script, from the very modules that the extension and this command line run. */
export async function bundleChecker(): Promise<string> {
  // Only who makes a page waits for the bundler.
  const { build } = await import("vite");
  const built = await build({
    configFile: false,
    envFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: true,
      target: ["chrome137", "firefox140"],
      lib: { entry: ENTRY, formats: ["iife"], name: "checker" },
    },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error("the checker could not be bundled");
  return chunk.code;
}
