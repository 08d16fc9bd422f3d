import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../../core/engine/contract/index.ts';
import type { ModelPicture } from '../../../../bridge/model-language/contract.ts';
import { useFormat } from '../../../../locales/format.ts';
import { progressKey } from '../../../../locales/progress-key.ts';
import { Busy } from '../../../../ui/Busy.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { CheckField } from '../../../../ui/CheckField.tsx';
import { Chip } from '../../../../ui/Chip.tsx';
import { Failure } from '../../../../ui/Failure.tsx';
import { NumberField } from '../../../../ui/NumberField.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { type Beside, besideEachOther } from '../../model/beside.ts';
import { edgeId, edgeWords, nodeId } from '../../model/ids.ts';
import { useHighlight } from '../../session/highlight.ts';
import { useCalmSession } from '../../session/use-session.ts';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import { useModelJob } from '../use-model-job.ts';
import type { DataProps } from './data-props.ts';

const methods = ['pc', 'fci', 'ges', 'hc', 'lingam'] as const;
type Method = (typeof methods)[number];
type Learned = OutputOf<'causalModels.discover'>;

/** A graph learned from the data, laid beside the model: edges in both, in one only, and turned round. */
export function Discovery({ session, dataset, actions }: DataProps) {
  const { t } = useTranslation();
  const picture = useCalmSession(session, (state) => state.picture);
  const { job, result, run } = useModelJob('causalModels.discover');
  const [method, setMethod] = useState<Method>('pc');
  const [alpha, setAlpha] = useState<number | null>(0.05);
  const [boots, setBoots] = useState<number | null>(0);
  const [isTimed, setTimed] = useState(false);
  const hasAlpha = method === 'pc' || method === 'fci';
  const tiers = tiersOf(picture);
  const learn = () =>
    void run(
      {
        datasetId: dataset.id,
        method,
        alpha: alpha ?? 0.05,
        boots: boots ?? 0,
        tiers: isTimed ? tiers : [],
      },
      '',
    );
  const keep = (learned: Learned) =>
    void actions.keep({
      name: t('models:learn.name', { dataset: dataset.name, method: t(`models:learn.method.${method}`) }),
      text: learned.text,
      origin: 'discovery',
      note: dataset.name,
    });
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('models:learn.title')}</h3>
      <div className={styles.form}>
        <SelectField
          label={t('models:learn.by')}
          value={method}
          options={methods.map((value) => ({ value, label: t(`models:learn.method.${value}`) }))}
          onChange={setMethod}
        />
        <div className={styles.row}>
          <NumberField
            label={t('models:learn.alpha')}
            value={alpha}
            min={0.0001}
            max={0.5}
            step={0.01}
            format={{ maximumFractionDigits: 4 }}
            isDisabled={!hasAlpha}
            onChange={setAlpha}
          />
          <NumberField
            label={t('models:learn.boots')}
            value={boots}
            min={0}
            max={1000}
            step={50}
            onChange={setBoots}
          />
        </div>
        {tiers.length > 1 && (
          <CheckField label={t('models:learn.tiers')} isSelected={isTimed} onChange={setTimed} />
        )}
        <div>
          <Button kind="primary" icon="spark" isDisabled={job.isRunning} onPress={learn}>
            {t('models:learn.run')}
          </Button>
        </div>
      </div>
      {job.isRunning && (
        <Busy
          label={job.progress === null ? t('models:learn.running') : t(progressKey(job.progress.step))}
          done={job.progress?.done}
          total={job.progress?.total}
          onCancel={job.cancel}
        />
      )}
      {job.error !== null && (
        <Failure error={job.error} remedies={[{ label: t('shell:failure.again'), onPress: learn }]} />
      )}
      {result !== null && picture !== null && (
        <Compared learned={result.data} picture={picture} onKeep={() => keep(result.data)} />
      )}
    </section>
  );
}

/** Groups of variables by their attribute `time`, early ones first. */
function tiersOf(picture: ModelPicture | null): string[][] {
  const tiers = new Map<number, string[]>();
  for (const { name, attributes } of picture?.nodes ?? []) {
    const time = Number(attributes.time ?? attributes.tier ?? Number.NaN);
    if (Number.isFinite(time)) tiers.set(time, [...(tiers.get(time) ?? []), name]);
  }
  return [...tiers].sort(([a], [b]) => a - b).map(([, names]) => names);
}

interface ComparedProps {
  readonly learned: Learned;
  readonly picture: ModelPicture;
  readonly onKeep: () => void;
}

const kinds: readonly Beside['how'][] = ['both', 'reversed', 'model', 'data'];
const tones = { both: 'good', reversed: 'bad', model: 'plain', data: 'plain' } as const;

function Compared({ learned, picture, onKeep }: ComparedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = besideEachOther(picture, learned.edges);
  const theirs = all.filter(({ how }) => how === 'data' || how === 'reversed').map((each) => each.learned);
  const { beside, layBeside } = useHighlight();
  const isShown = theirs.length > 0 && beside.length === theirs.length;
  useEffect(() => () => useHighlight.getState().layBeside([]), []);
  const strengthOf = ({ from, to }: Beside['edge']) =>
    learned.strength?.find((each) => each.from === from && each.to === to)?.strength;
  return (
    <div className={styles.answer}>
      <p className={styles.note}>
        {t('models:learn.sum', {
          count: learned.edges.length,
          variables: learned.variables.length,
          n: learned.n,
        })}
      </p>
      {kinds.map((how) => {
        const edges = all.filter((each) => each.how === how);
        if (edges.length === 0) return null;
        return (
          <div key={how}>
            <h4 className={styles.sub}>
              {t(`models:learn.how.${how}`)}{' '}
              <span className={styles.figure}>{format.number(edges.length)}</span>
            </h4>
            {edges.slice(0, 30).map(({ edge }) => {
              const strength = strengthOf(edge);
              return (
                <ShowLine
                  key={edgeId(edge)}
                  tone={tones[how]}
                  mark={strength === undefined ? undefined : format.percent(strength)}
                  words={edgeWords(edge)}
                  highlight={{
                    key: `learned ${how} ${edgeId(edge)}`,
                    tone: how === 'reversed' ? 'biasing' : 'causal',
                    ids: [edgeId(edge), nodeId(edge.from), nodeId(edge.to)],
                  }}
                />
              );
            })}
          </div>
        );
      })}
      <div className={styles.chips}>
        {theirs.length > 0 && (
          <Chip icon="eye" isSelected={isShown} onChange={(on) => layBeside(on ? theirs : [])}>
            {t('models:learn.show')}
          </Chip>
        )}
        <Button icon="add" onPress={onKeep}>
          {t('models:learn.keep')}
        </Button>
      </div>
    </div>
  );
}
