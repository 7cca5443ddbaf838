import type { Day } from "../../utils/dataset/types.ts";
import { type Published, publishedOn } from "../../utils/page/published/published.ts";
import type { Dated } from "../../utils/popover/match.types.ts";

/** The day as of which timelines are read on this page: its own, or one that the reader has chosen for it. */
export class ReadingDay {
  #own: Published | null = null;
  #chosen: { readonly day: Day; readonly address: string } | null = null;

  /** The page's own day, read anew: single-page sites change their article and its date. */
  read(): Published | null {
    this.#own = publishedOn(document, Date.now());
    return this.#own;
  }

  /** The page's own day, as it was last read. */
  get own(): Day | null {
    return this.#own?.day ?? null;
  }

  /** What the reader has chosen, as long as the page is the same. */
  get chosen(): Day | null {
    return this.#chosen?.address === location.href ? this.#chosen.day : null;
  }

  choose(day: Day | null): void {
    this.#chosen = day === null ? null : { day, address: location.href };
  }

  get dated(): Dated | "none" {
    return this.chosen === null ? (this.#own?.kind ?? "none") : "chosen";
  }
}
