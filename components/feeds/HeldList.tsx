import type { HeldRow } from "../../utils/feed/client/types.ts";
import type { RowKey } from "../../utils/feed/format/types.ts";
import type { AcceptedRow } from "../../utils/messaging/feeds-protocol.ts";
import { takeFocus } from "./take-focus.ts";
import { rowTitle, wordFor } from "./row-title.ts";
import type { Drawn } from "./types.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useQuestion } from "./use-question.ts";

interface Props extends Pick<Drawn, "f"> {
  readonly rows: readonly HeldRow[];
  readonly onAccept: (rows: readonly AcceptedRow[]) => void;
}

const shownOf = ({ kind, id, version }: HeldRow): AcceptedRow => ({ kind, id, version });
const nameOf = ({ kind, id }: RowKey): string => `${kind} ${id}`;

/** What the publisher has removed or weakened and is still shown: what would go, until when, and why it waits. */
export function HeldList({ f, rows, onAccept }: Props) {
  // Of a row by its name, or of all.
  const { asked, ask, answered, refOf } = useQuestion();
  const { within } = useKeptFocus<HTMLUListElement>(rows.map(nameOf));
  if (rows.length === 0) return <p class="small">{f.text("heldNone")}</p>;
  const accept = (which: readonly HeldRow[]) => {
    answered();
    onAccept(which.map(shownOf));
  };
  const latest = Math.max(...rows.map(({ until }) => until));
  return (
    <>
      <p class="small">{f.text("heldAbout")}</p>
      <ul class="rows held" ref={within}>
        {rows.map((row) => {
          const title = rowTitle(row, row.shown, f);
          return (
            <li key={nameOf(row)} data-row={nameOf(row)}>
              <div class="what">
                <b>{title}</b>{" "}
                <span class="small">{f.text("heldVersion", { version: f.plain(row.version) })}</span>
                <ul class="losses">
                  {row.loses.map((loss) => (
                    <li key={loss}>{wordFor(f.words.losses, loss) ?? loss}</li>
                  ))}
                </ul>
                <span class="small">
                  {f.text("heldUntil", { date: f.day(row.until) })}. {f.words.holds[row.why]}
                </span>
              </div>
              {asked === nameOf(row) ? (
                <Ask f={f} until={row.until} onYes={() => accept([row])} onNo={answered} />
              ) : (
                <button
                  type="button"
                  class="plain"
                  ref={refOf(nameOf(row))}
                  aria-label={f.text("heldAcceptOf", { title })}
                  onClick={() => ask(nameOf(row))}
                >
                  {f.text("heldAccept")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {rows.length === 1 ? null : asked === "all" ? (
        <Ask f={f} until={latest} onYes={() => accept(rows)} onNo={answered} />
      ) : (
        <button type="button" class="plain" ref={refOf("all")} onClick={() => ask("all")}>
          {f.text("heldAcceptAll")}
        </button>
      )}
    </>
  );
}

interface AskProps extends Pick<Drawn, "f"> {
  readonly until: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked once more: what is accepted does not come back. */
function Ask({ f, until, onYes, onNo }: AskProps) {
  return (
    <div class="sure" role="group" aria-label={f.text("heldAsk")}>
      <p class="small">{f.text("heldAsk")}</p>
      <button type="button" class="plain" onClick={onYes}>
        {f.text("heldAccept")}
      </button>
      <button type="button" class="plain main" ref={takeFocus} onClick={onNo}>
        {f.text("heldKeep", { date: f.day(until) })}
      </button>
    </div>
  );
}
