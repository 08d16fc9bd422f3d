import type { OutputOf } from '../../../../core/engine/contract/index.ts';

type DatasetSummary = OutputOf<'datasets.list'>[number];
type Summary = OutputOf<'networks.list'>[number];

/** A data set with what was estimated from it; a removed one keeps its networks under its name. */
export interface WorkGroup {
  readonly datasetId: string;
  readonly name: string;
  readonly dataset: DatasetSummary | null;
  readonly networks: readonly Summary[];
}

/** Data sets in the order of their arrival, the newest network of each last; networks without data at the end. */
export function workGroups(
  datasets: readonly DatasetSummary[],
  networks: readonly Summary[],
): readonly WorkGroup[] {
  const of = (id: string) => networks.filter(({ datasetId }) => datasetId === id);
  const known = datasets.map((dataset) => ({
    datasetId: dataset.id,
    name: dataset.name,
    dataset,
    networks: of(dataset.id),
  }));
  const orphans = networks.filter(({ datasetId }) => !datasets.some(({ id }) => id === datasetId));
  const names = new Map(orphans.map(({ datasetId, datasetName }) => [datasetId, datasetName]));
  const lost = [...names].map(([datasetId, name]) => ({
    datasetId,
    name,
    dataset: null,
    networks: of(datasetId),
  }));
  return [...known, ...lost];
}
