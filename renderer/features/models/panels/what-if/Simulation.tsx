import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../../core/engine/contract/index.ts';
import type { ModelOperation, PictureEdge } from '../../../../bridge/model-language/contract.ts';
import { useFormat } from '../../../../locales/format.ts';
import { Button } from '../../../../ui/Button.tsx';
import { CheckField } from '../../../../ui/CheckField.tsx';
import { edgeId, edgeWords } from '../../model/ids.ts';
import { useCalmSession } from '../../session/use-session.ts';
import { AnswerSection } from '../AnswerSection.tsx';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';
import type { PushProps } from './Influence.tsx';
import { Slider } from './Slider.tsx';
import { TimePlot } from './TimePlot.tsx';

interface Settings {
  readonly steps: number;
  readonly hold: number;
  readonly strength: number;
  readonly persistence: number;
  readonly isSaturated: boolean;
}

const usual: Settings = { steps: 40, hold: 40, strength: 0.5, persistence: 0.5, isSaturated: true };
/** Sliders for more arrows than this nobody moves. */
const mostSliders = 40;

/** The push in time, with sliders: an illustration of the structure. */
export function Simulation({ session, picture, variable, push }: PushProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useCalmSession(session, (state) => state.text);
  const [settings, setSettings] = useState(usual);
  const [weights, setWeights] = useState<ReadonlyMap<string, number>>(new Map());
  const { steps, hold, strength, persistence, isSaturated } = settings;
  const change = (patch: Partial<Settings>) => setSettings({ ...settings, ...patch });
  const arrows = picture.edges.filter(({ kind }) => kind === '->');
  const turned = arrows.flatMap((edge) => {
    const weight = weights.get(edgeId(edge));
    return weight === undefined ? [] : [{ edge, weight }];
  });
  const answer = useAnswer('causal.simulate', text, {
    steps,
    persistence,
    saturation: isSaturated ? 'tanh' : 'none',
    defaultWeight: strength,
    pushes: [{ variable, amount: push === 'up' ? 1 : -1, from: 1, to: hold }],
    weights: turned.map(({ edge, weight }) => ({ from: edge.from, to: edge.to, weight })),
  });
  const keep = async () => {
    const operations = turned.map(
      ({ edge: { from, kind, to }, weight }): ModelOperation => ({
        kind: 'setEdgeAttributes',
        edge: { from, kind, to },
        attributes: { weight: String(weight), beta: null },
      }),
    );
    if (await session.perform(operations)) setWeights(new Map());
  };
  return (
    <AnswerSection title={t('models:whatIf.simulate')} answer={answer}>
      {({ variables, series, warnings }) => (
        <>
          <TimePlot variables={variables} series={series} pushed={variable} />
          <p className={styles.small}>{t('models:whatIf.explain')}</p>
          <SimulationWarnings warnings={warnings} />
          <Slider
            label={t('models:whatIf.steps')}
            value={steps}
            min={10}
            max={200}
            step={10}
            words={format.number(steps)}
            onChange={(value) => change({ steps: value })}
          />
          <Slider
            label={t('models:whatIf.hold')}
            value={hold}
            min={1}
            max={steps}
            step={1}
            words={format.number(hold)}
            onChange={(value) => change({ hold: value })}
          />
          <Slider
            label={t('models:whatIf.strength')}
            value={strength}
            min={0}
            max={1.5}
            step={0.05}
            words={format.decimal(strength, 2)}
            onChange={(value) => change({ strength: value })}
          />
          <Slider
            label={t('models:whatIf.persistence')}
            value={persistence}
            min={0}
            max={0.99}
            step={0.01}
            words={format.decimal(persistence, 2)}
            onChange={(value) => change({ persistence: value })}
          />
          <CheckField
            label={t('models:whatIf.saturation')}
            isSelected={isSaturated}
            onChange={(on) => change({ isSaturated: on })}
          />
          {arrows.length <= mostSliders && (
            <details className={styles.more}>
              <summary>{t('models:whatIf.weights')}</summary>
              {arrows.map((edge) => (
                <Slider
                  key={edgeId(edge)}
                  label={edgeWords(edge)}
                  value={weights.get(edgeId(edge)) ?? weightOf(edge, strength)}
                  min={-1.5}
                  max={1.5}
                  step={0.05}
                  words={format.decimal(weights.get(edgeId(edge)) ?? weightOf(edge, strength), 2)}
                  onChange={(value) => setWeights(new Map(weights).set(edgeId(edge), value))}
                />
              ))}
            </details>
          )}
          {turned.length > 0 && (
            <div className={styles.chips}>
              <Button onPress={() => setWeights(new Map())}>{t('models:whatIf.reset')}</Button>
              <Button onPress={() => void keep()}>{t('models:whatIf.keep')}</Button>
            </div>
          )}
        </>
      )}
    </AnswerSection>
  );
}

const weightOf = ({ weight, sign }: PictureEdge, strength: number): number => weight ?? sign * strength;

type Warnings = OutputOf<'causal.simulate'>['warnings'];

/** Arrows without a sign are counted, not listed one by one. */
function SimulationWarnings({ warnings }: { readonly warnings: Warnings }) {
  const { t } = useTranslation();
  const unsigned = warnings.filter(({ code }) => code === 'simulation.unsigned').length;
  const diverged = warnings.find(({ code }) => code === 'simulation.diverged');
  return (
    <>
      {unsigned > 0 && <p className={styles.note}>{t('models:whatIf.unsigned', { count: unsigned })}</p>}
      {diverged !== undefined && (
        <p className={styles.note}>{t('models:whatIf.diverged', { step: diverged.value ?? 0 })}</p>
      )}
    </>
  );
}
