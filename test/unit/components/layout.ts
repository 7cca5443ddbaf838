/**
 * What a component asks of a browser about layout and spare time, for documents that are never laid out: nothing has a
 * size until `layOut` is called.
 */
let height = 0;
const observers = new Set<StandIn>();

type Seen = readonly { readonly contentRect: { readonly height: number } }[];

class StandIn {
  readonly tell: () => void;

  constructor(seen: (entries: Seen) => void) {
    this.tell = () => seen([{ contentRect: { height } }]);
  }

  observe(): void {
    observers.add(this);
    // As browsers do, once for each new target.
    setTimeout(() => observers.has(this) && this.tell());
  }

  disconnect(): void {
    observers.delete(this);
  }
}

/** Begins anew, with nothing laid out. */
export function layNothingOut(): void {
  height = 0;
  observers.clear();
  Object.assign(globalThis, {
    ResizeObserver: StandIn,
    requestIdleCallback: (run: () => void) => setTimeout(run),
    cancelIdleCallback: clearTimeout,
  });
}

/** Gives everything that is drawn a size. */
export function layOut(): void {
  height = 400;
  for (const observer of observers) observer.tell();
}
