import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../ui/Chip.tsx';
import styles from '../result/Result.module.css';
import { MethodsWords } from './MethodsWords.tsx';
import { ReportingList } from './ReportingList.tsx';
import { Script } from './Script.tsx';

const parts = [
  { id: 'text', Part: MethodsWords },
  { id: 'script', Part: Script },
  { id: 'reporting', Part: ReportingList },
] as const;

/** What a paper needs: methods and results in words, a script that repeats the analysis, and what a report should state. */
export function WordsTab({ networkId }: { readonly networkId: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<(typeof parts)[number]['id']>('text');
  const Part = parts.find(({ id }) => id === chosen)?.Part ?? MethodsWords;
  return (
    <div className={styles.tab}>
      <Part
        networkId={networkId}
        choice={parts.map(({ id }) => (
          <Chip key={id} isSelected={chosen === id} onChange={() => setChosen(id)}>
            {t(`networks:words.${id}`)}
          </Chip>
        ))}
      />
    </div>
  );
}
