import type { SourceLink } from "../../utils/dataset/timeline.types.ts";
import { archiveOf } from "../../utils/dataset/timeline/source-link.ts";
import type { Translator } from "../../utils/i18n/translator.ts";

interface Props {
  readonly t: Translator;
  readonly sources: readonly SourceLink[];
}

/** The documents an event rests on, each with its archived copy. */
export function Sources({ t, sources }: Props) {
  if (sources.length === 0) return null;
  return (
    <ul class="sources" aria-label={t.text("sources")}>
      {sources.map((source) => (
        <li key={source.id}>
          <Document t={t} source={source} />
          <Archive t={t} source={source} />
        </li>
      ))}
    </ul>
  );
}

interface SourceProps {
  readonly t: Translator;
  readonly source: SourceLink;
}

function Document({ t, source }: SourceProps) {
  const { url, publisher } = source;
  const title = describe(source, t);
  if (url === null) {
    return (
      <span class="offline" title={title}>
        {publisher}
      </span>
    );
  }
  return (
    <a {...external(url)} title={title}>
      {publisher}
      <span aria-hidden="true"> ↗</span>
    </a>
  );
}

function Archive({ t, source }: SourceProps) {
  const { address, verified } = archiveOf(source);
  if (address === null) return null;
  const key = verified ? "archivedVerified" : "archivedUnverified";
  return (
    <a class="archive" {...external(address)} title={t.text(key, { title: source.title })}>
      {t.text("archived")}
    </a>
  );
}

/** A link that tells the other side neither where the reader comes from nor gives it a handle on this window. */
function external(href: string) {
  return { href, target: "_blank", rel: "noreferrer noopener", referrerpolicy: "no-referrer" } as const;
}

function describe({ title, publisher, date, kind, read }: SourceLink, t: Translator): string {
  const values = { title, publisher, kind: t.words.sourceKinds[kind], reading: t.words.readings[read] };
  return date === null
    ? t.text("sourceTitleUndated", values)
    : t.text("sourceTitle", { ...values, date: t.date(date) });
}
