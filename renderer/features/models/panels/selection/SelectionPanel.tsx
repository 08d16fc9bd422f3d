import { useTranslation } from 'react-i18next';
import { edgeId, edgesIn, namesIn, nodeId } from '../../model/ids.ts';
import type { ModelSession } from '../../session/model-session.ts';
import { useCalmSession } from '../../session/use-session.ts';
import styles from '../Panels.module.css';
import { EdgePanel } from './EdgePanel.tsx';
import { NodePanel } from './NodePanel.tsx';

/** What is selected in either view. */
export function SelectionPanel({ session }: { readonly session: ModelSession }) {
  const { t } = useTranslation();
  const picture = useCalmSession(session, (state) => state.picture);
  const selected = useCalmSession(session, (state) => state.selected);
  const [name] = namesIn(selected);
  const [wanted] = edgesIn(selected);
  const node = picture?.nodes.find((each) => name !== undefined && nodeId(each.name) === nodeId(name));
  const edge = picture?.edges.find((each) => wanted !== undefined && edgeId(each) === edgeId(wanted));
  if (selected.length > 1) {
    return (
      <section className={styles.selection}>
        <h2 className={styles.title}>{t('models:spoken.several', { count: selected.length })}</h2>
        <p className={styles.note}>{t('models:selection.several')}</p>
      </section>
    );
  }
  if (picture !== null && node !== undefined) {
    return <NodePanel key={node.name} session={session} node={node} picture={picture} />;
  }
  if (edge !== undefined) return <EdgePanel key={edgeId(edge)} session={session} edge={edge} />;
  return null;
}
