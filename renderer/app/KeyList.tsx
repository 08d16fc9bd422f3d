import { useTranslation } from 'react-i18next';
import { useActions } from '../state/actions.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './KeyList.module.css';

/** Every key that does something now, from the registered actions themselves. */
export function KeyList({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const actions = useActions(({ sets }) => sets).flatMap((set) => set.actions);
  const keyed = actions.filter(({ keys }) => keys !== undefined && keys.length > 0);
  const groups = [...new Set(keyed.map(({ group }) => group))];
  return (
    <Dialog title={t('shell:action.keys')} isOpen={isOpen} onClose={onClose} size="large">
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{t(group)}</h3>
            <dl className={styles.list}>
              {keyed
                .filter((action) => action.group === group)
                .map((action) => (
                  <div key={action.id} className={styles.line}>
                    <dt>{t(action.label)}</dt>
                    <dd className={styles.keys}>
                      {action.keys?.map((keys) => (
                        <span key={keys} title={keys}>
                          <Kbd keys={keys} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
