import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { feedSource, readFeed, rootToBegin } from "../../../../../utils/cli/feed/feed-source.ts";
import { checkReceipt } from "../../../../../utils/feed/receipt/check-receipt.ts";
import { shownOf } from "../../../../../utils/feed/receipt/claim.ts";
import { makeReceipt, receiptText } from "../../../../../utils/feed/receipt/make-receipt.ts";
import { receiptIn, receiptPage } from "../../../../../utils/feed/receipt/receipt-page.ts";
import type { Receipt } from "../../../../../utils/feed/receipt/types.ts";
import type { MemoryStorage } from "../../../../../utils/feed/storage/memory.ts";
import { done, feed, firstVersion, folder, T0 } from "../../cli/feed/feed-line.ts";
import { RECEIPT_CASES } from "../edges/receipt-cases.ts";
import { RECEIPT_MADE_CASES } from "../edges/receipt-made-cases.ts";
import { EDGES } from "../edges/the-edges.ts";

const NOW = Date.parse(T0);
const EVENT = "2014-07-01-jp-birds-block";
const { at, remove } = folder();
let storage: MemoryStorage;
let receipt: Receipt;

beforeAll(async () => {
  await firstVersion(at("keys"), at("feed"));
  const source = feedSource(at("feed"));
  ({ storage } = await readFeed(source, await rootToBegin(source, undefined), NOW));
  receipt = await makeReceipt(EVENT, storage);
});
afterAll(remove);

const bytes = (text: string) => new TextEncoder().encode(text);
const check = (changed: unknown, expected: string | null = null) =>
  checkReceipt(bytes(JSON.stringify(changed)), NOW, expected);
const faultOf = async (changed: unknown) => {
  const checked = await check(changed);
  return checked.ok ? "good" : checked.fault;
};

describe("a claim receipt", () => {
  for (const { id, title, run } of [...RECEIPT_CASES, ...RECEIPT_MADE_CASES])
    test(`${id}: ${title}`, () => run(EDGES));

  test("proves an event with what it names, years after", async () => {
    const checked = await checkReceipt(bytes(receiptText(receipt)), Date.parse("2046-01-01"));
    if (!checked.ok) throw new Error(checked.detail);
    expect(checked.dataset).toMatchObject({ version: 1, publisher: "Tests" });
    expect(checked.rows.map(({ id }) => id)).toEqual([
      EVENT,
      "wire-2014-08-07-birds",
      "watch-2014-notice",
      "parrot",
      "finch",
      "watch",
    ]);
    const { title, claim, proof } = shownOf(checked);
    expect(title).toBe("Parrot and Finchat blocked");
    const texts = [...claim, ...proof].flatMap((part) => part.texts.map(({ text }) => text));
    expect(texts).toEqual(
      expect.arrayContaining([
        "Parrot (probably Parakeet)",
        "Finchat",
        "by 1 of 1 keys, 1 needed (single key)",
      ]),
    );
    expect(
      claim
        .flatMap((part) => part.texts)
        .some(({ href }) => href === "https://courier.example/2014/birds?id=1"),
    ).toBe(true);
  });

  test("of another publisher is refused where one is expected, and never passes for theirs", async () => {
    await firstVersion(at("other-keys"), at("other"));
    const source = feedSource(at("other"));
    const theirs = await makeReceipt(
      EVENT,
      (await readFeed(source, await rootToBegin(source, undefined), NOW)).storage,
    );
    const { feed: fingerprint } = await storage.load();
    expect(await check(theirs, fingerprint)).toMatchObject({ ok: false, fault: "other-feed" });
    expect(await check(receipt, fingerprint)).toMatchObject({ ok: true, fingerprint });
    expect(await faultOf({ ...theirs, roots: receipt.roots })).toBe("signature");
    // A lying key holder cannot begin with a later root of their own either.
    const later = receipt.roots[0]?.replace('"version":1', '"version":2');
    expect(await faultOf({ ...receipt, roots: [later] })).toBe("root");
  });

  test("shows nothing that is not proven: sources and names without a path are ids", async () => {
    const [claim] = receipt.rows;
    const checked = await check({ ...receipt, rows: [claim] });
    if (!checked.ok) throw new Error(checked.detail);
    const parts = shownOf(checked).claim.flatMap(({ texts }) => texts);
    expect(parts).toContainEqual({ text: "wire-2014-08-07-birds" });
    expect(parts).toContainEqual({ text: "parrot" });
  });

  test("is refused after any change of one character", async () => {
    const text = receiptText(receipt);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 2),
        fc.constantFrom("0", "a", "}", "é", "\\"),
        async (place, other) => {
          fc.pre(text[place] !== other);
          const changed = text.slice(0, place) + other + text.slice(place + 1);
          const checked = await checkReceipt(bytes(changed), NOW);
          if (!checked.ok) return;
          // What was changed then is no part of what is shown: a name that no shape knows, or the order of nothing.
          const { fingerprint, dataset, rows } = checked;
          const good = await check(receipt);
          expect({ fingerprint, dataset, rows }).toEqual(
            good.ok ? { fingerprint: good.fingerprint, dataset: good.dataset, rows: good.rows } : null,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test("as a page keeps script and markup apart from what it carries", async () => {
    const [first, ...others] = receipt.rows;
    const value = { ...Object(first?.value), summary: "</script><script>alert(1)</script><!--" };
    const page = await receiptPage(
      JSON.stringify({ ...receipt, rows: [{ ...first, value } as never, ...others] }),
      "document.title = '</script>'",
    );
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script/g)).toHaveLength(2);
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
    const inside = JSON.parse(new TextDecoder().decode(receiptIn(bytes(page))));
    expect(inside.rows[0].value.summary).toBe("</script><script>alert(1)</script><!--");
  });
});

describe("feed receipt", () => {
  test("writes a file that `feed verify` takes, and refuses once it is changed", async () => {
    const file = at("receipt.json");
    const out = await done("receipt", EVENT, "--feed", at("feed"), "-o", file, "--now", T0);
    expect(out).toMatch(/receipt\.json: \d\.\d kB, dataset 1 of Tests, fingerprint [0-9a-f]{64}/);
    const verified = await feed("verify", file);
    expect(verified.code).toBe(0);
    expect(verified.out).toContain("verified: this dataset said this\n\nParrot and Finchat blocked");
    expect((await feed("verify", file, "--fingerprint", "0".repeat(64))).code).toBe(1);
    expect((await feed("verify", join(at("feed"), "metadata/1.root.json"))).err).toContain("no receipt");
    expect(readFileSync(file, "utf8").length).toBeLessThan(15_000);
  });

  test.each([
    [["nobody", "-o", "x.json"], "there is no event nobody"],
    [[EVENT, "-o", "x.pdf"], "ends in .html or .json"],
    [[EVENT], "--out is missing"],
    [["-o", "x.json"], "name one event"],
  ])("says in one line what is wrong with %j", async (args, reason) => {
    const { code, err } = await feed("receipt", "--feed", at("feed"), "--now", T0, ...args);
    expect(code).not.toBe(0);
    expect(err).toContain(reason);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
