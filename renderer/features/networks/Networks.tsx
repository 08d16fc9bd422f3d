import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlaceActions } from '../../state/actions.ts';
import { useQuery } from '../../state/query.ts';
import { Failure } from '../../ui/Failure.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { DatasetPanel } from './data/DatasetPanel.tsx';
import { ImportDialog } from './data/ImportDialog.tsx';
import { chooseData } from './data/import-data.ts';
import styles from './Networks.module.css';
import { NoData } from './NoData.tsx';
import { type Shown, useShown } from './place.ts';
import { PublishedPanel } from './published/PublishedPanel.tsx';
import { NetworkPanel } from './result/NetworkPanel.tsx';
import { SamplesDialog } from './samples/SamplesDialog.tsx';
import { Sidebar } from './sidebar/Sidebar.tsx';

/** A narrow window leaves the figure the room. */
const sideWidth = () => (window.innerWidth < 1200 ? 232 : 280);

/** Symptom networks: data and settings to the left, what was estimated from them in the middle. */
export function Networks() {
  const { t } = useTranslation();
  const asked = useShown();
  const datasets = useQuery('datasets.list', {});
  const networks = useQuery('networks.list', {});
  const [isChoosingSample, setChoosingSample] = useState(false);
  usePlaceActions('networks:title', [
    {
      id: 'networks.addData',
      label: 'networks:add.rows',
      keys: ['Ctrl+I'],
      run: () => void chooseData('rows'),
    },
    { id: 'networks.addMatrix', label: 'networks:add.matrix', run: () => void chooseData('matrix') },
    { id: 'networks.samples', label: 'networks:add.samples', run: () => setChoosingSample(true) },
  ]);
  const error = datasets.error ?? networks.error;
  if (error !== null) return <Failure error={error} fillsPlace remedies={[]} />;
  if (datasets.data === undefined || networks.data === undefined) return <div aria-busy="true" />;
  const shown = shownOf(asked, datasets.data, networks.data);
  const isEmpty = datasets.data.length === 0 && networks.data.length === 0 && shown.modelId === null;
  return (
    <>
      {isEmpty ? (
        <NoData onSamples={() => setChoosingSample(true)} />
      ) : (
        <SplitPane id="networks.side" size={sideWidth()} min={200} max={460} label={t('networks:resizeSide')}>
          <Sidebar
            datasets={datasets.data}
            networks={networks.data}
            shown={shown}
            onSamples={() => setChoosingSample(true)}
          />
          <div className={styles.centre}>
            <Work shown={shown} />
          </div>
        </SplitPane>
      )}
      <ImportDialog />
      {isChoosingSample && <SamplesDialog onClose={() => setChoosingSample(false)} />}
    </>
  );
}

/** What the address asks for if it is there; else the network that came last, else the last data set. */
function shownOf(
  asked: Shown,
  datasets: readonly { readonly id: string }[],
  networks: readonly { readonly id: string }[],
): Shown {
  if (asked.modelId !== null || networks.some(({ id }) => id === asked.networkId)) return asked;
  if (datasets.some(({ id }) => id === asked.datasetId)) return asked;
  const network = networks[0]?.id ?? null;
  return {
    networkId: network,
    modelId: null,
    datasetId: network === null ? (datasets[0]?.id ?? null) : null,
    tab: asked.tab,
  };
}

function Work({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation();
  const dataset = useQuery('datasets.get', shown.datasetId === null ? null : { id: shown.datasetId });
  const network = useQuery('networks.get', shown.networkId === null ? null : { id: shown.networkId });
  const error = dataset.error ?? network.error;
  if (shown.modelId !== null) return <PublishedPanel key={shown.modelId} id={shown.modelId} />;
  if (error !== null) {
    return (
      <Failure
        error={error}
        fillsPlace
        remedies={[{ label: t('shell:failure.reload'), onPress: () => location.reload() }]}
      />
    );
  }
  if (network.data !== undefined)
    return <NetworkPanel key={network.data.network.id} view={network.data} tab={shown.tab} />;
  if (dataset.data !== undefined) return <DatasetPanel key={dataset.data.dataset.id} view={dataset.data} />;
  return <div aria-busy="true" />;
}
