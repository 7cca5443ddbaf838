import type { JournalEntry } from "../../utils/messaging/feeds-protocol.ts";
import { costOf, troubleText } from "./journal-text.ts";
import { outcomeDetail, outcomePhrase } from "./outcome-phrase.ts";
import type { Drawn } from "./types.ts";

interface Props extends Pick<Drawn, "f"> {
  readonly entries: readonly JournalEntry[];
  readonly onSave: () => void;
}

/** The last checks, newest first: when, who asked, how it ended, and what went wrong on the way. */
export function Journal({ f, entries, onSave }: Props) {
  if (entries.length === 0) return <p class="small">{f.text("journalNone")}</p>;
  return (
    <>
      <p class="small">
        {f.text("journalAbout")}{" "}
        <button type="button" class="plain" onClick={onSave}>
          {f.text("journalSave")}
        </button>
      </p>
      <ol class="rows journal">
        {entries.map((entry) => (
          <li key={entry.at}>
            <span class="small at">
              {f.time(entry.at)} <span class="by">{f.words.askers[entry.by]}</span>
            </span>
            <Ending f={f} entry={entry} />
            <span class="small cost">{costOf(entry, f)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Ending({ f, entry: { outcome, troubles } }: Pick<Drawn, "f"> & { readonly entry: JournalEntry }) {
  const detail = outcomeDetail(outcome);
  const lines = [...(detail === null ? [] : [detail]), ...troubles.map((one) => troubleText(one, f))];
  return (
    <div class="what">
      {outcomePhrase(outcome, f)}
      {lines.length === 0 ? null : (
        <details class="exact">
          <summary>{f.text("troubles")}</summary>
          <ul>
            {lines.map((line) => (
              <li key={line} dir="ltr">
                {line}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
