import { navigate, useRoute } from '../../state/route.ts';

export const resultTabs = [
  'figure',
  'weights',
  'centrality',
  'accuracy',
  'communities',
  'comparison',
  'words',
] as const;
export type ResultTab = (typeof resultTabs)[number];

/** What of the networks is in front: a data set, a network with one of its tabs, a published model, or nothing yet. */
export interface Shown {
  readonly datasetId: string | null;
  readonly networkId: string | null;
  readonly modelId: string | null;
  readonly tab: ResultTab;
}

/** The address holds what is shown, so that Back goes back and a reload comes back. */
export function useShown(): Shown {
  const { params } = useRoute();
  const networkId = params.network ?? null;
  const modelId = networkId === null ? (params.model ?? null) : null;
  return {
    networkId,
    modelId,
    datasetId: networkId === null && modelId === null ? (params.data ?? null) : null,
    tab: resultTabs.find((tab) => tab === params.tab) ?? 'figure',
  };
}

export const showDataset = (id: string): void => navigate('networks', { data: id });

export const showModel = (id: string): void => navigate('networks', { model: id });

export const showNetwork = (id: string, tab: ResultTab = 'figure'): void =>
  navigate('networks', { network: id, tab: tab === 'figure' ? null : tab });
