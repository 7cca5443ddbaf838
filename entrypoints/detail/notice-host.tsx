import { render } from "preact";
import { Notice } from "../../components/popover/Notice.tsx";
import { english } from "../../utils/i18n/english.ts";
import { type Beside, makeClosedRoot, placeBeside, putIntoPage } from "./closed-root.ts";

/** How long a notice stays in milliseconds, counted anew when pointer or keyboard leave it. */
const STAYS_MS = 8_000;

interface NoticeOptions {
  readonly text: string;
  /** Null if there is nothing to undo. */
  readonly onUndo: (() => void) | null;
  readonly near: Element;
  readonly beside: Beside;
  /** Whether the reader came by keyboard, and must find the way back there. */
  readonly focus: boolean;
}

let closeLast: () => void = () => {};

/** Says something where the popover stood. It goes by itself, but never while the reader is on it; the next one takes its place. */
export function showNotice({ text, onUndo, near, beside, focus }: NoticeOptions): void {
  closeLast();
  const made = makeClosedRoot();
  const { host, panel } = made;
  // It comes after an answer, for which the page may not have waited.
  if (!putIntoPage(made, near)) return;
  const life = new AbortController();
  const { signal } = life;
  const before = document.activeElement;
  let timer: ReturnType<typeof setTimeout>;

  const close = (): void => {
    if (signal.aborted) return;
    const focused = panel.matches(":focus-within");
    life.abort();
    clearTimeout(timer);
    render(null, panel);
    host.remove();
    if (focused && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const stay = (): void => clearTimeout(timer);
  const go = (): void => {
    clearTimeout(timer);
    timer = setTimeout(close, STAYS_MS);
  };

  host.addEventListener("pointerenter", stay);
  host.addEventListener("pointerleave", go);
  panel.addEventListener("focusin", stay);
  panel.addEventListener("focusout", go);
  window.addEventListener("keydown", (event) => event.key === "Escape" && event.isTrusted && close(), {
    capture: true,
    signal,
  });
  window.addEventListener("pagehide", close, { signal });
  render(
    <Notice
      t={english}
      text={text}
      onUndo={
        onUndo === null
          ? null
          : () => {
              close();
              onUndo();
            }
      }
      onClose={close}
    />,
    panel,
  );
  closeLast = close;
  go();
  void stand(panel, beside, focus);
}

async function stand(panel: HTMLElement, beside: Beside, focus: boolean): Promise<void> {
  await placeBeside(panel, beside);
  if (focus) panel.querySelector("button")?.focus({ preventScroll: true });
}
