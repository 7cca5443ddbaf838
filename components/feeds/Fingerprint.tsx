import { useState } from "preact/hooks";
import type { Drawn, FeedActions } from "./types.ts";

interface Props extends Pick<Drawn, "f">, Pick<FeedActions, "onCopy"> {
  readonly fingerprint: string;
  /** Whose it is. */
  readonly name: string;
}

/** Groups of four, so that it can be compared by eye and read out. */
export function groupsOf(fingerprint: string): readonly string[] {
  return fingerprint.match(/.{1,4}/g) ?? [];
}

/** A fingerprint in groups of four, each of which stays whole, and a button that copies it. */
export function Fingerprint({ f, fingerprint, name, onCopy }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <span class="fingerprint">
      <code dir="ltr">
        {groupsOf(fingerprint).map((group, index) => (
          // Groups may be alike, and never change places.
          <span key={`${index} ${group}`}>{group} </span>
        ))}
      </code>
      <button
        type="button"
        class="plain"
        aria-label={f.text("copyFingerprint", { name })}
        onClick={() => void onCopy(fingerprint).then(setCopied)}
      >
        {f.text("copy")}
      </button>
      <span class="small" role="status">
        {copied === null ? "" : f.text(copied ? "copied" : "copyFailed")}
      </span>
    </span>
  );
}
