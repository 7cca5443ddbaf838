import { daysBetween } from "../../utils/dataset/dates/days.ts";
import { latestDay } from "../../utils/dataset/dates/span.ts";
import type { FacetStatus, JurisdictionStatus } from "../../utils/dataset/status.types.ts";
import type { Day, Jurisdiction } from "../../utils/dataset/types.ts";

/** Places that read alike: "IN PK Blocked". */
export interface PlaceGroup {
  readonly word: string;
  readonly places: readonly JurisdictionStatus[];
}

export interface StatusLayout {
  /** Told with their most telling event, a line or two each. */
  readonly told: readonly JurisdictionStatus[];
  /** Codes and words, as many as there is room for. */
  readonly groups: readonly PlaceGroup[];
  /** What there is no room for, to be unfolded. */
  readonly folded: readonly PlaceGroup[];
}

export interface LayoutOptions {
  /** Where the service is from: told first, for it concerns most of its users. */
  readonly home: Jurisdiction | null;
  /** How many places of a list too long to be told in full are told all the same. */
  readonly tell: number;
  /** Room for codes and words, in characters. */
  readonly room: number;
  readonly wordOf: (status: JurisdictionStatus) => string;
}

/** More places than these are a list. */
const MOST_TOLD = 3;
/** What frame and gaps of a code, the gap after a word, and "+12 places" take up, in characters. */
const FRAME = 2.5;
const GAP = 2;
const REST = 10;

/**
 * For how many days what is on record of the entity itself is news, though nobody wrote down whether it lasted: a
 * quarter. An article is written of the block of last week, and it must not stand behind what happens to hold elsewhere.
 */
const NEWS_FOR = 92;

/**
 * Which places are told and which are listed, so that the plot and the first events are seen without scrolling. What
 * is known to hold, or was news then, stands before what may have lapsed, and that before what is over, which is
 * never told, only listed.
 */
export function layOut(statuses: readonly JurisdictionStatus[], options: LayoutOptions): StatusLayout {
  const { home, tell, room, wordOf } = options;
  const ordered = statuses.toSorted((a, b) => rank(a, home) - rank(b, home));
  const tellable = ordered.filter(({ headline }) => headline.value !== "lifted");
  const told = tellable.slice(0, statuses.length > MOST_TOLD ? tell : MOST_TOLD);
  const others = ordered.filter((status) => !told.includes(status));
  // By itself, lest what it shares with many come before what is graver elsewhere.
  const atHome = others.filter((status) => rank(status, home) === 0);
  const elsewhere = others.filter((status) => !atHome.includes(status));
  const listed = [...groupsOf(atHome, wordOf), ...groupsOf(elsewhere, wordOf)];
  const all = listed.reduce((sum, group) => sum + size(group), 0);
  return { told, ...split(listed, all <= room ? room : room - REST) };
}

function rank({ jurisdiction, headline, on }: JurisdictionStatus, home: Jurisdiction | null): number {
  if (headline.value === "lifted") return 3;
  if (jurisdiction === home) return 0;
  const isSure = headline.certainty === "holds" || headline.certainty === "imprecise";
  return isSure || isNews(headline, on) ? 1 : 2;
}

function isNews({ causes, confirmed, since }: FacetStatus, on: Day): boolean {
  if (causes.every(({ reach }) => reach.by === "class")) return false;
  return daysBetween(latestDay(confirmed?.on ?? since), on) <= NEWS_FOR;
}

function groupsOf(
  statuses: readonly JurisdictionStatus[],
  wordOf: LayoutOptions["wordOf"],
): readonly PlaceGroup[] {
  const groups = new Map<string, JurisdictionStatus[]>();
  for (const status of statuses) {
    const word = wordOf(status);
    const group = groups.get(word);
    if (group === undefined) groups.set(word, [status]);
    else group.push(status);
  }
  return [...groups].map(([word, places]) => ({ word, places }));
}

/** As much from the front as there is room for, a group divided if need be; at least one place. */
function split(
  all: readonly PlaceGroup[],
  room: number,
): { readonly groups: readonly PlaceGroup[]; readonly folded: readonly PlaceGroup[] } {
  const groups: PlaceGroup[] = [];
  let left = room;
  for (const [index, group] of all.entries()) {
    const { word, places } = group;
    left -= word.length + GAP;
    const fit = places.findIndex(({ jurisdiction }) => (left -= jurisdiction.length + FRAME) < 0);
    if (fit === -1) {
      groups.push(group);
      continue;
    }
    const shown = index === 0 ? Math.max(1, fit) : fit;
    if (shown > 0) groups.push({ word, places: places.slice(0, shown) });
    const rest = { word, places: places.slice(shown) };
    return { groups, folded: [...(rest.places.length === 0 ? [] : [rest]), ...all.slice(index + 1)] };
  }
  return { groups, folded: [] };
}

function size({ word, places }: PlaceGroup): number {
  return places.reduce((sum, { jurisdiction }) => sum + jurisdiction.length + FRAME, word.length + GAP);
}
