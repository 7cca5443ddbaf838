import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type FeedCommand, UsageError } from "./arguments.ts";
import { serveFeed } from "./serve-feed.ts";

export const serveCommand: FeedCommand = {
  summary: "serve a feed's directory on this machine, for development",
  help: `Usage: feed serve DIR [--port N]

Serves the feed on 127.0.0.1 alone, with the headers that a host should send, and logs each request.
Not for the public: any static host or object store does that.

  --port N    (default: 8400; 0 for a free one)
`,
  async run(args, { out, err }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: { type: "string", default: "8400" } },
    });
    const [directory, another] = positionals;
    if (directory === undefined || another !== undefined) throw new UsageError("name one feed's directory");
    const port = Number(values.port);
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) throw new UsageError(`no port "${values.port}"`);
    if (!existsSync(resolve(directory, "metadata")))
      throw new UsageError(`${directory} is no feed's directory`);
    const site = await serveFeed(resolve(directory), { port, heard: err });
    out(`${site.base} (Ctrl-C ends it)`);
    await new Promise<void>((ended) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ended());
    });
    site.close();
    return 0;
  },
};
