import { useState } from "preact/hooks";
import { compareFingerprints } from "./compare-fingerprints.ts";
import { Fingerprint } from "./Fingerprint.tsx";
import { isSingleKey, keysOf } from "./signed-by.ts";
import { StandingMark } from "./StandingMark.tsx";
import type { Adding, Drawn, FeedActions } from "./types.ts";

interface Props extends Pick<Drawn, "f">, Pick<FeedActions, "onAddConfirm" | "onAddCancel" | "onCopy"> {
  readonly adding: Extract<Adding, { kind: "preview" }>;
}

/** Who would be added, with the fingerprint to compare; nothing has been changed yet. */
export function Preview({ f, adding, onAddConfirm, onAddCancel, onCopy }: Props) {
  const { feed, base, named, known, busy } = adding;
  const [given, setGiven] = useState("");
  const [ticked, setTicked] = useState(false);
  const comparison = compareFingerprints(given, feed.fingerprint);
  const vouched = named || ticked || comparison.kind === "same";
  const off = busy || known || !vouched || comparison.kind === "differs";
  return (
    <div class="preview" role="group" aria-labelledby="preview-title">
      <h3 id="preview-title" tabIndex={-1} ref={focusTitle}>
        {f.text("previewTitle", { name: feed.name })}
      </h3>
      <dl class="facts">
        <div>
          <dt>{f.text("previewFrom")}</dt>
          <dd>
            <bdi>{base ?? f.text("previewByFile")}</bdi>
          </dd>
        </div>
        <div>
          <dt>{f.text("signed")}</dt>
          <dd>
            {keysOf(feed.signers.targets, f)}
            {isSingleKey(feed) ? (
              <span class="warn line">
                <StandingMark standing="stale" /> {f.text("singleKeyAbout")}
              </span>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{f.text("fingerprint")}</dt>
          <dd>
            <Fingerprint f={f} fingerprint={feed.fingerprint} name={feed.name} onCopy={onCopy} />
          </dd>
        </div>
      </dl>
      <p class={named ? "small" : "warn"}>
        {named ? null : (
          <>
            <StandingMark standing="stale" />{" "}
          </>
        )}
        {f.text(
          known ? "previewKnown" : named ? "previewNamed" : base === null ? "previewFile" : "previewUnnamed",
        )}
      </p>
      {known ? null : (
        <div class="ask-for">
          <label for="compare">{f.text("compareLabel")}</label>
          <input
            id="compare"
            type="text"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            placeholder={f.text("compareHint")}
            value={given}
            aria-describedby="comparison"
            onInput={({ currentTarget }) => setGiven(currentTarget.value)}
          />
          <span id="comparison" role="status" class={comparison.kind === "differs" ? "bad" : "small"}>
            {comparisonText(comparison, f)}
          </span>
          {named ? null : (
            <label class="tick">
              <input
                type="checkbox"
                checked={ticked}
                onChange={({ currentTarget }) => setTicked(currentTarget.checked)}
              />{" "}
              {f.text("compareTick")}
            </label>
          )}
        </div>
      )}
      <div class="deeds">
        {known ? null : (
          <button
            type="button"
            class="plain main"
            aria-disabled={off}
            onClick={() => (off ? undefined : onAddConfirm(feed))}
          >
            {f.text("addYes")}
          </button>
        )}
        <button type="button" class="plain" onClick={onAddCancel}>
          {f.text("cancel")}
        </button>
      </div>
    </div>
  );
}

function comparisonText(comparison: ReturnType<typeof compareFingerprints>, f: Drawn["f"]): string {
  switch (comparison.kind) {
    case "nothing":
      return "";
    case "short":
      return f.text("compareShort", { digits: f.t.number(comparison.digits) });
    case "same":
      return f.text("compareSame");
    case "differs":
      return f.text("compareDiffers");
  }
}

function focusTitle(title: HTMLElement | null): void {
  title?.focus();
}
