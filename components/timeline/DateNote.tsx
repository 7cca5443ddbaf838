import type { Day } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import type { Dated } from "../../utils/popover/match.types.ts";

interface Props {
  readonly t: Translator;
  /** What the day is at which the timeline is cut; `none` if the page tells no day, null if there is no page. */
  readonly dated: Dated | "none" | null;
  /** That day, or null. */
  readonly day: Day | null;
  readonly today: Day;
  /** Whether the field is shown in which another day is chosen. */
  readonly choosing: boolean;
  readonly onChoosing: () => void;
  /** Another day was chosen, or (null) the page's own; without it none can be. */
  readonly onDay: ((day: Day | null) => void) | undefined;
}

/** What must be known of the day at which the timeline is cut, or that there is none: none is ever guessed. */
export function DateNote({ t, dated, day, today, choosing, onChoosing, onDay }: Props) {
  const note = dated === null ? "" : dated === "none" ? t.text("noDate") : t.words.dated[dated].note;
  const ask = dated === "none" && onDay !== undefined && !choosing;
  const field = choosing && onDay !== undefined;
  if (note === "" && !field) return null;
  return (
    <div class="date-note">
      {note === "" ? null : <span>{note}</span>}{" "}
      {ask ? (
        <button type="button" class="link" onClick={onChoosing}>
          {t.text("chooseDay")}
        </button>
      ) : null}
      {field ? <DayField t={t} day={day} today={today} own={dated !== "chosen"} onDay={onDay} /> : null}
    </div>
  );
}

/** While a year is typed, its first digits make years of their own, which nobody means. */
const EARLIEST: Day = "1980-01-01";

interface FieldProps {
  readonly t: Translator;
  readonly day: Day | null;
  readonly today: Day;
  /** Whether the timeline is cut at the page's own day, if it has one. */
  readonly own: boolean;
  readonly onDay: (day: Day | null) => void;
}

function DayField({ t, day, today, own, onDay }: FieldProps) {
  return (
    <span class="day-field">
      <label>
        {t.text("dayLabel")}{" "}
        <input
          type="date"
          min={EARLIEST}
          max={today}
          value={day ?? ""}
          onChange={({ currentTarget: { value, validity } }) =>
            value !== "" && validity.valid && onDay(value)
          }
        />
      </label>
      {own ? null : (
        <button type="button" class="link" onClick={() => onDay(null)}>
          {t.text("ownDay")}
        </button>
      )}
    </span>
  );
}
