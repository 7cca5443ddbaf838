import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "puppeteer-core";
import { build } from "vite";
import { ROOT } from "../bootstrap/project.mjs";
import { compileAtOnce } from "../compile-at-once.ts";

/** Builds the extension around `test/bench/probe.ts`; returns its folder. */
export async function buildProbe(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "lacuna-probe-"));
  await buildScript(folder, "probe");
  await buildScript(folder, "probe-background");
  const manifest = {
    manifest_version: 3,
    name: "Probe",
    version: "1",
    permissions: ["storage", "unlimitedStorage"],
    background: { service_worker: "probe-background.js" },
    content_scripts: [{ matches: ["<all_urls>"], js: ["probe.js"], run_at: "document_start" }],
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function buildScript(folder: string, name: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    // As the page side is, which is compiled before it runs, beside the page's thread.
    plugins: [compileAtOnce([`${name}.js`])],
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      target: "chrome137",
      lib: {
        entry: join(ROOT, `test/bench/${name}.ts`),
        formats: ["iife"],
        name: "lacunaProbe",
        fileName: () => `${name}.js`,
      },
    },
  });
}

/** Evaluates an expression over `probe` in the content script's world of a page; resolves with its value. */
export interface ProbeWorld {
  evaluate<Value>(expression: string): Promise<Value>;
}

/** Follows the worlds of the probe in a tab, from one page to the next. */
export async function worldOf(page: Page, extensionOrigin: string): Promise<ProbeWorld> {
  const session: CDPSession = await page.createCDPSession();
  let context: number | null = null;
  session.on("Runtime.executionContextCreated", ({ context: created }) => {
    if (created.origin === extensionOrigin) context = created.id;
  });
  session.on("Runtime.executionContextsCleared", () => {
    context = null;
  });
  await session.send("Runtime.enable");
  return {
    async evaluate<Value>(expression: string): Promise<Value> {
      if (context === null) throw new Error("The probe is not in this page.");
      const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
        expression,
        contextId: context,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      const value: Value = result.value;
      return value;
    },
  };
}
