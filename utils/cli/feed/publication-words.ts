import { gzipSync } from "node:zlib";
import { CAPS } from "../../feed/format/limits.ts";
import { rowName } from "../../feed/format/row-order.ts";
import type { HeldRow } from "../../feed/client/types.ts";
import type { Publication } from "../../feed/publisher/publication.ts";
import { counted, kilobytes } from "./arguments.ts";

const DAY = 24 * 60 * 60 * 1000;
/** How many rows are named before they are only counted. */
const NAMED = 20;

/** What a publication changes, what readers will hold back, how large it is, and until when it is signed. */
export function publicationWords({ result, before, files, trial, root }: Publication, now: number): string {
  const { version, label, rows } = result.dataset;
  const lines =
    result.what === "signatures"
      ? [`version ${version} (${label}) as before, signed anew`]
      : [
          `version ${version} (${label}, ${counted(rows, "row")})${before === null ? ", the first" : ` after ${before.facts.version}`}`,
          ...(before === null ? [] : changeLines(result.changed, before.rows)),
        ];
  const held = trial?.held ?? [];
  if (held.length > 0) lines.push(...heldLines(held));
  const pack = files.find(({ path }) => path.startsWith("targets/pack/"));
  if (result.what === "version" && before !== null && trial?.by !== "pack")
    lines.push(
      `no pack leads here (at most ${kilobytes(CAPS.pack)}): every reader fetches the whole dataset`,
    );
  if (pack !== undefined) lines.push(`pack: ${sizes([pack.text])}`);
  const whole = files.filter(({ path }) => path.startsWith("targets/full/")).map(({ text }) => text);
  if (whole.length > 0) lines.push(`whole: ${sizes(whole)} in ${counted(whole.length, "shard")}`);
  lines.push(
    `new files: ${files.map(({ path }) => path.replace(/[0-9a-f]{64}/, (hash) => `${hash.slice(0, 8)}…`)).join(", ")}`,
  );
  const until = (role: "targets" | "snapshot" | "timestamp") =>
    expiryOf(files, role) ?? before?.[role].expires ?? "";
  const ends = [
    ["root", root.expires],
    ["targets", until("targets")],
    ["snapshot", until("snapshot")],
    ["timestamp", until("timestamp")],
  ] as const;
  lines.push(
    `signed until: ${ends.map(([role, at]) => `${role} ${at.slice(0, 10)} (${Math.floor((Date.parse(at) - now) / DAY)} days)`).join(", ")}`,
  );
  return lines.join("\n");
}

function changeLines(
  changed: Publication["result"]["changed"],
  before: readonly { readonly kind: string; readonly id: string }[],
): readonly string[] {
  const known = new Set(before.map(rowName));
  const of = (sign: string) => changed.filter((change) => signOf(change) === sign);
  const named = changed.slice(0, NAMED).map((change) => {
    const why = change.op === "remove" ? ` (${change.reason})` : "";
    return `  ${signOf(change)} ${change.kind} ${change.id}${why}`;
  });
  const more = changed.length - named.length;
  return [
    `changes: ${of("+").length} added, ${of("~").length} corrected, ${of("-").length} removed`,
    ...named,
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];

  function signOf(change: Publication["result"]["changed"][number]): string {
    if (change.op === "remove") return "-";
    return known.has(rowName(change)) ? "~" : "+";
  }
}

const WHY: Readonly<Record<HeldRow["why"], readonly [one: string, many: string]>> = {
  "old-event": ["removal or weakening of an old event", "removals or weakenings of old events"],
  "many-rows": [
    "removal among more than one row in a hundred within 90 days",
    "removals, being more than one row in a hundred within 90 days",
  ],
  referenced: ["row that those still need", "rows that those still need"],
};

function heldLines(held: readonly HeldRow[]): readonly string[] {
  const reasons = [...new Set(held.map(({ why }) => why))].map((why) => {
    const count = held.filter((row) => row.why === why).length;
    return `${counted(count, ...WHY[why])} will be held back for seven days by readers, and shown to them`;
  });
  const named = held.slice(0, NAMED).map(({ kind, id, loses }) => `  ! ${kind} ${id}: ${loses.join(", ")}`);
  return [...reasons, ...named, ...(held.length > NAMED ? [`  … and ${held.length - NAMED} more`] : [])];
}

function sizes(texts: readonly string[]): string {
  const raw = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const small = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  return `${kilobytes(raw)}, ${kilobytes(small)} gzipped`;
}

function expiryOf(files: Publication["files"], role: string): string | null {
  const file = files.find(({ path }) => path.endsWith(`${role}.json`));
  return file === undefined ? null : (/"expires":"([^"]+)"/.exec(file.text)?.[1] ?? null);
}
