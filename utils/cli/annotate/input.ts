import { readFileSync } from "node:fs";
import { extname } from "node:path";

/** Something that cannot be read or understood: one line for the user, exit 2. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** A document as it was read. */
export interface Input {
  /** As the user named it; `-` for standard input. */
  readonly file: string;
  readonly kind: "html" | "text";
  readonly text: string;
  /** Host it was fetched from, or null. */
  readonly host: string | null;
}

const STANDARD_INPUT = 0;
/** How much of an HTML file is searched for its character encoding (HTML standard, prescan of 1024 bytes). */
const PRESCAN = 1024;
const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu;

/**
 * How markup begins: as the MIME Sniffing standard has it (section 7.1), and with the other elements that a fragment of
 * a page may open with.
 */
const MARKUP = new RegExp(
  String.raw`^\s*<(?:!doctype|!--|\?xml|(?:html|head|body|title|meta|link|base|style|script|noscript|iframe|template|` +
    "main|article|section|header|footer|nav|aside|address|figure|blockquote|details|div|span|p|h[1-6]|hgroup|ul|ol|li|dl|" +
    String.raw`table|form|fieldset|center|font|pre|hr|br|img|picture|a|b|i|u|em|strong|small|time|svg)(?=[\s/>]))`,
  "iu",
);

/** Reads a file, standard input (`-`) or an http(s) address. */
export async function readInput(file: string): Promise<Input> {
  return /^https?:\/\//iu.test(file) ? fetchInput(file) : readLocal(file);
}

/** The text of a file or of standard input, as UTF-8 if nothing else is said. */
export function readText(file: string): string {
  return decode(readBytes(file), null, file);
}

function readLocal(file: string): Input {
  const bytes = readBytes(file);
  const extension = extname(file).toLowerCase();
  const isHtml = /^\.(?:x?html?|svg)$/u.test(extension) || (extension !== ".txt" && looksLikeHtml(bytes));
  const text = decode(bytes, isHtml ? charsetOf(bytes) : null, file);
  return { file, kind: isHtml ? "html" : "text", text, host: null };
}

async function fetchInput(address: string): Promise<Input> {
  const response = await fetch(address).catch((error: unknown) => {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new InputError(`${address}: cannot be fetched (${cause.split("\n")[0]})`);
  });
  if (!response.ok) throw new InputError(`${address}: the server answered ${response.status}`);
  const type = response.headers.get("content-type") ?? "";
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isHtml = /html|xml/iu.test(type) || (type === "" && looksLikeHtml(bytes));
  const charset = /charset=["']?([\w-]+)/iu.exec(type)?.[1] ?? (isHtml ? charsetOf(bytes) : null);
  return {
    file: address,
    kind: isHtml ? "html" : "text",
    text: decode(bytes, charset, address),
    host: new URL(response.url || address).hostname,
  };
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === "-" ? STANDARD_INPUT : file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new InputError(`${file}: ${REASONS[code] ?? `cannot be read (${code})`}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "is a directory",
  EACCES: "may not be read",
};

function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, PRESCAN);
  return MARKUP.test(new TextDecoder(byteOrderMark(bytes) ?? "latin1").decode(start));
}

function charsetOf(bytes: Uint8Array): string | null {
  return META_CHARSET.exec(latin1(bytes.subarray(0, PRESCAN)))?.[1] ?? null;
}

function decode(bytes: Uint8Array, charset: string | null, file: string): string {
  let text: string;
  try {
    text = new TextDecoder(byteOrderMark(bytes) ?? charset ?? "utf-8").decode(bytes);
  } catch {
    throw new InputError(`${file}: unknown character encoding "${charset}"`);
  }
  if (text.includes("\0")) throw new InputError(`${file}: is neither text nor HTML`);
  return text;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : null;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
