import type { SourceLink } from "../timeline.types.ts";
import type { Citation, PartialDate, Source } from "../types.ts";

/** A citation with its source, ready to be shown. */
export function sourceLink(source: Source, read: Citation["read"]): SourceLink {
  return {
    id: source.id,
    publisher: source.publisher,
    title: source.title,
    url: source.url,
    archive: source.archive,
    date: source.date,
    kind: source.kind,
    read,
  };
}

/** Where an archived copy is: one that was opened, else the canonical address; it need not travel with the view. */
export function archiveOf(source: Pick<SourceLink, "archive" | "url" | "date">): {
  readonly address: string | null;
  readonly verified: boolean;
} {
  const { archive, url, date } = source;
  return archive === null
    ? { address: canonicalArchive(url, date), verified: false }
    : { address: archive, verified: true };
}

/**
 * The address under which the Internet Archive answers with its copy nearest to a date, whether or not
 * it has one: `https://web.archive.org/web/20140807/<url>`; without the date the newest. Null without a
 * public address, and for an address that is an archive's own.
 */
export function canonicalArchive(url: string | null, date: PartialDate | null): string | null {
  if (url === null || /^https?:\/\/(?:web\.)?archive\.(?:org|today|ph|is)\//.test(url)) return null;
  const digits = date?.replaceAll(/\D/g, "") ?? "";
  return `https://web.archive.org/web/${digits === "" ? "" : `${digits}/`}${url}`;
}
