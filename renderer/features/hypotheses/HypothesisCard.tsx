import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Hypothesis, type HypothesisState, hypothesisStates } from '../../../core/model/hypothesis.ts';
import { useWords } from '../../locales/words.ts';
import { Busy } from '../../ui/Busy.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import styles from './HypothesisCard.module.css';
import { LinkTable } from './LinkTable.tsx';
import { PathChips } from './PathChips.tsx';
import { Rivals } from './Rivals.tsx';

const TextEditor = lazy(async () => ({ default: (await import('./editor/TextEditor.tsx')).TextEditor }));

interface HypothesisCardProps {
  readonly hypothesis: Hypothesis;
  readonly rank: number;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly onState: (state: HypothesisState) => void;
  readonly onRemove: () => void;
}

/** A hypothesis: what it says, the path it rests on, every quote; and its text to be worked on. */
export function HypothesisCard(props: HypothesisCardProps) {
  const { hypothesis, rank, tab, onTab, onState, onRemove } = props;
  const { t } = useTranslation();
  const words = useWords();
  const [link, setLink] = useState<string | null>(null);
  return (
    <article className={styles.card} aria-label={hypothesis.statement}>
      <header className={styles.head}>
        <p className={styles.kicker}>
          {t('hypotheses:kicker', {
            state: words.hypothesisState(hypothesis.state),
            rank,
            mode: t(`hypotheses:mode.${hypothesis.mode}`),
            method: hypothesis.method,
          })}
        </p>
        <h2 className={styles.statement}>{hypothesis.statement}</h2>
        <PathChips hypothesis={hypothesis} selected={link} onSelect={setLink} />
        <div className={styles.states} role="toolbar" aria-label={t('hypotheses:state')}>
          {hypothesisStates.map((state) => (
            <Chip key={state} isSelected={hypothesis.state === state} onChange={(on) => on && onState(state)}>
              {words.hypothesisState(state)}
            </Chip>
          ))}
          <IconButton icon="delete" label={t('hypotheses:remove')} shortcut="Delete" onPress={onRemove} />
        </div>
      </header>
      <div className={styles.tabs}>
        <Tabs
          label={t('hypotheses:views')}
          selected={tab}
          onSelect={onTab}
          items={[
            {
              id: 'overview',
              label: t('hypotheses:overview'),
              content: (
                <div className={styles.overview}>
                  <p className={styles.why}>{hypothesis.why}</p>
                  <LinkTable hypothesis={hypothesis} selected={link} onSelect={setLink} />
                  <EvidenceList hypothesis={hypothesis} stance="for" edgeId={link} />
                  <EvidenceList hypothesis={hypothesis} stance="against" edgeId={link} />
                  <Rivals hypothesis={hypothesis} />
                </div>
              ),
            },
            {
              id: 'text',
              label: t('hypotheses:text'),
              content: (
                <Suspense fallback={<Opening />}>
                  <TextEditor hypothesis={hypothesis} />
                </Suspense>
              ),
            },
          ]}
        />
      </div>
    </article>
  );
}

function Opening() {
  const { t } = useTranslation();
  return (
    <div className={styles.opening}>
      <Busy label={t('hypotheses:editor.opening')} />
    </div>
  );
}
