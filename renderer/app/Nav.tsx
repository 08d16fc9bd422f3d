import { useTranslation } from 'react-i18next';
import type { NotebookState } from '../../core/engine/contract/notebook.ts';
import { useFormat } from '../locales/format.ts';
import { formatRoute, type Place, useRoute } from '../state/route.ts';
import { useSelection } from '../state/selection.ts';
import { classes } from '../ui/classes.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import styles from './Nav.module.css';
import { selectionRoute } from './selection-route.ts';

type Counts = NotebookState['counts'];

const entries: readonly {
  readonly place: Place;
  readonly icon: IconName;
  readonly count: (counts: Counts) => number;
}[] = [
  { place: 'library', icon: 'library', count: (counts) => counts.sources },
  { place: 'review', icon: 'review', count: (counts) => counts.claims.proposed },
  { place: 'graph', icon: 'graph', count: (counts) => counts.edges },
  { place: 'models', icon: 'dag', count: (counts) => counts.models },
  { place: 'networks', icon: 'network', count: (counts) => counts.networks },
  { place: 'hypotheses', icon: 'spark', count: (counts) => counts.hypotheses },
];

/** The places of the notebook, and what is selected wherever one is. */
export function Nav({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { place } = useRoute();
  return (
    <nav className={styles.nav} aria-label={t('shell:nav.label')}>
      {entries.map((entry) => {
        const count = entry.count(counts);
        const name = t(`shell:place.${entry.place}`);
        const inWords = t(`shell:nav.count.${entry.place}`, { count });
        return (
          <a
            key={entry.place}
            href={formatRoute({ place: entry.place, params: {} })}
            className={classes(styles.entry, place === entry.place && styles.here)}
            aria-current={place === entry.place ? 'page' : undefined}
            title={`${name} · ${inWords}`}
          >
            <Icon name={entry.icon} />
            <span className={styles.name}>{name}</span>
            {count > 0 && <span className={styles.count}>{format.number(count)}</span>}
          </a>
        );
      })}
      <SelectedElsewhere />
      <span className={styles.gap} />
      <a
        href={formatRoute({ place: 'settings', params: {} })}
        className={classes(styles.entry, place === 'settings' && styles.here)}
        aria-current={place === 'settings' ? 'page' : undefined}
        title={t('shell:place.settings')}
      >
        <Icon name="settings" />
        <span className={styles.name}>{t('shell:place.settings')}</span>
      </a>
    </nav>
  );
}

/** A way back to the selection from any place. */
function SelectedElsewhere() {
  const { t } = useTranslation();
  const { selection, label } = useSelection();
  const { place } = useRoute();
  if (selection === null || label === '') return null;
  const route = selectionRoute(selection);
  if (route.place === place) return null;
  return (
    <div className={styles.elsewhere}>
      <h2 className={styles.heading}>{t('shell:nav.selected')}</h2>
      <a href={formatRoute(route)} className={styles.selection} title={label}>
        <span className={styles.label}>{label}</span>
        <span className={styles.kind}>{t(`shell:kind.${selection.kind}`)}</span>
      </a>
    </div>
  );
}
