import * as v from "valibot";
import type { Entity, Source } from "../types.ts";
import { DatasetFileShape } from "./dataset-shape.ts";
import { describeIssue } from "./describe-issue.ts";
import { EntityShape, type EntityInput } from "./entity-shape.ts";
import { EventShape, EventsFileShape, type EventInput } from "./event-shape.ts";
import { expandEntity, expandSource } from "./expand-entity.ts";
import { expandEvent } from "./expand-event.ts";
import type {
  DatasetMeta,
  EventsFileHead,
  Finding,
  Located,
  ParsedFile,
  Place,
  SourceSet,
} from "./located.ts";
import { SourceId, SourceShape } from "./source-shape.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a file's heads are checked for; entries in it are checked one by one. */
const EntityRest = v.looseObject({ sources: v.optional(v.record(v.string(), v.unknown())) });
const EventsHead = v.strictObject({
  ...EventsFileShape.entries,
  sources: v.optional(v.record(v.string(), v.unknown())),
  events: v.array(v.unknown()),
});

/**
 * Checks the shape of every source file and expands what is well formed. Which file is what follows
 * from its path: `dataset.yaml`, `entities/…`, `events/…`; anything else is a finding.
 */
export function readSource(files: readonly ParsedFile[]): {
  readonly set: SourceSet;
  readonly findings: readonly Finding[];
} {
  const reader = new Reader();
  for (const file of files) reader.read(file);
  return { set: reader.expand(), findings: reader.findings };
}

class Reader {
  readonly findings: Finding[] = [];
  private meta: Located<DatasetMeta> | null = null;
  private readonly entities: Located<EntityInput>[] = [];
  private readonly events: (Located<EventInput> & { readonly head: EventsFileHead })[] = [];
  private readonly sources: Located<Source>[] = [];
  private readonly eventFiles: Located<EventsFileHead>[] = [];
  private readonly unreadable = new Set<string>();
  private readonly mentioned = new Set<string>();

  read({ file, data }: ParsedFile): void {
    const top: Place = { file, path: [] };
    if (file === "dataset.yaml") this.readMeta(top, data);
    else if (/^entities\/[^/]+\.yaml$/.test(file)) this.readEntity(top, data);
    else if (/^events\/[^/]+\/[^/]+\.yaml$/.test(file)) this.readEvents(top, data);
    else {
      this.findings.push({
        rule: "file-place",
        place: top,
        problem: "this file is no part of the dataset",
        remedy: "put it at entities/<id>.yaml or events/<JURISDICTION>/<year>.yaml, or remove it",
      });
    }
  }

  expand(): SourceSet {
    const names = new Map(
      this.entities.map(({ value }) => [value.id, value.label ?? value.names[0]?.text ?? value.id]),
    );
    const kinds = new Map(this.sources.map(({ value }) => [value.id, value.kind]));
    const nameOf = (entity: string) => names.get(entity) ?? null;
    const entities: Located<Entity>[] = this.entities.map(({ value, place }) => ({
      value: expandEntity(value, nameOf),
      place,
    }));
    const events = this.events.map(({ value, place, head }) => ({
      value: expandEvent(value, head.jurisdiction ?? "", nameOf, (source) => kinds.get(source) ?? null),
      place,
      year: head.year,
    }));
    const { meta, sources, eventFiles, unreadable, mentioned } = this;
    return { meta, entities, events, sources, eventFiles, unreadable, mentioned };
  }

  private readMeta(place: Place, data: unknown): void {
    const input = this.check(DatasetFileShape, data, place);
    if (input === null) return;
    const { version, date, publisher, redirects } = input;
    this.meta = { value: { version, date, publisher, redirects: redirects ?? {} }, place };
  }

  private readEntity(place: Place, data: unknown): void {
    const rest = this.check(EntityRest, data, place);
    if (rest === null) return this.giveUp(data);
    const { sources, ...entity } = rest;
    this.readSources(place, sources);
    const input = this.check(EntityShape, entity, place);
    if (input === null) this.giveUp(entity);
    else this.entities.push({ value: input, place });
  }

  private readEvents(place: Place, data: unknown): void {
    const result = v.safeParse(EventsHead, data);
    this.report(result.issues ?? [], place);
    // A wrong head does not make the entries unreadable: what is well formed in them is still checked.
    const loose: Fields = isRecord(data) ? data : {};
    const head: EventsFileHead = {
      jurisdiction: typeof loose["jurisdiction"] === "string" ? loose["jurisdiction"] : null,
      year: typeof loose["year"] === "number" ? loose["year"] : null,
    };
    this.eventFiles.push({ value: head, place });
    if (isRecord(loose["sources"])) this.readSources(place, loose["sources"]);
    if (!Array.isArray(loose["events"])) return;
    for (const [position, event] of loose["events"].entries()) {
      const at = { file: place.file, path: ["events", position] };
      const input = this.check(EventShape, event, at);
      if (input === null) this.giveUp(event);
      else this.events.push({ value: input, place: at, head });
    }
  }

  private readSources(place: Place, sources: Fields | undefined): void {
    for (const [id, source] of Object.entries(sources ?? {})) {
      const at = { file: place.file, path: ["sources", id] };
      this.check(SourceId, id, at);
      const input = this.check(SourceShape, source, at);
      if (input === null) {
        this.unreadable.add(id);
        this.giveUp(source);
      } else this.sources.push({ value: expandSource(id, input), place: at });
    }
  }

  /** Reports what is wrong; null only if the value cannot be used at all. */
  private check<S extends v.GenericSchema>(schema: S, value: unknown, place: Place): v.InferOutput<S> | null {
    const result = v.safeParse(schema, value);
    this.report(result.issues ?? [], place);
    return result.typed ? result.output : null;
  }

  private report(issues: readonly v.BaseIssue<unknown>[], place: Place): void {
    for (const issue of issues) {
      const { path, problem, remedy } = describeIssue(issue);
      const rule = issue.type === "max_length" ? "text-length" : "schema";
      this.findings.push({
        rule,
        place: { file: place.file, path: [...place.path, ...path] },
        problem,
        remedy,
      });
    }
  }

  private giveUp(data: unknown): void {
    if (isRecord(data) && typeof data["id"] === "string") this.unreadable.add(data["id"]);
    for (const text of textsIn(data)) this.mentioned.add(text);
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function* textsIn(data: unknown): Generator<string> {
  if (typeof data === "string") yield data;
  else if (typeof data === "object" && data !== null) {
    for (const value of Object.values(data)) yield* textsIn(value);
  }
}
