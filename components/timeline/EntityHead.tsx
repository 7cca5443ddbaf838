import type { ComponentChildren } from "preact";
import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";

interface Props {
  readonly t: Translator;
  readonly entity: TimelineView["entity"];
  /** How many other names are shown. */
  readonly names?: number;
  /** Stands at the end of the line that says what it is. */
  readonly children?: ComponentChildren;
}

/** Name, names in other scripts, and "Messaging app · Tencent · China". */
export function EntityHead({ t, entity, names = 4, children }: Props) {
  const about = [
    t.words.kinds[entity.kind],
    entity.owner,
    entity.country === null ? null : t.place(entity.country),
  ].filter((part) => part !== null);
  return (
    <div class="entity" data-entity={entity.id}>
      <h2 class="names">
        <bdi class="name">{entity.name}</bdi>
        {entity.otherNames.slice(0, names).map(({ text, lang }, index) => (
          <span class="aka" key={`${lang} ${text}`}>
            {index === 0 ? " " : " · "}
            <bdi lang={lang}>{text}</bdi>
          </span>
        ))}
      </h2>
      <p class="kind">
        {about.join(" · ")}
        {children}
      </p>
    </div>
  );
}
