import { citedBy } from "../../dataset/cited.ts";
import { parseArgs } from "node:util";
import { type DatasetIndex, indexDataset } from "../../dataset/dataset-index.ts";
import { isDay } from "../../dataset/dates/partial-date.ts";
import { shownName } from "../../dataset/names/shown-name.ts";
import { statusOn } from "../../dataset/status/status-on.ts";
import type { JurisdictionStatus } from "../../dataset/status.types.ts";
import type { DatasetEvent, Entity, EventId, Jurisdiction, Source } from "../../dataset/types.ts";
import { type Command, UsageError } from "./arguments.ts";
import { compileDirectory } from "./compile.ts";
import { DATASET_DIRECTORY } from "./paths.ts";
import { placeName } from "./place-name.ts";
import { causeLine, eventLines, sourceText } from "./status-words.ts";

export const statusCommand: Command = {
  summary: "print what held for an entity on a day",
  help: `Usage: dataset status --entity ID [--on DAY] [--jurisdiction CODE] [--wider] [--json] [--dir DIRECTORY]

Prints what held for an entity on a day, by place and facet, with the events it follows from and their
sources. A place that is not named has no record on that day, which is not the same as "not blocked".

Rules for all online services and cuts of the whole network are told for the service's own country and for
the place asked for; elsewhere, in parts of that place too, they are counted, and told with --wider.

  --entity ID          the entity's id, such as wechat
  --on DAY             YYYY-MM-DD (default: today)
  --jurisdiction CODE  ISO 3166 code of one place, with its subdivisions (default: all)
  --wider              with rules for all online services and cuts of the network in every place
  --json               {entity, on, status, wider, events, sources} as in utils/dataset/status.types.ts;
                       wider: how many events in how many places were left out
  --dir DIRECTORY      the dataset (default: assets/dataset)
`,
  run(args, { out, err }) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        entity: { type: "string" },
        on: { type: "string" },
        jurisdiction: { type: "string" },
        wider: { type: "boolean" },
        json: { type: "boolean" },
        dir: { type: "string" },
      },
    });
    if (values.entity === undefined) throw new UsageError("--entity is missing, such as --entity wechat");
    const on = values.on ?? new Date().toISOString().slice(0, 10);
    if (!isDay(on)) throw new UsageError(`--on ${on} is no day: write YYYY-MM-DD`);
    const place = values.jurisdiction ?? null;
    if (place !== null && placeName(place) === null) {
      throw new UsageError(`--jurisdiction ${place} is no code of a place (ISO 3166), such as CN`);
    }
    const index = indexDataset(compileDirectory(values.dir ?? DATASET_DIRECTORY, err));
    const entity = index.entity(index.resolve(values.entity));
    if (entity === undefined) throw new UsageError(`there is no entity "${values.entity}"`);
    const inPlace = ({ jurisdiction }: JurisdictionStatus): boolean => lies(jurisdiction, place);
    const all = statusOn(index, entity.id, on, { wider: true }).filter(inPlace);
    const told = values.wider === true ? all : nearOrThere(all, statusOn(index, entity.id, on), place);
    const wider = leftOut(all, told);
    const { events, sources } = evidenceOf(index, told);
    if (values.json === true)
      out(JSON.stringify({ entity: entity.id, on, status: told, wider, events, sources }, null, 2));
    else for (const line of report(index, entity, on, { place, status: told, wider })) out(line);
    return 0;
  },
};

function lies(jurisdiction: Jurisdiction, place: Jurisdiction | null): boolean {
  return place === null || jurisdiction === place || jurisdiction.startsWith(`${place}-`);
}

/** What is near to the entity in each place, but everything in the place that was asked for. */
function nearOrThere(
  all: readonly JurisdictionStatus[],
  near: readonly JurisdictionStatus[],
  place: Jurisdiction | null,
): readonly JurisdictionStatus[] {
  return all.flatMap((status) =>
    status.jurisdiction === place
      ? status
      : (near.find(({ jurisdiction }) => jurisdiction === status.jurisdiction) ?? []),
  );
}

/** Events that were left out, and the places that they are of. */
interface LeftOut {
  readonly events: number;
  readonly jurisdictions: number;
}

function leftOut(all: readonly JurisdictionStatus[], told: readonly JurisdictionStatus[]): LeftOut {
  const shown = new Set(told.flatMap(eventsOf));
  const left = all
    .map((status) => eventsOf(status).filter((event) => !shown.has(event)))
    .filter((events) => events.length > 0);
  return { events: new Set(left.flat()).size, jurisdictions: left.length };
}

function eventsOf({ facets }: JurisdictionStatus): readonly EventId[] {
  return facets.flatMap(({ causes }) => causes.map(({ event }) => event));
}

/** Every event a status follows from, those that ended one, and the sources of all. */
function evidenceOf(
  index: DatasetIndex,
  status: readonly JurisdictionStatus[],
): { readonly events: readonly DatasetEvent[]; readonly sources: readonly Source[] } {
  const causes = status.flatMap(({ facets }) => facets).flatMap((facet) => facet.causes);
  const ids = new Set(
    causes.flatMap(({ event, endedBy }) => (endedBy === null ? [event] : [event, endedBy])),
  );
  const events = [...ids].flatMap((id) => index.event(id) ?? []);
  const cited = new Set(events.flatMap(citedBy));
  return { events, sources: [...cited].flatMap((id) => index.source(id) ?? []) };
}

function* report(
  index: DatasetIndex,
  entity: Entity,
  on: string,
  answer: {
    readonly place: Jurisdiction | null;
    readonly status: readonly JurisdictionStatus[];
    readonly wider: LeftOut;
  },
): Generator<string> {
  const { place, status, wider } = answer;
  const name = shownName(entity);
  const where = place === null ? "any place" : `${placeName(place) ?? place} (${place})`;
  if (status.length === 0 && wider.events > 0) {
    yield `${name} (${entity.id}) in ${where} on ${on}: no record beyond what concerns all online services`;
  } else if (status.length === 0) {
    yield `${name} (${entity.id}) in ${where} on ${on}: no record`;
    yield `The dataset of ${index.date} knows of nothing that held there on that day; that is not the same as "not blocked".`;
    return;
  }
  for (const { jurisdiction, headline, facets } of status) {
    yield `${name} (${entity.id}) in ${placeName(jurisdiction) ?? jurisdiction} (${jurisdiction}) on ${on}: ${headline.value}`;
    for (const { facet, causes } of facets) {
      for (const cause of causes) {
        yield `  ${facet}: ${causeLine(cause)}`;
        const said = cause.confirmed?.source ?? null;
        const confirmedBy = said === null ? undefined : index.source(said);
        if (confirmedBy !== undefined) yield `    confirmed by: ${sourceText(confirmedBy)}`;
        yield* eventText(index, cause.event);
        if (cause.endedBy !== null) {
          yield "    ended by:";
          yield* eventText(index, cause.endedBy);
        }
      }
    }
    yield "";
  }
  if (wider.events > 0) yield widerSentence(wider);
}

function widerSentence({ events, jurisdictions }: LeftOut): string {
  const what = events === 1 ? "1 rule or shutdown" : `${events} rules and shutdowns`;
  const where = jurisdictions === 1 ? "1 place" : `${jurisdictions} places`;
  return `Not told here: ${what} for all online services, in ${where}; --wider tells all, --jurisdiction CODE those of one place.`;
}

function eventText(index: DatasetIndex, id: string): readonly string[] {
  const event = index.event(id);
  if (event === undefined) return [];
  const sources = event.sources.flatMap(({ source }) => index.source(source) ?? []);
  return eventLines(event, sources).map((line) => `    ${line}`);
}
