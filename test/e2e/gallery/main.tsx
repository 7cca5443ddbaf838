import { render } from "preact";
import { marksStyle } from "../../../assets/styles/marks.css.ts";
import feedsCss from "../../../assets/styles/feeds.css?inline";
import popoverCss from "../../../assets/styles/popover.css?inline";
import popupCss from "../../../assets/styles/popup.css?inline";
import { place } from "../../../utils/popover/placement.ts";
import { POPOVERS, POPUPS } from "./cases.tsx";
import { FEEDS } from "./feeds.tsx";

/** Draws the case named in the address's fragment, the way the extension does. */
async function show(name: string): Promise<void> {
  const popup = new Map(Object.entries(POPUPS)).get(name);
  if (popup !== undefined) {
    document.body.className = "";
    document.body.innerHTML = "<main></main>";
    adopt(document, popupCss);
    render(popup(), document.querySelector("main") ?? document.body);
    document.querySelector("details.never")?.setAttribute("open", "");
    return;
  }
  const feeds = new Map(Object.entries(FEEDS)).get(name);
  if (feeds !== undefined) {
    document.body.className = "";
    document.body.innerHTML = "<main></main>";
    adopt(document, feedsCss);
    render(feeds(), document.querySelector("main") ?? document.body);
    for (const details of document.querySelectorAll("details")) details.open = name !== "feeds-standings";
    return;
  }
  const popover = new Map(Object.entries(POPOVERS)).get(name);
  if (popover === undefined) throw new Error(`No case "${name}"`);
  adopt(document, marksStyle(false).css);
  const lines = mark();
  const host = document.body.appendChild(document.createElement("div"));
  // Open, unlike the extension's, so that axe can look inside.
  const root = host.attachShadow({ mode: "open" });
  adopt(root, popoverCss);
  const frame = root.appendChild(document.createElement("div"));
  frame.className = "frame";
  frame.popover = "manual";
  render(popover(), frame);
  frame.showPopover();
  // What is asked for is drawn in the next turn.
  if (name.startsWith("why")) root.querySelector<HTMLElement>(".ask")?.click();
  if (name === "chosen") root.querySelector<HTMLElement>("button.when")?.click();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const { width, height } = frame.getBoundingClientRect();
  const viewport = { x: 0, y: 0, width: document.documentElement.clientWidth, height: window.innerHeight };
  const at = await place({ lines, pointer: null, popover: { width, height }, viewport, rtl: false });
  frame.style.translate = `${at.x}px ${at.y}px`;
  frame.style.maxHeight = `${at.maxHeight}px`;
}

function adopt(root: Document | ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}

/** Marks the names of the article; the first is the one pointed at. */
function mark(): readonly DOMRect[] {
  const highlight = new Highlight();
  const active = new Highlight();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let lines: readonly DOMRect[] = [];
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    for (const { index, 0: word } of (node.nodeValue ?? "").matchAll(/WeChat|Telegram|Weibo/g)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (lines.length > 0 || node.parentElement?.localName === "h1") highlight.add(range);
      else {
        active.add(range);
        lines = [...range.getClientRects()];
      }
    }
  }
  CSS.highlights.set("lacuna", highlight);
  CSS.highlights.set("lacuna-active", active);
  return lines;
}

await show(location.hash.slice(1));
document.documentElement.dataset["ready"] = "";
