import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A host on this machine that answers as a test has it, and remembers what it was asked. */
export interface Host {
  /** Ends in a slash. */
  readonly base: string;
  readonly asked: IncomingMessage[];
  readonly close: () => Promise<void>;
}

export async function host(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<Host> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    response.setMaxListeners(0).on("error", () => undefined);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    base: `http://127.0.0.1:${port}/`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
