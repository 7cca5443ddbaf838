import type { ElementHandle, Frame, Page, Realm } from "puppeteer-core";
import { callInFrame, isBidi } from "./firefox-bidi.ts";
import type { Box } from "./types.ts";

/** A link as the popover shows it. */
export interface PopoverLink {
  readonly text: string;
  readonly href: string;
  readonly rel: string;
  readonly target: string;
}

/** What a reader sees of the open popover, although its shadow root is closed. */
export interface PopoverReading {
  /** Visible text, as `innerText` gives it. */
  readonly text: string;
  /** Everything in the root but style sheets, as HTML. */
  readonly html: string;
  readonly links: readonly PopoverLink[];
  /** Its place in the page's viewport. */
  readonly box: Box;
}

/** Elements that may carry the popover: beside head and body, or inside a dialog or what is in full screen. */
const HOSTS = `(() => {
  const places = [document.documentElement, document.body, ...document.querySelectorAll("dialog[open], [popover]")];
  if (document.fullscreenElement !== null) places.push(document.fullscreenElement);
  return [...new Set(places.flatMap((place) => [...(place?.children ?? [])]))]
    .filter((element) => element.shadowRoot === null && !["head", "body", "script"].includes(element.localName));
})()`;

/** First closed root that shows something; until it is placed, it stands beside the page. */
const IS_SHOWN = `(root) => [...root.querySelectorAll("*")].some((element) => [...element.getClientRects()].some(({ right }) => right > 0))`;

/**
 * Runs a function on the closed shadow root of the popover that is open in a page or frame.
 * Argument and result travel as JSON; the function can use nothing from around it.
 * @returns null when no popover is open
 */
export async function inPopover<A, R>(
  where: Page | Frame,
  inspect: (root: ShadowRoot, argument: A) => R,
  argument: A,
): Promise<R | null> {
  const frame = "mainFrame" in where ? where.mainFrame() : where;
  const source = `(root, argument) => JSON.stringify((${inspect.toString()})(root, JSON.parse(argument)) ?? null)`;
  const json = isBidi(frame.page().browser())
    ? await inClosedRoot(frame, source, JSON.stringify(argument))
    : await inExtensionWorlds(frame, source, JSON.stringify(argument));
  return json === null ? null : JSON.parse(json);
}

/** Chromium: an extension's own world may open any closed root. */
async function inExtensionWorlds(frame: Frame, source: string, argument: string): Promise<string | null> {
  const expression = `(() => {
    const shown = ${HOSTS}.map((host) => chrome.dom.openOrClosedShadowRoot(host)).find((root) => root !== null && (${IS_SHOWN})(root));
    return shown === undefined ? null : (${source})(shown, ${JSON.stringify(argument)});
  })()`;
  for (const realm of frame.extensionRealms()) {
    const json = await evaluateText(realm, expression);
    if (json !== null) return json;
  }
  return null;
}

async function evaluateText(realm: Realm, expression: string): Promise<string | null> {
  const value: unknown = await realm.evaluate(expression);
  return typeof value === "string" ? value : null;
}

/** Firefox: WebDriver BiDi serialises closed roots and takes them back as arguments. */
async function inClosedRoot(frame: Frame, source: string, argument: string): Promise<string | null> {
  const hosts = Object(await callInFrame(frame, `() => ${HOSTS}`, [])).value;
  if (!Array.isArray(hosts)) return null;
  for (const host of hosts) {
    const sharedId: unknown = host?.value?.shadowRoot?.sharedId;
    if (typeof sharedId !== "string") continue;
    const declaration = `(root, argument) => (${IS_SHOWN})(root) ? (${source})(root, argument) : null`;
    const answer = await callInFrame(frame, declaration, [{ sharedId }, { type: "string", value: argument }]);
    const json: unknown = Object(answer).value;
    if (typeof json === "string") return json;
  }
  return null;
}

/** What the popover that is open shows, or null when none is. */
export async function readPopover(where: Page | Frame): Promise<PopoverReading | null> {
  const reading = await inPopover(where, readRoot, null);
  return reading === null ? null : { ...reading, box: moved(reading.box, await originOf(where)) };
}

/** @throws Error when no popover has opened, or none with the text, within the time (5 s unless told) */
export async function waitForPopover(
  where: Page | Frame,
  { text = "", timeout = 20_000 }: { readonly text?: string; readonly timeout?: number } = {},
): Promise<PopoverReading> {
  const end = Date.now() + timeout;
  for (;;) {
    const reading = await readPopover(where);
    if (reading?.text.includes(text) === true) return reading;
    if (Date.now() > end) {
      const instead = reading === null ? "none is open" : `it reads: ${reading.text.slice(0, 200)}`;
      throw new Error(`No popover${text === "" ? "" : ` with “${text}”`} after ${timeout} ms; ${instead}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function readRoot(root: ShadowRoot) {
  const elements = [...root.querySelectorAll<HTMLElement>("*")];
  const shown = elements.filter((element) => element.getClientRects().length > 0);
  const outermost = shown.filter(
    (element) => !shown.some((other) => other !== element && other.contains(element)),
  );
  const { x = 0, y = 0, width = 0, height = 0 } = outermost[0]?.getBoundingClientRect() ?? {};
  return {
    text: outermost.map((element) => element.innerText).join("\n"),
    html: root.innerHTML.replace(/<style\b[^>]*>.*?<\/style>/gs, ""),
    links: [...root.querySelectorAll("a")].map((a) => ({
      text: a.textContent,
      href: a.href,
      rel: a.rel,
      target: a.target,
    })),
    box: { x, y, width, height },
  };
}

/** Where the elements of the popover that match a selector are in the page's viewport; [] when none is open. */
export async function boxesInPopover(where: Page | Frame, selector: string): Promise<readonly Box[]> {
  const boxes = await inPopover(
    where,
    (root, selected) =>
      [...root.querySelectorAll(selected)].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      }),
    selector,
  );
  const origin = await originOf(where);
  return (boxes ?? []).map((box) => moved(box, origin));
}

/**
 * Clicks the middle of an element of the popover with the mouse, after scrolling to it inside the popover.
 * @throws Error when it is not there or has no size
 */
export async function clickInPopover(where: Page | Frame, selector: string, index = 0): Promise<void> {
  await inPopover(
    where,
    (root, [selected, at]) => root.querySelectorAll(selected)[at]?.scrollIntoView({ block: "nearest" }),
    [selector, index] as const,
  );
  const box = (await boxesInPopover(where, selector))[index];
  if (box === undefined || box.width === 0) throw new Error(`The popover shows no ${selector} (${index})`);
  const { mouse } = "mouse" in where ? where : where.page();
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Where a frame's viewport begins in that of its page. */
export async function originOf(where: Page | Frame): Promise<{ readonly x: number; readonly y: number }> {
  if ("mainFrame" in where || where.parentFrame() === null) return { x: 0, y: 0 };
  const element: ElementHandle | null = await where.frameElement();
  const box = await element?.boundingBox();
  return { x: box?.x ?? 0, y: box?.y ?? 0 };
}

export function moved(box: Box, by: { readonly x: number; readonly y: number }): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}
