import type { EntityId } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import type { NameRow } from "./types.ts";

interface Props {
  readonly t: Translator;
  readonly names: readonly NameRow[];
  readonly onOpen: (entity: EntityId) => void;
}

/** The names on the page: those in running text, then those that stand in menus and buttons only. */
export function NamesOnPage({ t, names, onOpen }: Props) {
  if (names.length === 0) return <p class="notice">{t.text("noNames")}</p>;
  const inText = names.filter((name) => name.text > 0);
  const inMenus = names.filter((name) => name.text === 0);
  return (
    <>
      {inText.length === 0 ? null : <Chips t={t} names={inText} onOpen={onOpen} />}
      {inMenus.length === 0 ? null : (
        <>
          <h3 class="minor">{t.text("inMenusOnly")}</h3>
          <Chips t={t} names={inMenus} onOpen={onOpen} />
        </>
      )}
    </>
  );
}

function Chips({ t, names, onOpen }: Props) {
  return (
    <ul class="chips">
      {names.map(({ entity, name, by, text, menu }) => (
        <li key={entity}>
          <button type="button" class="chip" onClick={() => onOpen(entity)}>
            <bdi>{name}</bdi>
            <span class="count" title={t.count("mentions", text === 0 ? menu : text)}>
              {t.number(text === 0 ? menu : text)}
            </span>
            {by === null ? null : (
              <span class="also">
                <bdi>{t.text("saidBy", { publisher: by })}</bdi>
              </span>
            )}
            {text > 0 && menu > 0 ? (
              <span class="also">{t.text("alsoInMenus", { count: t.number(menu) })}</span>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
