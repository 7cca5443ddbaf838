import type { Seeker } from "../detection/seeker.ts";
import type { NamesReply } from "./protocol.ts";
import { receive } from "./receive.ts";
import { parseDecideRequest, parseTouchedRequest } from "./schemas.ts";

/**
 * Answers pages that ask for names in their texts. `seeker` resolves null while there are no names yet. Call it
 * synchronously at start-up.
 */
export function listenForNames(seeker: () => Promise<Seeker | null>, signal: AbortSignal): void {
  const answer = async <T extends object>(seek: (ready: Seeker) => T): Promise<NamesReply<T>> => {
    const ready = await seeker();
    return ready === null ? { ok: false, reason: "no-names" } : { ok: true, ...seek(ready) };
  };
  receive(
    {
      "names.touched": {
        parse: parseTouchedRequest,
        answer: ({ pieces }) => answer((ready) => ready.touched(pieces)),
      },
      "names.decide": {
        parse: parseDecideRequest,
        answer: (question) => answer((ready) => ready.decide(question)),
      },
    },
    signal,
  );
}
