import type { ComponentChildren } from "preact";
import type { Drawn, Part } from "./types.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

interface Props<T> extends Pick<Drawn, "f"> {
  readonly title: string;
  /** How many there are, where that is known before it is unfolded. */
  readonly note?: string | undefined;
  readonly name: string;
  readonly part: Part<T>;
  readonly open?: boolean;
  readonly onLook: () => void;
  readonly children: (value: T) => ComponentChildren;
}

/** A part that is asked for when the reader unfolds it. */
export function PartView<T>({ f, title, note, name, part, open = false, onLook, children }: Props<T>) {
  const { within, otherwise } = useKeptFocus<HTMLDetailsElement>();
  const onToggle = ({ currentTarget }: { readonly currentTarget: HTMLDetailsElement }) => {
    if (currentTarget.open && (part.kind === "unasked" || part.kind === "failed")) onLook();
  };
  return (
    <details class="part" ref={within} data-part={name} open={open} onToggle={onToggle}>
      <summary ref={otherwise}>
        <h3>{title}</h3>
        {note === undefined ? null : <span class="note"> {note}</span>}
      </summary>
      <div class="inside" aria-busy={part.kind === "loading"}>
        {part.kind === "ready" ? (
          children(part.value)
        ) : part.kind === "failed" ? (
          <p role="alert">
            {f.words.notDone[part.why]}{" "}
            <button type="button" class="plain" onClick={onLook}>
              {f.text("tryAgain")}
            </button>
          </p>
        ) : (
          <p class="small">{f.text("asking")}</p>
        )}
      </div>
    </details>
  );
}
