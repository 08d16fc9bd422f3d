import { useTranslation } from 'react-i18next';
import { useFormat } from '../../locales/format.ts';
import { openVersion } from '../../state/document.ts';
import { useQuery } from '../../state/query.ts';
import { navigate } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './Settings.module.css';

/** Earlier states of the notebook; one opens as a copy beside the present one. */
export function Versions() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: versions, error } = useQuery('notebook.versions', {});
  const open = async (id: string, when: string) => {
    if (!(await openVersion(id))) return;
    navigate('library');
    showToast({ kind: 'good', text: t('settings:versions.opened', { when }) });
  };
  if (error !== null) return <Failure error={error} remedies={[]} />;
  return (
    <>
      <p className={styles.words}>{t('settings:versions.sentence')}</p>
      {versions?.length === 0 && <p className={styles.words}>{t('settings:versions.none')}</p>}
      <ul className={styles.versions}>
        {versions?.map((version) => {
          const when = format.dateTime(version.savedAt);
          return (
            <li key={version.id} className={styles.version}>
              <span>{when}</span>
              <span className={styles.size}>{format.bytes(version.bytes)}</span>
              <Button icon="copy" onPress={() => void open(version.id, when)}>
                {t('settings:versions.open')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
