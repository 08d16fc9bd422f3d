import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../../../state/query.ts';
import { navigate } from '../../../../state/route.ts';
import { Button } from '../../../../ui/Button.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { useCalmSession } from '../../session/use-session.ts';
import styles from '../Panels.module.css';
import { Discovery } from './Discovery.tsx';
import type { DataProps } from './data-props.ts';
import { ImpliedTests } from './ImpliedTests.tsx';

/** The model against a data set of the notebook: what it implies is tested, and a graph is learned beside it. */
export function DataPanel({ session, actions }: Omit<DataProps, 'dataset'>) {
  const { t } = useTranslation();
  const { data: datasets } = useQuery('datasets.list', {});
  const picture = useCalmSession(session, (state) => state.picture);
  const [chosen, setChosen] = useState<string | null>(null);
  const usable = datasets?.filter(({ source }) => source === 'rows') ?? [];
  const dataset = usable.find(({ id }) => id === chosen) ?? usable[0];
  if (datasets === undefined || picture === null) return null;
  if (dataset === undefined) {
    return (
      <div className={styles.form}>
        <p className={styles.note}>{t('models:data.none')}</p>
        <div>
          <Button icon="upload" onPress={() => navigate('networks')}>
            {t('models:data.import')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <>
      <div className={styles.fields}>
        <SelectField
          label={t('models:data.dataset')}
          value={dataset.id}
          options={usable.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      </div>
      <ImpliedTests key={`tests ${dataset.id}`} session={session} dataset={dataset} />
      <Discovery key={`learn ${dataset.id}`} session={session} dataset={dataset} actions={actions} />
    </>
  );
}
