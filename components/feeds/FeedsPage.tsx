import { AddFeed } from "./AddFeed.tsx";
import { BundledCard } from "./BundledCard.tsx";
import { FeedCard } from "./FeedCard.tsx";
import { ImportBox } from "./ImportBox.tsx";
import type { Adding, Drawn, FeedActions, FeedsState, Importing } from "./types.ts";

export interface FeedsPageProps extends Drawn, FeedActions {
  readonly state: FeedsState;
  readonly adding: Adding;
  readonly importing: Importing;
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
      const main = state.feeds.find(({ feed }) => feed.fingerprint === state.main);
      return (
        <>
          {state.feeds.map((shown) => (
            <FeedCard key={shown.feed.fingerprint} {...props} shown={shown} />
          ))}
          <BundledCard f={f} bundled={state.bundled} replacedBy={main?.feed.name ?? null} />
        </>
      );
    }
  }
}
