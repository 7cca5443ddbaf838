import { createServer } from "node:http";
import type { Server } from "node:http";

/** The browsers' own services (time, updates, settings), which they call whatever the pages do. */
const OWN_SERVICES =
  /(^|\.)(googleapis\.com|google\.com|gvt1\.com|gstatic\.com|mozilla\.(com|net|org)|firefox\.com|mozgcp\.net)$/;

export interface OutsideProxy {
  readonly port: number;
  /** What was asked for: an address, or `host:port` where it was to be encrypted. */
  readonly asked: readonly string[];
  close(): void;
}

/**
 * A proxy that refuses everything. Browsers send loopback addresses past a proxy, so what arrives here is
 * whatever would have left this machine: from pages, content scripts and the background alike.
 */
export async function openOutsideProxy(): Promise<OutsideProxy> {
  const asked: string[] = [];
  const note = (address: string, host: string): void => {
    if (!OWN_SERVICES.test(host)) asked.push(address);
  };
  const server = createServer((request, response) => {
    const address = request.url ?? "";
    note(address, URL.canParse(address) ? new URL(address).hostname : "");
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    const address = request.url ?? "";
    note(address, address.replace(/:\d+$/, ""));
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  const port = await listen(server);
  return {
    port,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Listens on a free port of 127.0.0.1, or on the one given, and resolves to it. */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
