import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BROWSERS, extensionPath, localExtensionPath } from "./driver/index.ts";

const policy = (folder: string): string =>
  JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).content_security_policy.extension_pages;

test.each(BROWSERS)(
  "what is released for %s asks hosts by https only; the copy for tests this machine, too",
  (kind) => {
    const released = policy(extensionPath(kind));
    expect(released).toContain("default-src 'none'; script-src 'self';");
    expect(released).toContain("connect-src 'self' https:;");
    expect(released).not.toMatch(/http:|unsafe|wasm|\*/);
    const local = policy(localExtensionPath(kind));
    expect(local.replace(" http://127.0.0.1:* http://localhost:*", "")).toBe(released);
  },
);
