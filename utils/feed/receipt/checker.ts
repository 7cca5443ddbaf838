import { checkReceipt } from "./check-receipt.ts";
import { NOT_PROVEN, type Part, shownOf } from "./claim.ts";

/*
 * What runs in a receipt's page: it checks the receipt that the page carries, and writes what is proven by it, as text.
 */

/** Checks the receipt in this page and writes what came of it; never rejects. */
export async function checkPage(): Promise<void> {
  try {
    await show();
  } catch (error) {
    tell("bad", `This browser cannot check it: ${String(error)}`);
  }
}

async function show(): Promise<void> {
  const text = document.querySelector("#receipt")?.textContent ?? "";
  const checked = await checkReceipt(new TextEncoder().encode(text), Date.now());
  if (!checked.ok) {
    tell("bad", `Refused: this receipt proves nothing. ${checked.detail}.`);
    return;
  }
  const { title, claim, proof } = shownOf(checked);
  document.title = `${title} · claim receipt`;
  tell("good", "Verified here, without any network: this dataset said this.");
  document
    .querySelector("#content")
    ?.append(
      element("h1", title),
      list(claim),
      element("h2", "Who said it, and in what"),
      list(proof),
      element("h2", "What this receipt does not prove"),
      bullets(NOT_PROVEN),
    );
}

function tell(kind: "good" | "bad", words: string): void {
  const verdict = document.querySelector("#verdict");
  verdict?.setAttribute("data-verdict", kind);
  verdict?.replaceChildren(words);
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function list(parts: readonly Part[]): HTMLElement {
  const made = document.createElement("dl");
  for (const { label, texts } of parts) {
    made.append(element("dt", label));
    for (const { text, href } of texts)
      made.append(href === undefined ? element("dd", text) : linked(text, href));
  }
  return made;
}

function linked(text: string, href: string): HTMLElement {
  const made = document.createElement("dd");
  const link = document.createElement("a");
  link.href = href;
  link.rel = "noreferrer noopener";
  link.textContent = text;
  made.append(link);
  return made;
}

function bullets(texts: readonly string[]): HTMLElement {
  const made = document.createElement("ul");
  made.append(...texts.map((text) => element("li", text)));
  return made;
}
