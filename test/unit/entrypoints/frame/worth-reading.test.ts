import { afterEach, expect, test, vi } from "vitest";
import { worthReading } from "../../../../entrypoints/frame/worth-reading.ts";

interface FakeDocument {
  body: null;
  documentElement: { readonly textContent: string } | null;
}

/** An observer of any kind that does nothing but tell when the test says so. */
function fakeObserver(): { readonly tell: (entries: readonly unknown[]) => void; readonly make: unknown } {
  const callbacks = new Set<(entries: readonly unknown[]) => void>();
  class Observer {
    readonly #callback: (entries: readonly unknown[]) => void;
    constructor(callback: (entries: readonly unknown[]) => void) {
      this.#callback = callback;
    }
    observe(): void {
      callbacks.add(this.#callback);
    }
    unobserve(): void {
      callbacks.delete(this.#callback);
    }
    disconnect(): void {
      callbacks.delete(this.#callback);
    }
  }
  return { make: Observer, tell: (entries) => callbacks.forEach((callback) => callback(entries)) };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a document without a root holds no text, and is waited for until it does", async () => {
  vi.useFakeTimers();
  const page: FakeDocument = { body: null, documentElement: { textContent: "Chatter" } };
  const [sized, seen, changed] = [fakeObserver(), fakeObserver(), fakeObserver()];
  vi.stubGlobal("document", page);
  vi.stubGlobal("IntersectionObserver", seen.make);
  vi.stubGlobal("ResizeObserver", sized.make);
  vi.stubGlobal("MutationObserver", changed.make);
  const read = vi.fn<() => void>();
  void worthReading().then(read);
  sized.tell([]);
  seen.tell([{ intersectionRect: { width: 600, height: 400 } }]);
  page.documentElement = null;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(read).not.toHaveBeenCalled();
  page.documentElement = { textContent: "Chatter again" };
  changed.tell([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(read).toHaveBeenCalledOnce();
});
