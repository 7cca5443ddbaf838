import type { JurisdictionStatus } from "../../utils/dataset/status.types.ts";
import { rankOf } from "../../utils/dataset/status/headline.ts";
import { compareNews, isCommonplace, newsIn } from "../../utils/dataset/status/news.ts";
import type { Jurisdiction } from "../../utils/dataset/types.ts";

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

/** What comes first, in this order. */
const RANKS = ["week", "month", "home", "lately", "sure", "doubtful", "over"] as const;
type Rank = (typeof RANKS)[number];

/** Listed by themselves, lest what these share with many come before them. */
const APART: readonly Rank[] = ["week", "month", "home", "lately"];

/**
 * Which places are told and which are listed, so that the plot and the first events are seen without scrolling. What
 * was news then stands first, be it a block or the end of one: it is what an article is written of. The home follows,
 * unless no more is said of it than of every service there; then what is known to hold, or was news then and may have
 * lapsed unseen; then what may have lapsed; last what is over, which is only listed.
 */
export function layOut(statuses: readonly JurisdictionStatus[], options: LayoutOptions): StatusLayout {
  const { home, tell, room, wordOf } = options;
  const ranked = statuses.map((status) => ({ status, rank: rankIn(status, home) }));
  const of = (...ranks: readonly Rank[]) =>
    ranks.flatMap((rank) => {
      const those = ranked.filter((one) => one.rank === rank).map(({ status }) => status);
      return rank === "week" || rank === "month" ? those.toSorted(compareNews) : those;
    });
  const tellable = of(...RANKS.filter((rank) => rank !== "over"));
  const told = tellable.slice(0, statuses.length > MOST_TOLD ? tell : MOST_TOLD);
  const left = (...ranks: readonly Rank[]) =>
    groupsOf(
      of(...ranks).filter((status) => !told.includes(status)),
      wordOf,
    );
  const listed = [...APART.flatMap((rank) => left(rank)), ...left("sure", "doubtful", "over")];
  const all = listed.reduce((sum, group) => sum + size(group), 0);
  return { told, ...split(listed, all <= room ? room : room - REST) };
}

function rankIn(status: JurisdictionStatus, home: Jurisdiction | null): Rank {
  const { jurisdiction, headline } = status;
  const { value, certainty } = headline;
  const news = newsIn(status);
  if (news === "week" || news === "month") return news;
  if (value === "lifted") return "over";
  if (jurisdiction === home && !isCommonplace(status)) return "home";
  // A proposal or a fine of two months ago is not graver than a block that lasts.
  if (news === "quarter" && value !== "regulated" && rankOf(value) <= rankOf("ordered")) return "lately";
  return certainty === "holds" || certainty === "imprecise" || news === "quarter" ? "sure" : "doubtful";
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
