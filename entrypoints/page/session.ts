import { marksStyle } from "../../assets/styles/marks.css.ts";
import { Annotator } from "../../utils/page/annotator.ts";
import type { Wanted } from "../../utils/page/findings.ts";
import { Marks } from "../../utils/page/marks.ts";
import type { Names } from "../../utils/page/names.ts";
import { pageFacts } from "../../utils/page/scan.ts";
import { type Tally, tally } from "../../utils/page/tally.ts";
import { PopoverDoor } from "./popover-door.ts";

export interface SessionOptions {
  readonly names: Names;
  /** False in quiet mode: names are found for the popup's list, and the page is not touched. */
  readonly marks: boolean;
  readonly wanted: () => Wanted;
  readonly onChange: () => void;
  /** The extension was updated or removed while the page stayed open. */
  readonly onOrphaned: () => void;
}

/** One reading of a frame in one mode, from its start until `stop`. */
export class Session {
  /** Resolves when the page has been read once. */
  readonly ready: Promise<void>;
  readonly #annotator: Annotator;
  #door: PopoverDoor | null = null;
  readonly #end = new AbortController();

  constructor({ names, marks: withMarks, wanted, onChange, onOrphaned }: SessionOptions) {
    const { signal } = this.#end;
    let marks: Marks | null = null;
    /** Most frames have nothing to mark: what only marks need is made with the first. */
    const begin = (): Marks => {
      const made = new Marks(document, marksStyle(import.meta.env.FIREFOX));
      this.#door = new PopoverDoor(made, () => this.#annotator.mentions(), onOrphaned, signal);
      signal.addEventListener("abort", () => made.clear(), { once: true });
      return made;
    };
    this.#annotator = new Annotator({
      document,
      names,
      facts: () => pageFacts(document, location.hostname),
      marks: withMarks
        ? {
            set: (owner, mentions) => {
              if (marks === null && mentions.length === 0) return;
              marks ??= begin();
              marks.set(owner, mentions);
            },
            remove: (owner) => marks?.remove(owner),
          }
        : null,
      wanted,
      signal,
      onChange,
    });
    this.ready = this.#annotator.start();
  }

  /** To be called when what is wanted has changed. */
  remark(): void {
    this.#annotator.remark();
  }

  /** Reads the page again, by other names, with an open popover left open. False if the session has to begin anew for that. */
  readAgain(): boolean {
    return this.#annotator.readAgain();
  }

  /** Has all of the page read, and not only what the reader gets near to. */
  readAll(): void {
    this.#annotator.readAll();
  }

  tally(): readonly Tally[] {
    return tally(this.#annotator.mentions());
  }

  /** Opens the popover of the next or previous mention, with the keyboard focus in it. False if there is none. */
  async walk(direction: "next" | "previous"): Promise<boolean> {
    this.readAll();
    return (await this.#door?.walk(direction)) ?? false;
  }

  stop(): void {
    this.#end.abort();
  }
}
