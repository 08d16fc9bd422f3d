import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../core/engine/contract/index.ts';
import { useQuery } from '../../../state/query.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { EstimateForm } from './EstimateForm.tsx';
import styles from './Form.module.css';
import { TemporalForm } from './TemporalForm.tsx';

interface AnalysisFormProps {
  readonly dataset: OutputOf<'datasets.list'>[number];
  /** The network in front, whose settings the form starts from. */
  readonly networkId: string | null;
}

const analyses = ['symptoms', 'panel', 'gvar', 'mlvar'] as const;
type Analysis = (typeof analyses)[number];

/** What to make of a data set: one network, or how symptoms lead to each other over time. */
export function AnalysisForm({ dataset, networkId }: AnalysisFormProps) {
  const { t } = useTranslation();
  const { data: network } = useQuery('networks.get', networkId === null ? null : { id: networkId });
  const { data: view } = useQuery('datasets.get', { id: dataset.id });
  const [chosen, setChosen] = useState<Analysis | null>(null);
  if (view === undefined || (networkId !== null && network === undefined)) return null;
  const fitted = network?.network ?? null;
  const past =
    fitted === null
      ? null
      : fitted.kind === 'symptoms'
        ? 'symptoms'
        : analyses.find((each) => each === fitted.method);
  const analysis = chosen ?? past ?? 'symptoms';
  return (
    <div className={styles.analysis}>
      <h2 className={styles.heading}>{t('networks:form.title')}</h2>
      {dataset.source === 'rows' && (
        <SelectField
          label={t('networks:form.analysis')}
          value={analysis}
          options={analyses.map((value) => ({ value, label: t(`networks:analysis.${value}`) }))}
          onChange={setChosen}
        />
      )}
      {analysis === 'symptoms' ? (
        <EstimateForm
          key={fitted?.id ?? dataset.id}
          view={view}
          past={fitted?.estimate ?? null}
          pastGroup={fitted?.group?.variable ?? null}
        />
      ) : (
        <TemporalForm key={`${analysis} ${dataset.id}`} view={view} method={analysis} />
      )}
    </div>
  );
}
