import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../locales/i18n.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { chooseNotebook } from '../../state/document.ts';
import { useJobs } from '../../state/jobs.ts';
import { useQuery } from '../../state/query.ts';
import { useSettings } from '../../state/settings.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PathFigure } from './PathFigure.tsx';
import { PublishedModels } from './PublishedModels.tsx';
import { Recent } from './Recent.tsx';
import { Samples } from './Samples.tsx';
import styles from './Welcome.module.css';

/** First start: what the product is for, and every way into it. */
export function Welcome() {
  const { t, i18n } = useTranslation();
  const show = useDialogs((dialogs) => dialogs.show);
  const change = useSettings((settings) => settings.change);
  const { data: info } = useQuery('app.info', {});
  return (
    <main className={styles.welcome}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h1 className={styles.name}>Nosograph</h1>
          <p className={styles.claim}>{t('shell:welcome.claim')}</p>
          <PathFigure />
        </header>
        <div className={styles.columns}>
          <section className={styles.start} aria-label={t('shell:welcome.start')}>
            <h2 className={styles.heading}>{t('shell:welcome.start')}</h2>
            <div className={styles.ways}>
              <Button kind="primary" icon="add" shortcut="Ctrl+Alt+N" onPress={() => show('new-notebook')}>
                {t('shell:action.new')}
              </Button>
              <Button icon="folder" shortcut="Ctrl+O" onPress={() => void chooseNotebook()}>
                {t('shell:action.open')}
              </Button>
            </div>
            <p className={styles.note}>
              <Icon name="upload" size={14} />
              {t('shell:welcome.drop')}
            </p>
            <Samples />
            <PublishedModels />
          </section>
          <Recent />
        </div>
        <OpeningJob />
        <footer className={styles.foot}>
          <span className={styles.local}>
            <Icon name="lock" size={13} /> {t('shell:welcome.local')}
          </span>
          <span className={styles.languages}>
            {languages.map((language) => (
              <button
                key={language}
                type="button"
                lang={language === 'zh' ? 'zh-Hans' : language}
                aria-pressed={i18n.language === language}
                className={styles.language}
                onClick={() => change({ language })}
              >
                {languageNames[language]}
              </button>
            ))}
          </span>
          {info !== undefined && <span>{t('shell:welcome.version', { version: info.version })}</span>}
        </footer>
      </div>
    </main>
  );
}

function OpeningJob() {
  const { t } = useTranslation();
  const job = useJobs(({ running }) => running.find(({ method }) => method.startsWith('notebook.open')));
  if (job === undefined) return null;
  return (
    <div className={styles.opening}>
      <Busy
        label={t('shell:welcome.opening')}
        done={job.progress?.done}
        total={job.progress?.total}
        onCancel={job.cancel}
      />
    </div>
  );
}
