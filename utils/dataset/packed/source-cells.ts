import type { Source } from "../types.ts";
import type { Packed } from "./types.ts";
import type { PackedRow } from "./columns.ts";

/** `https://www.` and `https://`, which nearly all addresses begin with; `!` before any other. */
const WWW = "https://www.";
const HTTPS = "https://";

/** The date within an id ("reuters-2014-08-07-kakaotalk"), which stands beside it anyway. No id has a star. */
const DATE = "*";

export function packSource({ id, url, archive, date, ...rest }: Source): PackedRow {
  return {
    id: date === null ? id : id.replace(date, DATE),
    url: url === null ? null : shortAddress(url),
    archive: archive === null ? null : shortAddress(archive),
    date,
    ...rest,
  };
}

export function unpackSource(row: PackedRow): PackedRow {
  const { id, url, archive, date, ...rest } = row;
  return {
    id: typeof id === "string" && typeof date === "string" ? id.replace(DATE, () => date) : (id ?? null),
    ...rest,
    url: wholeAddress(url ?? null),
    date: date ?? null,
    archive: wholeAddress(archive ?? null),
  };
}

function shortAddress(url: string): string {
  if (url.startsWith(WWW)) return `~${url.slice(WWW.length)}`;
  return url.startsWith(HTTPS) && !/^[~!]/.test(url.slice(HTTPS.length))
    ? url.slice(HTTPS.length)
    : `!${url}`;
}

function wholeAddress(short: Packed): Packed {
  if (typeof short !== "string") return short;
  if (short.startsWith("~")) return WWW + short.slice(1);
  return short.startsWith("!") ? short.slice(1) : HTTPS + short;
}
