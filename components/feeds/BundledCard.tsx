import type { RefObject } from "preact";
import { StandingMark } from "./StandingMark.tsx";
import type { Bundled, Drawn } from "./types.ts";

interface Props extends Pick<Drawn, "f"> {
  readonly bundled: Bundled;
  /** The name of the publisher whose data stand in their place; null: nobody's. */
  readonly replacedBy: string | null;
  readonly title: RefObject<HTMLHeadingElement | null>;
}

/** The dataset that came with the extension. */
export function BundledCard({ f, bundled, replacedBy, title }: Props) {
  return (
    <section class="card" aria-labelledby="bundled" data-bundled={bundled.version}>
      <h2 id="bundled" ref={title} tabIndex={-1}>
        {f.text("bundledName")}
      </h2>
      <div class="stand">
        {replacedBy === null ? <StandingMark standing="paused" /> : null}
        <p>
          {replacedBy === null ? (
            <>
              <b>{f.text("noUpdates")}.</b> {f.text("noUpdatesAdvice")}
            </>
          ) : (
            f.text("replacedBy", { name: replacedBy })
          )}
        </p>
      </div>
      <dl class="facts">
        <div>
          <dt>{f.text("dataset")}</dt>
          <dd>
            {f.text("datasetAbout", { version: bundled.version, date: f.t.date(bundled.date) })}{" "}
            <span class="small">
              <bdi>{bundled.publisher}</bdi>
            </span>
          </dd>
        </div>
      </dl>
      <p class="small">{f.text("bundledAbout")}</p>
    </section>
  );
}
