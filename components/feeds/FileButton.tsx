interface Props {
  readonly id: string;
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** A file input that looks like a button; the input itself keeps the focus and the keyboard. */
export function FileButton({ id, label, onFile }: Props) {
  const take = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const file = currentTarget.files?.[0];
    // Else the same file could not be chosen again.
    currentTarget.value = "";
    if (file !== undefined) onFile(file);
  };
  return (
    <label class="file plain" for={id}>
      <input id={id} type="file" accept=".lacuna-feed" onChange={take} />
      <span>{label}</span>
    </label>
  );
}
