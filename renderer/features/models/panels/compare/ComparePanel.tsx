import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../../../state/query.ts';
import { SelectField } from '../../../../ui/SelectField.tsx';
import type { ModelSession } from '../../session/model-session.ts';
import { useCalmSession } from '../../session/use-session.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import styles from '../Panels.module.css';
import { useComparison } from '../use-answer.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { Merge } from './Merge.tsx';

const nobody = '-none';

/** This model against another one of the notebook: what differs, and both in one. */
export function ComparePanel({ session }: { readonly session: ModelSession }) {
  const { t } = useTranslation();
  const { data: models } = useQuery('causalModels.list', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [base, setBase] = useState(nobody);
  const text = useCalmSession(session, (state) => state.text);
  const others = models?.filter(({ id }) => id !== session.id) ?? [];
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  const { data: theirs } = useQuery('causalModels.get', other === undefined ? null : { id: other.id });
  const ancestor = others.some(({ id }) => id === base) ? base : null;
  const { data: before } = useQuery('causalModels.get', ancestor === null ? null : { id: ancestor });
  const difference = useComparison('causal.diff', text, theirs?.text ?? null);
  if (models === undefined) return null;
  if (other === undefined) return <p className={styles.note}>{t('models:compare.alone')}</p>;
  return (
    <>
      <div className={styles.fields}>
        <SelectField
          label={t('models:compare.with')}
          value={other.id}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      </div>
      <AnswerSection title={t('models:compare.title')} answer={difference}>
        {(found) => <DifferenceList session={session} difference={found} />}
      </AnswerSection>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('models:merge.title')}</h3>
        <SelectField
          label={t('models:merge.ancestor')}
          description={t('models:merge.baseWhat')}
          value={base}
          options={[
            { value: nobody, label: t('models:ask.nobody') },
            ...others.filter(({ id }) => id !== other.id).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setBase}
        />
        {theirs !== undefined && (
          <Merge
            key={`${other.id} ${base}`}
            session={session}
            theirs={theirs}
            base={ancestor === null ? null : (before?.text ?? null)}
          />
        )}
      </section>
    </>
  );
}
