import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { FeedSummary } from "../../utils/messaging/feeds-protocol.ts";
import { placeOf } from "./place-of.ts";
import type { Drawn, FeedActions } from "./types.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

interface Props extends Pick<Drawn, "f">, Pick<FeedActions, "onPlace"> {
  readonly feed: FeedSummary;
}

/** Where a feed is fetched from: the publisher's places and the reader's own, which can be added and removed. */
export function Places({ f, feed, onPlace }: Props) {
  const { publisher, own } = feed.bases;
  const all = publisher.length + own.length;
  const { within, otherwise } = useKeptFocus<HTMLUListElement, HTMLInputElement>(own);
  return (
    <details class="part" data-part="places">
      <summary>
        <h3>{f.text("placesTitle")}</h3> <span class="note">{f.count("places", all)}</span>
      </summary>
      <div class="inside">
        <p class="small">{f.text(all === 0 ? "placesNone" : "placesAbout")}</p>
        <ul class="rows" ref={within}>
          {own.map((place) => (
            <li key={`own ${place}`} data-row={place}>
              <span class="what">
                <bdi>{place}</bdi>
              </span>
              <span class="small">{f.text("placeOwn")}</span>
              <button
                type="button"
                class="plain"
                aria-label={f.text("placeRemoveOf", { place })}
                onClick={() => onPlace(feed, place, false)}
              >
                {f.text("placeRemove")}
              </button>
            </li>
          ))}
          {publisher.map((place) => (
            <li key={place}>
              <span class="what">
                <bdi>{place}</bdi>
              </span>
              <span class="small">{f.text("placePublisher")}</span>
            </li>
          ))}
        </ul>
        <AddPlace f={f} feed={feed} onPlace={onPlace} input={otherwise} />
      </div>
    </details>
  );
}

interface AddProps extends Props {
  readonly input: RefObject<HTMLInputElement | null>;
}

function AddPlace({ f, feed, onPlace, input }: AddProps) {
  const [typed, setTyped] = useState("");
  const [bad, setBad] = useState(false);
  const field = `place-${feed.fingerprint.slice(0, 12)}`;
  const add = (event: Event) => {
    event.preventDefault();
    const place = placeOf(typed);
    setBad(place === null);
    if (place === null) return;
    setTyped("");
    if (!feed.bases.own.includes(place)) onPlace(feed, place, true);
  };
  return (
    <form class="ask-for" onSubmit={add}>
      <label for={field}>{f.text("placeLabel")}</label>
      <span class="field">
        <input
          ref={input}
          id={field}
          type="text"
          inputMode="url"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder={f.text("placeHint")}
          value={typed}
          aria-invalid={bad}
          aria-describedby={`${field}-bad`}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="plain">
          {f.text("placeAdd")}
        </button>
      </span>
      <span class="bad" id={`${field}-bad`} role="alert">
        {bad ? f.text("placeBad") : ""}
      </span>
    </form>
  );
}
