import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Packages whose code is in the extension's scripts, with those that they bring along. */
export const SHIPPED_PACKAGES = [
  "@floating-ui/core",
  "@floating-ui/utils",
  "@noble/hashes",
  "@tufjs/canonical-json",
  "@wxt-dev/browser",
  "dexie",
  "minisearch",
  "preact",
  "valibot",
  "wxt",
] as const;

/** As packages call them. */
const FILES = ["LICENSE", "LICENSE.md", "LICENSE.txt", "NOTICE"];

/**
 * The licences and notices of all packages that ship, as one text: most ask to go wherever their code goes, and the
 * scripts hold no comments any more. Throws if a package is not there.
 */
export function licencesText(): string {
  return `${SHIPPED_PACKAGES.map(licenceOf).join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

interface Package {
  readonly version: string;
  readonly license: string;
  readonly repository: string | { readonly url: string };
}

function licenceOf(name: string): string {
  const at = (file: string): string =>
    fileURLToPath(new URL(`../../node_modules/${name}/${file}`, import.meta.url));
  const { version, license, repository }: Package = JSON.parse(readFileSync(at("package.json"), "utf8"));
  const texts = FILES.map(at)
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, "utf8").trim());
  const from = typeof repository === "string" ? repository : repository.url;
  return [`${name} ${version} (${license}), ${from}`, ...texts].join("\n\n");
}
