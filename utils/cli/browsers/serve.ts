import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { listen } from "./outside-proxy.ts";

/** Keeps saved pages as they lie there: no scripts, no pictures, no frames. */
export const STILL_PAGE_CSP = "script-src 'none'; img-src 'none'; frame-src 'none'";

/** A page by its path; a plain string is HTML. */
export type Served =
  | string
  | { readonly body: string | Uint8Array; readonly headers?: Readonly<Record<string, string>> };

export interface ServeOptions {
  /** Sent with every answer, before the page's own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Content-Security-Policy of every answer. */
  readonly csp?: string;
  /** A free one unless told. */
  readonly port?: number;
}

export interface Site {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The same pages at another origin and site: `http://localhost:PORT`. */
  readonly otherOrigin: string;
  /** Paths asked for, in order, except favicons. */
  readonly requests: readonly string[];
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".xhtml": "application/xhtml+xml",
  ".xml": "application/xml",
};

/** Serves a folder, or pages by their path, on 127.0.0.1. */
export async function serve(
  source: string | Readonly<Record<string, Served>>,
  { headers = {}, csp, port = 0 }: ServeOptions = {},
): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    if (path !== "/favicon.ico") requests.push(request.url ?? "/");
    const shared = { ...headers, ...(csp === undefined ? {} : { "Content-Security-Policy": csp }) };
    answer(source, path).then(
      ({ body, headers: own }) => response.writeHead(200, { ...shared, ...own }).end(body),
      () =>
        response
          .writeHead(404, { "Content-Type": "text/plain; charset=utf-8" })
          .end("There is no such page."),
    );
  });
  const bound = await listen(server, port);
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return {
    port: bound,
    origin: `http://127.0.0.1:${bound}`,
    otherOrigin: `http://localhost:${bound}`,
    requests,
    close,
  };
}

function pathOf(url: string): string {
  const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  return path.endsWith("/") ? `${path}index.html` : path;
}

async function answer(source: string | Readonly<Record<string, Served>>, path: string) {
  const type = { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" };
  if (typeof source === "string") {
    return { body: await readFile(join(source, normalize(path))), headers: type };
  }
  const served = source[path] ?? source[path.replace(/index\.html$/, "")];
  if (served === undefined) throw new Error(`No page at ${path}`);
  const html = { "Content-Type": TYPES[extname(path)] ?? "text/html; charset=utf-8" };
  return typeof served === "string"
    ? { body: served, headers: html }
    : { body: served.body, headers: { ...html, ...served.headers } };
}
