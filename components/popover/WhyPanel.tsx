import { THRESHOLD } from "../../utils/detection/evidence/weights.ts";
import type { Mention } from "../../utils/detection/types.ts";
import { isolated } from "../../utils/i18n/isolated.ts";
import { fill, type Translator } from "../../utils/i18n/translator.ts";
import type { NameGiver } from "./name-giver.ts";
import { type NameOf, type SeenSign, seenSigns } from "./signs.ts";

/** The mention whose popover is open, with what was weighed. */
export interface Match extends Pick<Mention, "surface" | "alias" | "reasons"> {
  readonly nameOf: NameOf;
}

/** Where a name is not to be marked any more. */
export type NeverScope = "here" | "anywhere";

interface Props {
  readonly t: Translator;
  readonly id: string;
  readonly match: Match;
  /** The name that the entity is shown by. */
  readonly entity: string;
  /** Who gives the name, if only a publisher whom the reader added does, and who does not. */
  readonly giver: NameGiver | null;
  /** The site of the page, or "" where it has none. */
  readonly host: string;
  readonly onNever: (scope: NeverScope) => void;
}

/** Why a text was taken for its entity, in plain words, and what the reader can do if it should not be marked. */
export function WhyPanel({ t, id, match, entity, giver, host, onNever }: Props) {
  const name = isolated(match.alias.text);
  return (
    <section class="why" id={id} aria-label={t.text("whyLabel", { name })}>
      <p>{origin(match, entity, t)}</p>
      {giver === null ? null : (
        <p>{t.text("nameGivenBy", { publisher: isolated(giver.publisher), main: isolated(giver.main) })}</p>
      )}
      <Weighed t={t} match={match} />
      <div class="never">
        {host === "" ? null : (
          <button type="button" class="plain" onClick={() => onNever("here")}>
            {t.text("neverHere", { name, host })}
          </button>
        )}
        <button type="button" class="plain" onClick={() => onNever("anywhere")}>
          {t.text("neverAnywhere", { name })}
        </button>
        <p class="small">
          {t.text(isCased(name) ? "neverNoteCased" : "neverNote", { entity: isolated(entity) })}
        </p>
      </div>
    </section>
  );
}

function isCased(name: string): boolean {
  return name.toLowerCase() !== name.toUpperCase();
}

/** “Weixin” is one of the names of WeChat. */
function origin({ surface, alias }: Match, entity: string, t: Translator): string {
  const values = { surface: isolated(surface), name: isolated(alias.text), entity: isolated(entity) };
  const language = t.language(alias.lang);
  const whose =
    alias.text === entity
      ? t.text("nameItself", values)
      : language === null
        ? t.text("nameOfEntity", values)
        : t.text("nameInLanguage", { ...values, language });
  return surface === alias.text ? whose : `${t.text("nameWritten", values)} ${whose}`;
}

function Weighed({ t, match: { reasons, nameOf } }: Pick<Props, "t" | "match">) {
  if (reasons.length === 0) return <p>{t.text("nameSure")}</p>;
  const { spokeFor, against, score, everyday } = seenSigns(reasons, nameOf);
  const values = { score: t.number(Math.round(score * 10) / 10), threshold: t.number(THRESHOLD) };
  return (
    <>
      <p>{t.text(everyday ? "nameEveryday" : "nameOpen")}</p>
      <Signs t={t} label={t.text("signsFor")} mark="+" signs={spokeFor} />
      <Signs t={t} label={t.text("signsAgainst")} mark="−" signs={against} />
      <p class="small">{t.text("signsScore", values)}</p>
    </>
  );
}

interface SignsProps {
  readonly t: Translator;
  readonly label: string;
  readonly mark: string;
  readonly signs: readonly SeenSign[];
}

function Signs({ t, label, mark, signs }: SignsProps) {
  if (signs.length === 0) return null;
  return (
    <ul class="signs" aria-label={label}>
      {signs.map((seen) => (
        <li key={seen.sign}>
          <span class="sign" aria-hidden="true">
            {mark}
          </span>
          <span>{signText(seen, t)}</span>
        </li>
      ))}
    </ul>
  );
}

/** "Near by: ‘messenger’, ‘chat’"; names and addresses stand without quotation marks. */
function signText({ sign, words, kind }: SeenSign, t: Translator): string {
  const told = words.map((word) => {
    if (word === null) return t.text("anotherService");
    return kind === "words" ? t.text("quotedWord", { word: isolated(word) }) : isolated(word);
  });
  return fill(t.words.signs[sign], { words: told.join(", ") });
}
