import { readFile, stat } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";

export interface FeedSite {
  /** `http://127.0.0.1:PORT/` */
  readonly base: string;
  close(): void;
}

const SHARED = { "Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff" };
/** A feed's files and nothing else: no way up, no directories, no hidden files, no files half written. */
const PATH = /^\/(?:metadata|targets)(?:\/[a-z0-9][a-z0-9._-]*)+\.jsonl?$/;

/** Serves a feed's directory on 127.0.0.1 as a host should; rejects if the port is taken. */
export async function serveFeed(
  directory: string,
  {
    port = 0,
    heard = () => undefined,
  }: { readonly port?: number; readonly heard?: (line: string) => void } = {},
): Promise<FeedSite> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const answer = async (): Promise<number> => {
      if (request.method === "OPTIONS")
        return end(response, 204, { "Access-Control-Allow-Methods": "GET, HEAD" });
      if (request.method !== "GET" && request.method !== "HEAD")
        return end(response, 405, { Allow: "GET, HEAD" });
      const body = PATH.test(path) ? await fileAt(join(directory, path)) : null;
      if (body === null) return end(response, 404, { "Cache-Control": "no-store" }, "not found\n");
      const headers = {
        "Content-Type": path.endsWith(".jsonl") ? "application/jsonl" : "application/json",
        "Content-Length": String(body.length),
        "Cache-Control": cacheControl(path),
      };
      return end(response, 200, headers, request.method === "HEAD" ? "" : body);
    };
    void answer()
      .catch(() => end(response, 500, {}))
      .then((status) => heard(`${new Date().toISOString()} ${request.method} ${request.url} ${status}`));
  });
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => done());
  });
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    base: `http://127.0.0.1:${bound}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** How long a file may be kept: everything but the timestamp is what it is for good. */
function cacheControl(path: string): string {
  return path.endsWith("/timestamp.json")
    ? "public, max-age=300, stale-if-error=86400"
    : "public, max-age=31536000, immutable";
}

async function fileAt(file: string): Promise<Buffer | null> {
  try {
    return (await stat(file)).isFile() ? await readFile(file) : null;
  } catch {
    return null;
  }
}

function end(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer = "",
): number {
  response.writeHead(status, { ...SHARED, ...headers }).end(body);
  return status;
}
