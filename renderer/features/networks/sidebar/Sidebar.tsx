import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../core/engine/contract/index.ts';
import { MenuButton } from '../../../ui/Menu.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Gap } from '../../../ui/Toolbar.tsx';
import { chooseData } from '../data/import-data.ts';
import { AnalysisForm } from '../form/AnalysisForm.tsx';
import type { Shown } from '../place.ts';
import { PublishedList } from './PublishedList.tsx';
import styles from './Sidebar.module.css';
import { WorkList } from './WorkList.tsx';

interface SidebarProps {
  readonly datasets: OutputOf<'datasets.list'>;
  readonly networks: OutputOf<'networks.list'>;
  readonly shown: Shown;
  readonly onSamples: () => void;
}

/** To the left: what there is, and the form from which the next network comes. */
export function Sidebar({ datasets, networks, shown, onSamples }: SidebarProps) {
  const { t } = useTranslation();
  const network = networks.find(({ id }) => id === shown.networkId);
  const dataset = datasets.find(({ id }) => id === (shown.datasetId ?? network?.datasetId));
  return (
    <Panel
      title={t('networks:title')}
      label={t('networks:title')}
      actions={
        <>
          <Gap />
          <MenuButton
            label={t('networks:add.title')}
            entries={[
              {
                id: 'rows',
                label: t('networks:add.rows'),
                icon: 'upload',
                shortcut: 'Ctrl+I',
                onAction: () => void chooseData('rows'),
              },
              {
                id: 'matrix',
                label: t('networks:add.matrix'),
                icon: 'table',
                onAction: () => void chooseData('matrix'),
              },
              { id: 'samples', label: t('networks:add.samples'), icon: 'sample', onAction: onSamples },
            ]}
          />
        </>
      }
    >
      <div className={styles.parts}>
        <WorkList datasets={datasets} networks={networks} shown={shown} />
        {shown.modelId !== null && <PublishedList current={shown.modelId} />}
        {dataset !== undefined && (
          <AnalysisForm key={dataset.id} dataset={dataset} networkId={shown.networkId} />
        )}
      </div>
    </Panel>
  );
}
