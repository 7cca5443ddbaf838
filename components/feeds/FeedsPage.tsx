import { AddFeed } from "./AddFeed.tsx";
import { BundledCard } from "./BundledCard.tsx";
import { FeedCard } from "./FeedCard.tsx";
import { ImportBox } from "./ImportBox.tsx";
import type { Adding, Drawn, FeedActions, FeedsState, Importing } from "./types.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

export interface FeedsPageProps extends Drawn, FeedActions {
  readonly state: FeedsState;
  readonly adding: Adding;
  readonly importing: Importing;
  /** That a publisher was removed, who cannot say it any more; "" if nothing is to be said. */
  readonly removed: string;
}

/** Where the data come from: the bundled dataset, the publishers, and how to add one or bring data by hand. */
export function FeedsPage(props: FeedsPageProps) {
  const { f, state } = props;
  return (
    <div class="page" lang={f.t.locale} dir={f.t.dir}>
      <header>
        <h1>{f.text("pageTitle")}</h1>
        <p>{f.text("pageIntro")}</p>
      </header>
      <State {...props} />
      {state.kind === "ready" ? (
        <>
          <AddFeed {...props} />
          <ImportBox {...props} />
        </>
      ) : null}
    </div>
  );
}

function State(props: FeedsPageProps) {
  const { f, state, onRetry } = props;
  switch (state.kind) {
    case "asking":
      return <p role="status">{f.text("asking")}</p>;
    case "failed":
      return (
        <div class="card" role="alert">
          <p>{f.words.notDone[state.why]}</p>
          <button type="button" class="plain" onClick={onRetry}>
            {f.text("tryAgain")}
          </button>
        </div>
      );
    case "ready": {
      return <Cards {...props} {...state} />;
    }
  }
}

type Ready = Omit<Extract<FeedsState, { kind: "ready" }>, "kind">;

function Cards({ feeds, bundled, main, ...props }: FeedsPageProps & Ready) {
  const { f, removed } = props;
  const keys = feeds.map(({ feed }) => feed.fingerprint);
  const { within, otherwise } = useKeptFocus<HTMLDivElement, HTMLHeadingElement>(keys);
  const instead = feeds.find(({ feed }) => feed.fingerprint === main);
  return (
    <div ref={within}>
      {feeds.map((shown) => (
        <FeedCard key={shown.feed.fingerprint} {...props} shown={shown} />
      ))}
      <p class="said between" role="status">
        {removed}
      </p>
      <BundledCard f={f} bundled={bundled} replacedBy={instead?.feed.name ?? null} title={otherwise} />
    </div>
  );
}
