import type { EntityId } from "../../utils/dataset/types.ts";
import { fill, type Translator } from "../../utils/i18n/translator.ts";
import { NamesOnPage } from "./NamesOnPage.tsx";
import { SiteAccess } from "./SiteAccess.tsx";
import type { PageState } from "./types.ts";

interface Props {
  readonly t: Translator;
  readonly page: PageState;
  readonly onOpen: (entity: EntityId) => void;
  readonly onGrantAccess: () => void;
}

/** What is known of the page in front of the reader. */
export function PageSection(props: Props) {
  const { t, page } = props;
  const date = dateOf(page, t);
  return (
    <section class="page" aria-labelledby="on-this-page">
      <h2 class="section" id="on-this-page">
        {t.text("onThisPage")}
        {date === null ? null : <span class="published">{date}</span>}
      </h2>
      <PageContent {...props} />
    </section>
  );
}

/** Of a page on which no name stands nobody asks the date. */
function dateOf(page: PageState, t: Translator): string | null {
  if (page.kind !== "ready" || page.names.length === 0) return null;
  const { published } = page;
  if (published === null) return t.text("pageUndated");
  return fill(t.words.dated[published.kind].page, { date: t.date(published.date) });
}

function PageContent({ t, page, onOpen, onGrantAccess }: Props) {
  switch (page.kind) {
    case "asking":
      return <p class="notice">{t.text("askingPage")}</p>;
    case "unreadable":
      return <p class="notice">{t.text("unreadable")}</p>;
    case "needs-reload":
      return <p class="notice">{t.text("needsReload")}</p>;
    case "no-access":
      return <SiteAccess t={t} host={page.host} onGrantAccess={onGrantAccess} />;
    case "ready":
      return page.mode === "off" ? (
        <p class="notice">{t.text("offHere")}</p>
      ) : (
        <NamesOnPage t={t} names={page.names} onOpen={onOpen} />
      );
  }
}
