import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { FileButton } from "./FileButton.tsx";
import { Preview } from "./Preview.tsx";
import type { Adding, Drawn, FeedActions } from "./types.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

interface Props
  extends Pick<Drawn, "f">,
    Pick<FeedActions, "onAddLink" | "onAddConfirm" | "onAddCancel" | "onFile" | "onCopy"> {
  readonly adding: Adding;
}

/** Adding a publisher by link or file: first what it is, then the reader's yes. */
export function AddFeed(props: Props) {
  const { f, adding } = props;
  // The preview goes when it was answered.
  const { within, otherwise } = useKeptFocus<HTMLElement, HTMLInputElement>();
  return (
    <section class="card" ref={within} aria-labelledby="add" data-adding={adding.kind}>
      <h2 id="add">{f.text("addTitle")}</h2>
      <p class="small">{f.text("addAbout")}</p>
      {adding.kind === "preview" ? (
        <Preview {...props} adding={adding} />
      ) : (
        <LinkForm {...props} input={otherwise} />
      )}
      <p class={adding.kind === "failed" ? "said bad" : "said"} role="status">
        {saidOf(adding, f)}
      </p>
    </section>
  );
}

function saidOf(adding: Adding, f: Drawn["f"]): string {
  switch (adding.kind) {
    case "idle":
    case "preview":
      return "";
    case "asking":
      return f.text("addAsking");
    case "added":
      return f.text("doneAdded", { name: adding.name });
    case "failed":
      return f.words.notDone[adding.why];
  }
}

interface LinkProps extends Props {
  readonly input: RefObject<HTMLInputElement | null>;
}

function LinkForm({ f, adding, onAddLink, onFile, input }: LinkProps) {
  const [link, setLink] = useState("");
  const asking = adding.kind === "asking";
  const look = (event: Event) => {
    event.preventDefault();
    if (!asking && link.trim() !== "") onAddLink(link.trim());
  };
  return (
    <form class="ask-for" onSubmit={look}>
      <label for="add-link">{f.text("addLink")}</label>
      <span class="field">
        <input
          ref={input}
          id="add-link"
          type="text"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder={f.text("addLinkHint")}
          value={link}
          onInput={({ currentTarget }) => setLink(currentTarget.value)}
        />
        <button type="submit" class="plain main" aria-disabled={asking}>
          {f.text("addGo")}
        </button>
        <FileButton id="add-file" label={f.text("addFile")} onFile={onFile} />
      </span>
    </form>
  );
}
