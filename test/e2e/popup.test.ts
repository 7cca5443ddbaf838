import { createServer, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import type { Frame, Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import { listen } from "../../utils/cli/browsers/outside-proxy.ts";
import {
  BROWSERS,
  clickInPopover,
  hoverText,
  marks,
  problemsOf,
  readPopover,
  usePages,
  waitForPopover,
} from "./driver/index.ts";

const FOLDER = fileURLToPath(new URL("../pages", import.meta.url));

/** What stands in the popup's list. */
const rows = (popup: Page): Promise<readonly string[]> =>
  popup.$$eval("[role=option]", (options) =>
    options.map((option) => (option.textContent ?? "").replace(/\s+/g, " ").trim()),
  );

async function type(popup: Page, query: string): Promise<void> {
  await popup.focus("[role=combobox]");
  await popup.$eval("[role=combobox]", (input) => (input as HTMLInputElement).select());
  await popup.keyboard.press("Backspace");
  await popup.type("[role=combobox]", query);
}

/** A click that needs no pointer: the popup stands in a tab behind the article. */
const press = (popup: Page, selector: string): Promise<void> =>
  popup.$eval(selector, (element) => (element as HTMLElement).click());

const chips = (popup: Page): Promise<readonly string[]> =>
  popup.$$eval(".chip", (all) => all.map((chip) => (chip.textContent ?? "").replace(/\s+/g, " ").trim()));

const marked = async (where: Page | Frame): Promise<string> =>
  (await marks(where)).map(({ text }) => text).join(" ");

describe.each(BROWSERS)("popup in %s", (kind) => {
  const at = usePages(kind, FOLDER, { width: 900, height: 1200 });
  let popup: Page;

  beforeAll(async () => {
    popup = await at.browser.extensionPage("popup.html");
    await at.open("awkward/menus.html");
    await at.page.bringToFront();
  });

  /** Opens the popup anew while the article is the tab in front, as the toolbar button does. */
  const reopen = async (): Promise<void> => {
    await at.page.bringToFront();
    // Firefox's driver does not notice that an extension page has been loaded again.
    await popup.evaluate(() => {
      document.body.textContent = "";
      setTimeout(() => location.reload(), 0);
    });
    await expect.poll(() => popup.$("[role=combobox]").catch(() => null)).not.toBeNull();
  };

  test("the first run says in one sentence what a page can see, once", async () => {
    const text = await popup.$eval("body", (body) => body.innerText);
    expect(text).toMatch(/a page can see which names are marked; in Firefox also the popover/);
    await press(popup, ".first-run button");
    await expect.poll(() => popup.$(".first-run")).toBeNull();
    await reopen();
    await expect.poll(() => popup.$(".first-run")).toBeNull();
  });

  test.each([
    ["wechat", "WeChat"],
    ["weixin", "WeChat"],
    ["微信", "WeChat"],
    ["위챗", "WeChat"],
    ["kakao", "KakaoTalk"],
    ["카카오톡", "KakaoTalk"],
    ["カカオトーク", "KakaoTalk"],
    ["幣行", "OKCoin"],
    ["huobi", "Huobi"],
    ["telegrm", "Telegram"],
    ["vower", "Vower (probably Voxer)"],
  ])("%s finds %s first", async (query, name) => {
    await type(popup, query);
    // The first one waits until the index is built.
    await expect
      .poll(async () => (await rows(popup))[0] ?? "", { timeout: 30_000 })
      .toMatch(new RegExp(`^${name.replace(/[()]/g, "\\$&")}`));
  });

  test("rules are found by their words and year, a block by place and year", async () => {
    await type(popup, "group chat rules");
    await expect.poll(async () => (await rows(popup))[0] ?? "").toMatch(/group/i);
    await type(popup, "real name 2014");
    await expect.poll(async () => (await rows(popup))[0] ?? "").toMatch(/real-name|instant messaging/i);
    await type(popup, "blocked china 2014");
    await expect
      .poll(async () =>
        (await rows(popup)).slice(0, 5).some((row) => /KakaoTalk/.test(row) && /LINE/.test(row)),
      )
      .toBe(true);
  });

  test("arrow keys walk, Enter opens the timeline, and back returns to the results", async () => {
    await type(popup, "telegram");
    await expect.poll(async () => (await rows(popup)).length).toBeGreaterThan(1);
    await popup.keyboard.press("ArrowDown");
    await expect
      .poll(() => popup.$$eval("[role=option]", (all) => all.findIndex((o) => o.ariaSelected === "true")))
      .toBe(1);
    await popup.keyboard.press("ArrowUp");
    await popup.keyboard.press("Enter");
    await popup.waitForSelector("[data-entity=telegram]");
    expect(await popup.$$eval("[data-event]", (all) => all.length)).toBeGreaterThan(3);
    expect(await popup.$$eval(".sources a", (all) => all.every((a) => a.rel === "noreferrer noopener"))).toBe(
      true,
    );
    await press(popup, ".timeline .head button.icon");
    await expect.poll(async () => (await rows(popup)).length).toBeGreaterThan(1);
  });

  test("what is not there is said, with what to do", async () => {
    await type(popup, "zzzqqqxxx");
    await expect.poll(() => popup.$eval("body", (body) => body.innerText)).toMatch(/zzzqqqxxx/);
    await popup.keyboard.press("Escape");
    await expect
      .poll(() => popup.$eval("[role=combobox]", (input) => (input as HTMLInputElement).value))
      .toBe("");
  });

  test("names on the page are listed with counts, those in menus apart", async () => {
    await at.open("awkward/menus.html");
    await reopen();
    await expect.poll(() => chips(popup), { timeout: 20_000 }).toContain("WeChat2");
    await at.open("awkward/live.html");
    await reopen();
    await expect.poll(() => chips(popup), { timeout: 20_000 }).toEqual(["WeChat1"]);
  });

  test("a page that takes the place of another is listed without being asked for, and so is the one gone back to", async () => {
    await at.open("awkward/live.html");
    await reopen();
    await expect.poll(() => chips(popup), { timeout: 8_000 }).toEqual(["WeChat1"]);
    await at.open("awkward/split.html");
    await expect.poll(() => chips(popup), { timeout: 15_000 }).toEqual(["WeChat1", "KakaoTalk1"]);
    // A page that was kept is loaded by no event that the driver waits for.
    await at.page.evaluate(() => setTimeout(() => history.back()));
    await expect.poll(() => chips(popup), { timeout: 15_000 }).toEqual(["WeChat1"]);
  });

  test("a page that is still loading is waited for, and one that never ends loading is read all the same", async () => {
    const said = (): Promise<string> => popup.$eval("body", (body) => body.innerText);
    let rest: ServerResponse | undefined;
    const server = createServer((request, response) => {
      if (request.url !== "/slow") return;
      rest = response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
      rest.write(
        "<!doctype html><title>Slow</title><p>Officials named the messenger WeChat in a ruling.</p>",
      );
    });
    const origin = `http://127.0.0.1:${await listen(server)}`;
    const going = at.page.goto(`${origin}/slow`).catch(() => null);
    try {
      await expect.poll(() => rest).toBeDefined();
      await reopen();
      for (let looks = 0; looks < 6; looks++) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        expect(await said()).toMatch(/Looking at the page/);
      }
      rest?.end(`<p>WeChat was named again.</p><img alt="" src="${origin}/never">`);
      await expect.poll(() => chips(popup), { timeout: 20_000 }).toEqual(["WeChat2"]);
      expect(await at.page.evaluate(() => document.readyState)).toBe("interactive");
    } finally {
      server.closeAllConnections();
      server.close();
      await going;
    }
  });

  describe("what is marked of a page", () => {
    const ALL = "WeChat LINE WeChat WeChat LINE WeChat KakaoTalk KakaoTalk WeChat";
    const WITHOUT_LINE = ALL.replaceAll("LINE ", "");

    const frame = (): Frame => {
      const [, inner] = at.page.frames();
      if (inner === undefined) throw new Error("no frame");
      return inner;
    };
    const readMarks = async (): Promise<readonly string[]> => [await marked(at.page), await marked(frame())];
    const choose = (value: string): Promise<void> => press(popup, `input[value=${value}]`);

    /** Opens the popover of LINE, unfolds why it is marked, and presses one of the buttons there. */
    const never = async (button: number): Promise<void> => {
      await hoverText(at.page, "LINE");
      await waitForPopover(at.page, { text: "Why this match?" });
      await clickInPopover(at.page, ".ask");
      const { text } = await waitForPopover(at.page, { text: "Never mark" });
      expect(text).toMatch(/In one list with WeChat/);
      expect(text).toMatch(/Near by: ‘messengers’/);
      await clickInPopover(at.page, ".why .plain", button);
      await waitForPopover(at.page, { text: "Undo" });
    };

    test("a name can be left unmarked on a site, frames and all, at once and with a way back", async () => {
      await at.open("reading/sections.html");
      await at.page.bringToFront();
      await expect.poll(readMarks).toEqual([ALL, "LINE WeChat"]);
      await never(0);
      await expect.poll(readMarks).toEqual([WITHOUT_LINE, "WeChat"]);
      expect((await readPopover(at.page))?.text).toMatch(/“LINE” is no longer marked on 127\.0\.0\.1/);
      await clickInPopover(at.page, "button.link");
      await expect.poll(readMarks).toEqual([ALL, "LINE WeChat"]);
      expect(await readPopover(at.page)).toBeNull();
    });

    test("one that is never marked is listed, and can be taken back in the popup", async () => {
      await never(1);
      await expect.poll(readMarks).toEqual([WITHOUT_LINE, "WeChat"]);
      await at.page.keyboard.press("Escape");
      await expect.poll(() => readPopover(at.page)).toBeNull();
      await reopen();
      await expect.poll(() => chips(popup), { timeout: 20_000 }).toContain("LINE3");
      expect(await popup.$eval(".never .what", (what) => what.textContent)).toBe("LINE everywhere");
      await press(popup, ".never button");
      await expect.poll(readMarks).toEqual([ALL, "LINE WeChat"]);
      await expect.poll(() => popup.$(".never")).toBeNull();
      // The button that had the focus is gone with the list.
      expect(await popup.evaluate(() => document.activeElement?.role)).toBe("combobox");
    });

    test("of each section only the first, which hands over when it leaves", async () => {
      await choose("first");
      await expect.poll(readMarks).toEqual(["WeChat LINE WeChat KakaoTalk KakaoTalk WeChat", "LINE WeChat"]);
      await at.page.evaluate(() => document.querySelector("#first")?.remove());
      await expect.poll(readMarks).toEqual(["WeChat LINE WeChat KakaoTalk KakaoTalk WeChat", "LINE WeChat"]);
      await at.page.evaluate(() => {
        const again = document.createElement("p");
        again.textContent = "First of all, the messenger LINE was named.";
        document.querySelector("h1")?.after(again);
      });
      await expect.poll(readMarks).toEqual(["LINE WeChat WeChat KakaoTalk KakaoTalk WeChat", "LINE WeChat"]);
      await choose("all");
      await expect
        .poll(readMarks)
        .toEqual(["LINE WeChat LINE WeChat KakaoTalk KakaoTalk WeChat", "LINE WeChat"]);
      await at.open("awkward/live.html");
    });
  });

  test("quiet for this site takes the marks away and lists the names all the same", async () => {
    await expect.poll(async () => (await marks(at.page)).length).toBe(1);
    await popup.$$eval("input[type=radio]", (all) => {
      all.find((input) => input.value === "quiet")?.click();
    });
    await expect.poll(async () => (await marks(at.page)).length).toBe(0);
    await reopen();
    await expect.poll(() => chips(popup), { timeout: 20_000 }).toEqual(["WeChat1"]);
    expect(await at.page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test("it says that the data are bundled, of which day, and nothing of a signature", async () => {
    const said = (): Promise<string> => popup.$eval("body", (body) => body.innerText);
    await expect.poll(said).toMatch(/bundled data of \d+ \w+ 20\d\d/i);
    expect(await said()).not.toMatch(/signed|verified|✓/i);
  });

  test("no console holds a word of complaint", async () => {
    expect(await problemsOf(at.browser)).toEqual([]);
    expect(at.browser.outside).toEqual([]);
  });
});
