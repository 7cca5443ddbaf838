import { useState } from "preact/hooks";
import { FileButton } from "./FileButton.tsx";
import type { Drawn, FeedActions, Importing } from "./types.ts";

interface Props extends Pick<Drawn, "f">, Pick<FeedActions, "onFile"> {
  readonly importing: Importing;
}

/** Where a file can be dropped or chosen, and how far reading it has come. */
export function ImportBox({ f, importing, onFile }: Props) {
  const [over, setOver] = useState(false);
  const busy = importing.kind === "reading" || importing.kind === "checking";
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined && !busy) onFile(file);
  };
  const said = saidOf(importing, f);
  return (
    <section class="card" aria-labelledby="import">
      <h2 id="import">{f.text("fileTitle")}</h2>
      <p class="small">{f.text("fileAbout")}</p>
      {/* Dropping is another way to do what the button does. */}
      <div
        class={over ? "drop over" : "drop"}
        aria-busy={busy}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {f.text("fileDrop")} <FileButton id="import-file" label={f.text("fileChoose")} onFile={onFile} />
      </div>
      {busy ? <progress aria-label={said.text} /> : null}
      <p class={said.bad ? "said bad" : "said"} role="status">
        {said.text}
      </p>
    </section>
  );
}

function saidOf(importing: Importing, f: Drawn["f"]): { readonly text: string; readonly bad: boolean } {
  switch (importing.kind) {
    case "idle":
      return { text: "", bad: false };
    case "reading":
      return { text: f.text("fileReading", { filename: importing.filename }), bad: false };
    case "checking":
      return { text: f.text("fileChecking", { filename: importing.filename }), bad: false };
    case "too-large":
      return {
        text: f.text("fileTooLarge", { filename: importing.filename, most: f.bytes(importing.most) }),
        bad: true,
      };
    case "done":
      return importing.said;
  }
}
