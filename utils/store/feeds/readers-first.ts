/** Who does long work lets readers go first: the background answers both. */
export interface ReadersFirst {
  /** Answers a reader; long work waits meanwhile. */
  readonly serve: <T>(answer: () => Promise<T>) => Promise<T>;
  /**
   * Between slices of long work: resolves when nobody waits for an answer, or after `PATIENCE` all the same, so that
   * readers who never rest do not keep an update away. At once within `SLICE` of the turn before: to look who waits
   * takes longer than many a slice.
   */
  readonly turn: () => Promise<void>;
}

/** Milliseconds. */
const PATIENCE = 100;
const SLICE = 5;

export function readersFirst(): ReadersFirst {
  let waiting = 0;
  let began = 0;
  let idle = Promise.withResolvers<void>();
  return {
    serve: async (answer) => {
      waiting += 1;
      try {
        return await answer();
      } finally {
        waiting -= 1;
        if (waiting === 0) {
          idle.resolve();
          idle = Promise.withResolvers<void>();
        }
      }
    },
    turn: async () => {
      if (waiting === 0 && performance.now() - began < SLICE) return;
      await nextMessage();
      if (waiting > 0) {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const enough = new Promise<void>((resolve) => {
          timer = setTimeout(resolve, PATIENCE);
        });
        await Promise.race([idle.promise, enough]);
        clearTimeout(timer);
      }
      began = performance.now();
    },
  };
}

/** The next task. Browsers put off a timer that follows others by milliseconds, and there are a hundred slices. */
function nextMessage(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener(
      "message",
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(null);
  });
}
