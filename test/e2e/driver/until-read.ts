import type { Frame, Page } from "puppeteer-core";

const PATIENCE = 20_000;
const ID = "until-read";

/**
 * Until the extension, where it marks, has read all that the page now holds and marked what of it is in view: so what has no
 * mark then is not to have one. A line that names a service is put into the view and waited for: changes are read one after
 * the other, and marks registered in that order. Then it is taken away with its mark, and the page is as it was.
 * @throws Error when that line is not marked after 20 s
 */
export async function untilRead(where: Page | Frame): Promise<void> {
  await where.evaluate((id) => {
    const line = document.createElement("p");
    line.id = id;
    line.textContent = "In this line the messenger KakaoTalk is named.";
    line.style.cssText =
      "all: initial !important; display: block !important; position: fixed !important; left: 0 !important; top: 0 !important";
    document.body.append(line);
  }, ID);
  for (const end = Date.now() + PATIENCE; !(await takeBack(where)); ) {
    if (Date.now() > end) throw new Error(`The page has not been read after ${PATIENCE} ms`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Takes the line away once it is marked; whether it is. */
function takeBack(where: Page | Frame): Promise<boolean> {
  return where.evaluate((id) => {
    const line = document.getElementById(id);
    const all = CSS.highlights.get("lacuna");
    const mark = [...(all ?? [])].find(({ startContainer }) => startContainer.parentElement?.id === id);
    if (line === null || mark === undefined) return false;
    line.remove();
    all?.delete(mark);
    return true;
  }, ID);
}
