import { citedBy } from "../../dataset/cited.ts";
import type { Dataset } from "../../dataset/types.ts";
import { rowName } from "../format/row-order.ts";
import type { RowKey } from "../format/types.ts";

export interface Withdrawn {
  readonly dataset: Dataset;
  /** What is left and still names a row that was withdrawn; readers would find nothing there. */
  readonly dangling: readonly { readonly row: RowKey; readonly names: RowKey }[];
  /** Sources that nothing cites any more and that stand there yet: their titles may tell what was withdrawn. */
  readonly uncited: readonly string[];
}

/** A dataset without the rows that were withdrawn, whether its files still hold them or not. */
export function withoutWithdrawn(dataset: Dataset, withdrawals: readonly RowKey[]): Withdrawn {
  const gone = new Set(withdrawals.map(rowName));
  const stays = (kind: string) => (row: { readonly id: string }) => !gone.has(rowName({ kind, id: row.id }));
  const left: Dataset = {
    ...dataset,
    entities: dataset.entities.filter(stays("entity")),
    events: dataset.events.filter(stays("event")),
    sources: dataset.sources.filter(stays("source")),
    redirects: Object.fromEntries(
      Object.entries(dataset.redirects).filter(([id]) => !gone.has(rowName({ kind: "redirect", id }))),
    ),
  };
  if (gone.size === 0) return { dataset: left, dangling: [], uncited: [] };
  const references = referencesIn(left);
  const dangling = references.filter(({ names }) => gone.has(rowName(names)));
  const cited = new Set(references.map(({ names }) => rowName(names)));
  const citedBefore = new Set(referencesIn(dataset).map(({ names }) => rowName(names)));
  const uncited = left.sources
    .map(({ id }) => id)
    .filter((id) => !cited.has(`source:${id}`) && citedBefore.has(`source:${id}`));
  return { dataset: left, dangling, uncited };
}

const entity = (id: string): RowKey => ({ kind: "entity", id });
const source = (id: string): RowKey => ({ kind: "source", id });
const known = (id: string | null): readonly string[] => (id === null || id === "self" ? [] : [id]);

function referencesIn({ entities, events, redirects }: Dataset): Withdrawn["dangling"] {
  return [
    ...entities.flatMap((one) => {
      const row = entity(one.id);
      const owners = one.owners.flatMap((owner) => [
        ...known(owner.entity).map(entity),
        ...known(owner.source).map(source),
      ]);
      const names = one.names.flatMap((name) => known(name.source).map(source));
      return [...owners, ...names, ...one.relations.map((relation) => entity(relation.entity))].map((to) => ({
        row,
        names: to,
      }));
    }),
    ...events.flatMap((one) =>
      [
        ...known(one.authority.entity).map(entity),
        ...one.through.map(entity),
        ...one.subjects.map((subject) => entity(subject.entity)),
        ...one.ends.flatMap((ending) => [
          { kind: "event", id: ending.event },
          ...(ending.entities ?? []).map(entity),
        ]),
        ...citedBy(one).map(source),
      ].map((to) => ({ row: { kind: "event", id: one.id }, names: to })),
    ),
    // A redirect does not say of what kind its ends are.
    ...Object.entries(redirects).flatMap(([id, to]) =>
      ["entity", "event", "source"].map((kind) => ({
        row: { kind: "redirect", id },
        names: { kind, id: to },
      })),
    ),
  ];
}
