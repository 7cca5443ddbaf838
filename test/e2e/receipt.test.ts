import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runFeed } from "../../utils/cli/feed/run.ts";
import { BROWSERS, openBrowser } from "./driver/index.ts";
import type { OpenBrowser } from "./driver/index.ts";

const DATASET = new URL("../fixtures/dataset", import.meta.url).pathname;
const EVENT = "2014-07-01-jp-birds-block";
const folder = mkdtempSync(join(tmpdir(), "receipt-"));
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  const quiet = { out: () => undefined, err: () => undefined };
  const feed = (...args: string[]) => runFeed(args, quiet);
  await feed("keygen", "--dir", file("keys"), "--feed", file("feed"));
  await feed("publish", "--feed", file("feed"), "--keys", file("keys"), "--dataset", DATASET);
  expect(await feed("receipt", EVENT, "--feed", file("feed"), "-o", file("receipt.html"))).toBe(0);
  const page = readFileSync(file("receipt.html"), "utf8");
  writeFileSync(file("forged.html"), page.replace("Both services failed", "No service failed"));
  writeFileSync(file("scripted.html"), page.replace("<script>", "<script>document.title='run';"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(BROWSERS)("a claim receipt in %s, without any network", (kind) => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser(kind);
  });
  afterAll(() => browser.close());

  async function open(name: string) {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file(name)).href);
    const read = () =>
      page.evaluate(() => ({
        verdict: document.querySelector("#verdict")?.textContent ?? "",
        kind: document.querySelector("#verdict")?.getAttribute("data-verdict") ?? null,
        content: document.querySelector("#content")?.textContent ?? "",
        title: document.title,
        links: Array.from(document.querySelectorAll("a"), ({ href, rel }) => `${href} ${rel}`),
      }));
    return { page, read, asked };
  }

  test("shows the claim once it is verified, who said it, and what that does not prove", async () => {
    const { page, read, asked } = await open("receipt.html");
    await expect.poll(async () => (await read()).kind).toBe("good");
    const { content, links } = await read();
    expect(content).toContain("Parrot and Finchat blocked");
    expect(content).toContain("version 1 (1.0), as of 2026-11-21");
    expect(content).toContain("Fingerprint");
    expect(content).toContain("That the claim is true: only that this publisher's dataset said so.");
    expect(links).toEqual(["https://courier.example/2014/birds?id=1 noreferrer noopener"]);
    expect(asked.filter((url) => /^(?:https?|wss?|ftp):/.test(url))).toEqual([]);
    await page.close();
  });

  test("shows nothing of a claim that was changed", async () => {
    const { page, read } = await open("forged.html");
    await expect.poll(async () => (await read()).kind).toBe("bad");
    const { verdict, content } = await read();
    expect(verdict).toContain("Refused: this receipt proves nothing.");
    expect(content).toBe("");
    await page.close();
  });

  test("runs no script but its own", async () => {
    const { page, read } = await open("scripted.html");
    expect(await read()).toMatchObject({ title: "Claim receipt", kind: null, content: "" });
    await page.close();
  });
});
