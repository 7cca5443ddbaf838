interface Props<Value extends string> {
  /** Also the name of the group, so unlike that of another choice. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, as a row of radio buttons. */
export function Choice<Value extends string>({
  name,
  label,
  options,
  words,
  chosen,
  onChoose,
}: Props<Value>) {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="segments">
        {options.map((each) => (
          <label key={each} class="segment">
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === chosen}
              onChange={() => onChoose(each)}
            />
            <span>{words[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
