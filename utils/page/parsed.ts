/** Resolves when the document has been parsed, or the signal aborts. */
export function parsed(document: Document, signal: AbortSignal): Promise<void> {
  if (document.readyState !== "loading" || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true, signal });
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
