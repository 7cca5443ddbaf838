/** A function for measured pages: calls `done` with the time when the next frame has been painted. */
export const AFTER_PAINT = `((done) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => done(performance.now());
  channel.port2.postMessage(0);
}))`;
