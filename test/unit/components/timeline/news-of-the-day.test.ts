import { describe, expect, test } from "vitest";
import { layOut } from "../../../../components/timeline/status-layout.ts";
import { compileDirectory } from "../../../../utils/cli/dataset/compile.ts";
import { DATASET_DIRECTORY } from "../../../../utils/cli/dataset/paths.ts";
import { compare } from "../../../../utils/dataset/dates/order.ts";
import { indexDataset } from "../../../../utils/dataset/dataset-index.ts";
import { statusOn } from "../../../../utils/dataset/status/status-on.ts";
import type { DatasetEvent, Day } from "../../../../utils/dataset/types.ts";
import { EVENT_TYPES, SERVICE_KINDS } from "../../../../utils/dataset/vocabulary.ts";
import { addDays } from "../../utils/dataset/add-days.ts";

const dataset = compileDirectory(DATASET_DIRECTORY, () => undefined);
const index = indexDataset(dataset);
const SERVICES: ReadonlySet<string> = new Set(SERVICE_KINDS);

/** The day after an act that is known to the day, when articles are written of it. */
function dayAfter({ announced, effective, observed }: DatasetEvent): Day | null {
  const [first] = [announced, effective, observed]
    .filter((date) => date !== null)
    .filter((date) => date.length === 10)
    .toSorted(compare);
  return first === undefined ? null : addDays(first, 1);
}

/** How the place of each act that names a service stands in the popover's status the day after. */
function* places(): Generator<"told" | "listed" | "folded"> {
  for (const event of dataset.events) {
    const day = dayAfter(event);
    if (day === null || (EVENT_TYPES[event.type].facet === null && event.type !== "lifting")) continue;
    for (const { entity: id } of event.subjects) {
      const entity = index.entity(index.resolve(id));
      if (entity === undefined || !SERVICES.has(entity.kind)) continue;
      const wordOf = ({ headline }: { readonly headline: { readonly value: string } }) => headline.value;
      const statuses = statusOn(index, entity.id, day);
      const { told, groups } = layOut(statuses, { home: entity.country, wordOf, tell: 1, room: 42 });
      const here = (place: { readonly jurisdiction: string }) => place.jurisdiction === event.jurisdiction;
      if (told.some(here)) yield "told";
      else yield groups.some((group) => group.places.some(here)) ? "listed" : "folded";
    }
  }
}

describe("the day after something was done to a service", () => {
  test("the popover tells its place nearly always, and seldom folds it away", () => {
    const all = [...places()];
    const share = (which: (typeof all)[number]) => all.filter((one) => one === which).length / all.length;
    expect(all.length).toBeGreaterThan(2500);
    expect(share("told")).toBeGreaterThan(0.8);
    expect(share("folded")).toBeLessThan(0.05);
  });
});
