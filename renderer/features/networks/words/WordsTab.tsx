import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../ui/Chip.tsx';
import styles from '../result/Result.module.css';
import { MethodsWords } from './MethodsWords.tsx';
import { ReportingList } from './ReportingList.tsx';
import { Script } from './Script.tsx';

const parts = ['text', 'script', 'reporting'] as const;

/** What a paper needs: methods and results in words, a script that repeats the analysis, and what a report should state. */
export function WordsTab({ networkId }: { readonly networkId: string }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<(typeof parts)[number]>('text');
  return (
    <div className={styles.tab}>
      <div className={styles.tools}>
        {parts.map((each) => (
          <Chip key={each} isSelected={part === each} onChange={() => setPart(each)}>
            {t(`networks:words.${each}`)}
          </Chip>
        ))}
      </div>
      {part === 'text' && <MethodsWords networkId={networkId} />}
      {part === 'script' && <Script networkId={networkId} />}
      {part === 'reporting' && <ReportingList networkId={networkId} />}
    </div>
  );
}
