import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How a place misbehaves for one path; it answers by itself. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface FeedHost {
  /** `http://127.0.0.1:PORT/feed/` */
  readonly base: string;
  /** Paths below the base that were asked for, in order. */
  readonly asked: string[];
  /** Headers of all requests that tell one reader from another: cookies, validators, a referrer. */
  readonly telling: string[];
  /** By the end of a path; the first that fits. */
  readonly faults: Map<string, Misbehaviour>;
  close(): void;
}

const TELLING = ["cookie", "if-none-match", "if-modified-since", "referer", "origin", "authorization"];

/** A feed's files on this machine, served as any static host would. */
export async function feedHost(files: () => ReadonlyMap<string, Uint8Array>): Promise<FeedHost> {
  const asked: string[] = [];
  const telling: string[] = [];
  const faults = new Map<string, Misbehaviour>();
  const server = createServer((request, response) => {
    const path = (request.url ?? "").replace("/feed/", "");
    asked.push(path);
    telling.push(...TELLING.filter((name) => name in request.headers).map((name) => `${name} on ${path}`));
    const fault = [...faults].find(([end]) => path.endsWith(end))?.[1];
    if (fault !== undefined) return fault(request, response);
    const body = files().get(path);
    response.writeHead(body === undefined ? 404 : 200, { "Access-Control-Allow-Origin": "*" });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/feed/`,
    asked,
    telling,
    faults,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
