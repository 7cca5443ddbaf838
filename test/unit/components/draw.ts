import { parseHTML } from "linkedom";
import { type ComponentChild, render } from "preact";
import { layNothingOut } from "./layout.ts";

/** Draws a component into a document of its own and gives the root. */
export function draw(view: ComponentChild): Element {
  const { document } = parseHTML("<!doctype html><html><body><main></main></body></html>");
  const root = document.querySelector("main");
  if (root === null) throw new Error("no root");
  globalThis.document = document;
  layNothingOut();
  render(view, root);
  return root;
}

/** The text of an element with runs of white space made one. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
