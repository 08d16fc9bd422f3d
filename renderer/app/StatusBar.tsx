import { useTranslation } from 'react-i18next';
import type { NotebookState } from '../../core/engine/contract/notebook.ts';
import { isDesktop } from '../bridge/user-files.ts';
import { languageNames, languages } from '../locales/i18n.ts';
import { progressKey, progressUnit } from '../locales/progress-key.ts';
import { useDocument } from '../state/document.ts';
import { useJobs } from '../state/jobs.ts';
import { useSelection } from '../state/selection.ts';
import { useSettings } from '../state/settings.ts';
import { Busy } from '../ui/Busy.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import styles from './StatusBar.module.css';
import { savedWords } from './saved-words.ts';

/** Saved or not, what is running, what leaves the machine, what is selected, the language. */
export function StatusBar({ notebook }: { readonly notebook: NotebookState }) {
  const { t } = useTranslation();
  return (
    <footer className={styles.bar}>
      <SavedState notebook={notebook} />
      <RunningJobs />
      <span className={styles.item}>
        <Icon name="lock" size={12} />
        {t('shell:status.nothingLeaves')}
      </span>
      <span className={styles.gap} />
      <SelectionWords />
      <LanguageMenu />
    </footer>
  );
}

function SavedState({ notebook }: { readonly notebook: NotebookState }) {
  const { t } = useTranslation();
  const link = useDocument((document) => document.link);
  const { words, isDone } = savedWords(notebook, link, isDesktop());
  return (
    <span className={styles.item} role="status">
      <span className={classes(styles.dot, !isDone && styles.open)} />
      {t(`shell:saved.${words}`, { name: link?.name ?? '' })}
    </span>
  );
}

function RunningJobs() {
  const { t } = useTranslation();
  const jobs = useJobs(({ running }) => running).filter(({ progress }) => progress !== null);
  return jobs.map((job) => (
    <Busy
      key={job.id}
      isSlim
      label={job.isCancelling ? t('shell:status.cancelling') : t(progressKey(job.progress?.step ?? ''))}
      done={job.progress?.done}
      total={job.progress?.total}
      unit={progressUnit(job.progress?.step)}
      onCancel={job.isCancelling ? undefined : job.cancel}
    />
  ));
}

function SelectionWords() {
  const { t } = useTranslation();
  const { selection, label, count } = useSelection();
  if (selection === null) return null;
  const kind = t(`shell:kind.${selection.kind}`);
  return (
    <span className={classes(styles.item, styles.selection)}>
      {count > 1
        ? t('shell:status.several', { count })
        : label === ''
          ? kind
          : t('shell:status.selected', { kind, label })}
    </span>
  );
}

function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const change = useSettings((settings) => settings.change);
  const current = languages.find((language) => language === i18n.language) ?? 'en';
  return (
    <span className={styles.language}>
      <MenuButton
        label={languageNames[current]}
        kind="quiet"
        entries={languages.map((language) => ({
          id: language,
          label: languageNames[language],
          icon: language === current ? 'check' : undefined,
          onAction: () => change({ language }),
        }))}
      />
      <span className={styles.hidden}>{t('shell:status.language')}</span>
    </span>
  );
}
