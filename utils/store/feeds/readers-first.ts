/** Who does long work lets readers go first: the background answers both. */
export interface ReadersFirst {
  /** Answers a reader; long work waits meanwhile. */
  readonly serve: <T>(answer: () => Promise<T>) => Promise<T>;
  /** A reader's pointer has touched a name: a question may come, and long work waits for it. */
  readonly expect: () => void;
  /**
   * Between slices of long work: resolves when nobody waits for an answer, or is about to ask, or after `PATIENCE` all
   * the same, so that readers who never rest do not keep an update away. At once within `SLICE` of the turn before: to
   * look who waits takes longer than many a slice.
   */
  readonly turn: () => Promise<void>;
}

/** Milliseconds. */
const PATIENCE = 100;
const SLICE = 5;
/** After an answer: it has to reach the reader, and whoever moves from name to name asks again. */
const REST = 40;
/** After a touch: the pointer rests for a while before it is taken for a question. */
const DWELL = 300;

export function readersFirst(): ReadersFirst {
  let waiting = 0;
  let began = 0;
  /** Before this nothing long is gone on with. */
  let restsUntil = 0;
  let idle = Promise.withResolvers<void>();
  return {
    serve: async (answer) => {
      waiting += 1;
      try {
        return await answer();
      } finally {
        waiting -= 1;
        restsUntil = performance.now() + REST;
        if (waiting === 0) {
          idle.resolve();
          idle = Promise.withResolvers<void>();
        }
      }
    },
    expect: () => {
      restsUntil = performance.now() + DWELL;
    },
    turn: async () => {
      if (waiting === 0 && performance.now() - began < SLICE) return;
      await nextMessage();
      const enough = performance.now() + PATIENCE;
      for (let now = performance.now(); now < enough; now = performance.now())
        if (waiting > 0) await within(enough - now, idle.promise);
        else if (now < restsUntil) await within(Math.min(restsUntil, enough) - now);
        else break;
      began = performance.now();
    },
  };
}

/** When that is done, or after so many milliseconds. */
async function within(limit: number, done?: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expiry = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await (done === undefined ? expiry : Promise.race([done, expiry]));
  clearTimeout(timer);
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
