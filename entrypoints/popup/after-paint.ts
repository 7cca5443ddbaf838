/** Milliseconds after which a page that paints nothing, for it is not seen, is not waited for. */
const LIMIT = 100;

/** Resolves when the present frame has been painted. */
export function afterPaint(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, LIMIT);
  return promise;
}
