import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CannotPublish } from "../../feed/publisher/cannot-publish.ts";
import { checkReceipt } from "../../feed/receipt/check-receipt.ts";
import { makeReceipt, NoReceipt, receiptText } from "../../feed/receipt/make-receipt.ts";
import { receiptPage } from "../../feed/receipt/receipt-page.ts";
import { type FeedCommand, kilobytes, momentOf, required, UsageError } from "./arguments.ts";
import { bundleChecker } from "./bundle-checker.ts";
import { feedSource, readFeed, rootToBegin } from "./feed-source.ts";

export const receiptCommand: FeedCommand = {
  summary: "prove, off line, that a publisher's dataset said something",
  help: `Usage: feed receipt EVENT --feed DIR|URL -o FILE.html|FILE.json [--root FILE]

Writes one event, with the entities and sources it names, their Merkle paths, and the signed metadata up
to the feed's first root, as a small file. FILE.html carries a checker too and opens in any browser,
without network; \`feed verify FILE\` checks either. It proves that the publisher with this fingerprint
said this in this version; not that it is true, nor that it is the newest.

  --feed DIR|URL   the feed
  -o, --out FILE   where the receipt goes
  --root FILE      the first root, if known from elsewhere
  --now INSTANT    instead of the clock's time
`,
  async run(args, { out }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        feed: { type: "string" },
        out: { type: "string", short: "o" },
        root: { type: "string" },
        now: { type: "string" },
      },
    });
    const [event, another] = positionals;
    if (event === undefined || another !== undefined) throw new UsageError("name one event");
    const file = required(values.out, "--out");
    const page = file.endsWith(".html");
    if (!page && !file.endsWith(".json")) throw new UsageError("--out ends in .html or .json");
    const source = feedSource(required(values.feed, "--feed"));
    const now = momentOf(values.now);
    const { storage, result } = await readFeed(source, await rootToBegin(source, values.root), now);
    if (result.outcome.kind !== "updated")
      throw new CannotPublish(
        `the feed would not be taken (${result.outcome.kind}): \`feed verify\` says why`,
      );
    const receipt = await makeReceipt(event, storage).catch((error: unknown) => {
      throw error instanceof NoReceipt ? new UsageError(error.message) : error;
    });
    const text = receiptText(receipt);
    const checked = await checkReceipt(new TextEncoder().encode(text), now);
    if (!checked.ok) throw new CannotPublish(`the receipt would be refused: ${checked.detail}`);
    const written = page ? await receiptPage(text, await bundleChecker()) : text;
    writeFileSync(file, written);
    out(
      `${file}: ${kilobytes(Buffer.byteLength(written))}${page ? ` (receipt ${kilobytes(Buffer.byteLength(text))})` : ""}, ` +
        `dataset ${checked.dataset.version} of ${checked.dataset.publisher}, fingerprint ${checked.fingerprint}`,
    );
    return 0;
  },
};
