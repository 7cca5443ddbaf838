import type { Case } from "../case.ts";
import { event, FIRST, redirect, type Row, without, withRows } from "../rows.ts";
import { type Told, waiting } from "./versions.ts";

const OLD = "event:2014-chat-blocked";
const TWIN = "2014-chat-blocked-again";

const after = (id: string, title: string, ...told: Told): Case => waiting(`heir-${id}`, title, told);

/** So many old names, each of which leads to the next one, and the last to the entity. */
const names = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, at) =>
    redirect(`old-${at}`, at === count - 1 ? "chat" : `old-${at + 1}`),
  );

const mail = (entity: string) => event("2014-mail-blocked", { subjects: [{ entity, extent: null }] });
const BOTH = withRows(FIRST, event(TWIN));

/** What a removed row has become: the row that a redirect leads to, and how far redirects are followed. */
export const HEIRS: readonly Case[] = [
  after(
    "untouched",
    "an old event is merged into one that says as much and was there before, untouched",
    [BOTH, []],
    [withRows(without(BOTH, "2014-chat-blocked"), redirect("2014-chat-blocked", TWIN)), []],
  ),
  after(
    "redirect-before",
    "a source goes to whose heir a redirect led before",
    [withRows(FIRST, redirect("s-two", "s-one")), []],
    [withRows(without(FIRST, "s-two"), redirect("s-two", "s-one")), []],
  ),
  after(
    "back-weaker",
    "an old event was removed and comes back while that waits, saying less: what readers see stays",
    [without(FIRST, "2014-chat-blocked"), [OLD]],
    [withRows(FIRST, event("2014-chat-blocked", { end: "2015-01-01" })), [OLD]],
  ),
  after(
    "subject",
    "an old event is about an entity by its old name, and then by the new one",
    [withRows(FIRST, redirect("old-chat", "chat"), mail("old-chat")), []],
    [withRows(FIRST, redirect("old-chat", "chat"), mail("chat")), []],
  ),
  after(
    "subject-back",
    "an old event is about an entity, and then by its old name",
    [withRows(FIRST, redirect("old-chat", "chat"), mail("chat")), []],
    [withRows(FIRST, redirect("old-chat", "chat"), mail("old-chat")), []],
  ),
  after(
    "far",
    "an old name leads at once to where nine led, one to the next",
    [withRows(FIRST, ...names(9)), []],
    [withRows(FIRST, ...names(9), redirect("old-0", "chat")), []],
  ),
  after(
    "too-far",
    "the same over ten: so far nobody looks",
    [withRows(FIRST, ...names(10)), []],
    [withRows(FIRST, ...names(10), redirect("old-0", "chat")), ["redirect:old-0"]],
  ),
];
