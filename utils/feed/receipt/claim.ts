import { shownDate } from "../../dataset/event-dates.ts";
import type { DatasetEvent, Entity, Source } from "../../dataset/types.ts";
import { faultOfValue } from "../format/rows-file.ts";
import type { Json, RowKey } from "../format/types.ts";
import type { Checked } from "./types.ts";

/** A part of what is shown of a receipt: a word for it, and texts that stand below each other. */
export interface Part {
  readonly label: string;
  readonly texts: readonly { readonly text: string; readonly href?: string }[];
}

export interface Shown {
  readonly title: string;
  readonly claim: readonly Part[];
  readonly proof: readonly Part[];
}

/** What no receipt proves; said beside every one. */
export const NOT_PROVEN: readonly string[] = [
  "That the claim is true: only that this publisher's dataset said so. Read its sources.",
  "Who the publisher is: compare the fingerprint with one that you know from elsewhere.",
  "That it is the newest: the publisher may have corrected or withdrawn it since.",
  "When it was signed: the dates are the publisher's own.",
  "That this page is honest: who gives you a page can give you another one. Check the file with your own copy of Lacuna (feed verify FILE).",
];

/** A receipt that was found good, in words; only what is proven by it. */
export function shownOf(checked: Extract<Checked, { ok: true }>): Shown {
  const { dataset, fingerprint, role, signers, rows } = checked;
  const event = rows[0] !== undefined && isEvent(rows[0]) ? rows[0].value : null;
  const entities = rows.filter(isEntity).map(({ value }) => value);
  const sources = rows.filter(isSource).map(({ value }) => value);
  const nameOf = (id: string) => {
    const entity = entities.find((one) => one.id === id);
    return entity?.label ?? entity?.names[0]?.text ?? id;
  };
  const proof: readonly Part[] = [
    part("Publisher, by its own name", [dataset.publisher]),
    part("Fingerprint", [grouped(fingerprint)]),
    part("Dataset", [`version ${dataset.version} (${dataset.label}), as of ${dataset.date}`]),
    part("Issued", [dataset.issued]),
    part("Signed", [
      `by ${signers.length} of ${role.keyids.length} keys, ${role.threshold} needed${role.keyids.length === 1 ? " (single key)" : ""}`,
    ]),
  ];
  if (event === null)
    return {
      title: rows[0]?.id ?? "",
      claim: [part("Row", [JSON.stringify(rows[0]?.value ?? null)])],
      proof,
    };
  const parts: readonly Part[] = [
    part("Act", [event.type.replaceAll("-", " ")]),
    part("About", [
      ...event.subjects.map(({ entity }) => nameOf(entity)),
      ...event.scope.map((scope) => `class: ${scope.class} (${scope.reach})`),
    ]),
    part("Where", [event.jurisdiction]),
    part("Who acted", [event.authority.name]),
    part("When", [shownDate(event) ?? "not known", ...(event.end === null ? [] : [`until: ${event.end}`])]),
    part("What", [event.summary]),
    part("Reason given", event.reason === null ? [] : [event.reason]),
    part("Disagreement", event.disagreement === null ? [] : [event.disagreement]),
    {
      label: "Sources",
      texts: event.sources.map(({ source: id }) => {
        const source = sources.find((one) => one.id === id);
        if (source === undefined) return { text: id };
        const text = [source.publisher, source.title, source.date].filter((one) => one !== null).join(" · ");
        return source.url === null ? { text } : { text, href: source.url };
      }),
    },
    part("Id", [event.id]),
  ];
  return { title: event.title, claim: parts.filter(({ texts }) => texts.length > 0), proof };
}

/** A hash as a person compares it. */
function grouped(hex: string): string {
  return hex.match(/.{1,8}/g)?.join(" ") ?? hex;
}

function part(label: string, texts: readonly string[]): Part {
  return { label, texts: texts.map((text) => ({ text })) };
}

type Row = RowKey & { readonly value: Json };

/** Whether a row is what its kind should be: it comes from strangers, and links are followed. */
function isSound(kind: string, row: Row): boolean {
  return row.kind === kind && faultOfValue(kind, row.id, row.value) === null;
}

function isEvent(row: Row): row is Row & { readonly value: Json & DatasetEvent } {
  return isSound("event", row);
}

function isEntity(row: Row): row is Row & { readonly value: Json & Entity } {
  return isSound("entity", row);
}

function isSource(row: Row): row is Row & { readonly value: Json & Source } {
  return isSound("source", row);
}
