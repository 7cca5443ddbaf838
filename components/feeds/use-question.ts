import { useState } from "preact/hooks";
import { takeFocus } from "./take-focus.ts";

/** A question that stands in the place of the button that led to it; there may be several such buttons. */
interface Question {
  /** The button whose question is asked; null: none. */
  readonly asked: string | null;
  readonly ask: (button: string) => void;
  /** It was answered, one way or the other: its button comes back. */
  readonly answered: () => void;
  /** For a button's `ref`: the keyboard goes on where it was before the question. */
  readonly refOf: (button: string) => typeof takeFocus | null;
}

export function useQuestion(): Question {
  const [{ asked, last }, set] = useState<{ readonly asked: string | null; readonly last: string | null }>({
    asked: null,
    last: null,
  });
  return {
    asked,
    ask: (button) => set({ asked: button, last: button }),
    answered: () => set((now) => ({ ...now, asked: null })),
    refOf: (button) => (button === last ? takeFocus : null),
  };
}
