import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../locales/format.ts';
import { useQuery } from '../../../../state/query.ts';
import { Busy } from '../../../../ui/Busy.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Failure } from '../../../../ui/Failure.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { nodeId } from '../../model/ids.ts';
import { useCalmSession } from '../../session/use-session.ts';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useModelJob } from '../use-model-job.ts';
import type { DataProps } from './data-props.ts';

const shownFirst = 8;
const unmapped = '-none';
/** Beyond this a statement is at odds with the data; the count says how many tests there were. */
const level = 0.05;

/** What the model implies, tested by partial correlations: the worst misfit first. */
export function ImpliedTests({ session, dataset }: Pick<DataProps, 'session' | 'dataset'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useCalmSession(session, (state) => state.text);
  const { data: view } = useQuery('datasets.get', { id: dataset.id });
  const { job, result, run } = useModelJob('causalModels.test');
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>({});
  const [isAll, setAll] = useState(false);
  const test = (wished: Readonly<Record<string, string>>) =>
    void run({ text, datasetId: dataset.id, columns: wished, correlation: 'pearson' }, text);
  const map = (variable: string, column: string) => {
    const { [variable]: _, ...rest } = columns;
    const next = column === unmapped ? rest : { ...rest, [variable]: column };
    setColumns(next);
    test(next);
  };
  const data = result?.data;
  const missing = Object.entries(data?.columns ?? {}).filter(
    ([variable, column]) => column === null || columns[variable] !== undefined,
  );
  const misfits = data?.tests.filter(({ p }) => p < level).length ?? 0;
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{t('models:tests.title')}</h3>
        {result !== null && result.of !== text && (
          <span className={styles.pending}>{t('models:ask.pending')}</span>
        )}
        <Button icon="refresh" isDisabled={job.isRunning} onPress={() => test(columns)}>
          {t('models:tests.run')}
        </Button>
      </div>
      {job.isRunning && <Busy label={t('models:tests.running')} onCancel={job.cancel} />}
      {job.error !== null && (
        <Failure
          error={job.error}
          remedies={[{ label: t('shell:failure.again'), onPress: () => test(columns) }]}
        />
      )}
      {data !== undefined && (
        <div className={result?.of === text ? styles.answer : styles.old}>
          <p className={styles.note}>
            {t('models:tests.sum', { count: data.tests.length, misfits, n: data.n ?? 0 })}
          </p>
          {missing.length > 0 && (
            <p className={styles.small}>{t('models:tests.missing', { count: data.untested })}</p>
          )}
          {missing.map(([variable, column]) => (
            <SelectField
              key={variable}
              label={t('models:tests.measures', { variable })}
              value={column ?? unmapped}
              options={[
                { value: unmapped, label: t('models:ask.nobody') },
                ...(view?.variables ?? []).map(({ name }) => ({ value: name, label: name })),
              ]}
              onChange={(next) => map(variable, next)}
            />
          ))}
          {(isAll ? data.tests : data.tests.slice(0, shownFirst)).map(
            ({ x, y, given, estimate, interval, p }) => {
              const words = `${x} ⊥ ${y}${given.length === 0 ? '' : ` | ${given.join(', ')}`}`;
              return (
                <div key={words} className={styles.test}>
                  <ShowLine
                    tone={p < level ? 'bad' : 'plain'}
                    mark={p < level ? '✗' : '✓'}
                    words={words}
                    highlight={{ key: `test ${words}`, tone: 'answer', ids: [x, y, ...given].map(nodeId) }}
                  />
                  <span className={styles.figure}>
                    {t('models:tests.figures', {
                      r: format.decimal(estimate, 2),
                      low: format.decimal(interval.lower, 2),
                      high: format.decimal(interval.upper, 2),
                      p: p < 0.001 ? '< .001' : `= ${format.decimal(p, 3)}`,
                    })}
                  </span>
                </div>
              );
            },
          )}
          {!isAll && data.tests.length > shownFirst && (
            <Button kind="quiet" onPress={() => setAll(true)}>
              {t('models:ask.all', { count: data.tests.length })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
