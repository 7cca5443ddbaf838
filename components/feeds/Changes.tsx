import type { HistoryRow } from "../../utils/feed/client/types.ts";
import type { VersionHistory } from "../../utils/messaging/feeds-protocol.ts";
import { kindWord, wordFor } from "./row-title.ts";
import type { Drawn } from "./types.ts";

interface Props extends Pick<Drawn, "f"> {
  readonly versions: readonly VersionHistory[];
  readonly more: boolean;
  readonly onOlder: (before: number) => void;
}

/** A shape for each, beside its word. */
const SIGNS = { added: "+", corrected: "~", removed: "−", withdrawn: "×" } as const;

/** Rows of one version that are drawn; a first dataset may have tens of thousands. */
const MOST = 200;

/** "What changed": every addition, correction and removal of each version, newest version first. */
export function Changes({ f, versions, more, onOlder }: Props) {
  if (versions.length === 0) return <p class="small">{f.text("changesNone")}</p>;
  const oldest = versions.at(-1)?.version ?? 1;
  return (
    <>
      {versions.map(({ version, rows }) => (
        <section key={version} class="version">
          <h4>{f.text("changesVersion", { version: f.plain(version) })}</h4>
          <p class="small">{summaryOf(rows, f)}</p>
          <ul class="rows">
            {rows.slice(0, MOST).map((row, index) => (
              <li key={`${index} ${row.kind} ${row.id}`}>
                <span class="sign" aria-hidden="true">
                  {SIGNS[row.op]}
                </span>
                <span class="small op">{f.words.changes[row.op]}</span>
                <span class="what">{lineOf(row, f)}</span>
                <span class="small">{row.op === "withdrawn" ? "" : kindWord(row.kind, f)}</span>
              </li>
            ))}
          </ul>
          {rows.length > MOST ? <p class="small">{f.count("moreRows", rows.length - MOST)}</p> : null}
        </section>
      ))}
      {more ? (
        <button type="button" class="plain" onClick={() => onOlder(oldest)}>
          {f.text("changesOlder")}
        </button>
      ) : null}
    </>
  );
}

function summaryOf(rows: readonly HistoryRow[], f: Drawn["f"]): string {
  const number = (op: HistoryRow["op"]) => rows.filter((row) => row.op === op).length;
  const counts = (["added", "corrected", "removed"] as const).flatMap((op) =>
    number(op) === 0 ? [] : [f.count(op, number(op))],
  );
  const withdrawn = number("withdrawn");
  return [...counts, ...(withdrawn === 0 ? [] : [f.count("withdrawn", withdrawn)])].join(" · ");
}

/** Of what was withdrawn only that it was, and why; whatever else a line might hold is not shown. */
function lineOf({ op, kind, id, title, reason }: HistoryRow, f: Drawn["f"]): string {
  const why = reason === null ? null : (wordFor(f.words.reasons, reason) ?? reason);
  if (op === "withdrawn") return f.text("changesWithdrawn", { reason: why ?? f.words.reasons.unstated });
  const shown = title ?? f.text("changesUnnamed", { kind: kindWord(kind, f), id });
  return why === null ? shown : f.text("changesReason", { title: shown, reason: why });
}
