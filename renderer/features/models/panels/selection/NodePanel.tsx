import { useTranslation } from 'react-i18next';
import type { ModelPicture, ModelRole, PictureNode } from '../../../../bridge/model-language/contract.ts';
import { Chip } from '../../../../ui/Chip.tsx';
import type { ModelSession } from '../../session/model-session.ts';
import { useCalmSession } from '../../session/use-session.ts';
import styles from '../Panels.module.css';
import { useAnswer } from '../use-answer.ts';

const mostNames = 10;
const roles: readonly ModelRole[] = ['exposure', 'outcome', 'adjusted', 'latent', 'selected'];

interface NodePanelProps {
  readonly session: ModelSession;
  readonly node: PictureNode;
  readonly picture: ModelPicture;
}

/** A variable: its roles, and who is before and after it. */
export function NodePanel({ session, node }: NodePanelProps) {
  const { t } = useTranslation();
  const text = useCalmSession(session, (state) => state.text);
  const { data } = useAnswer('causal.describe', text, {});
  const relations = data?.relations[node.name];
  const others = (names: readonly string[] | undefined) =>
    listed(
      t,
      (names ?? []).filter((name) => name !== node.name),
    );
  return (
    <section className={styles.selection} aria-label={node.name}>
      <h2 className={styles.title}>{node.attributes.label ?? node.name}</h2>
      <div className={styles.chips}>
        {roles.map((role) => (
          <Chip
            key={role}
            isSelected={node.roles.includes(role)}
            onChange={(on) => void session.perform([{ kind: 'setRole', name: node.name, role, on }])}
          >
            {t(`models:role.${role}`)}
          </Chip>
        ))}
      </div>
      {relations !== undefined && (
        <dl className={styles.facts}>
          <dt>{t('models:selection.parents')}</dt>
          <dd>{others(relations.parents)}</dd>
          <dt>{t('models:selection.children')}</dt>
          <dd>{others(relations.children)}</dd>
          <dt>{t('models:selection.ancestors')}</dt>
          <dd>{others(relations.ancestors)}</dd>
          <dt>{t('models:selection.descendants')}</dt>
          <dd>{others(relations.descendants)}</dd>
        </dl>
      )}
    </section>
  );
}

/** Of a long list the beginning, and how many more there are. */
function listed(t: ReturnType<typeof useTranslation>['t'], names: readonly string[]): string {
  if (names.length === 0) return '—';
  const first = names.slice(0, mostNames).join(', ');
  const more = names.length - mostNames;
  return more > 0 ? `${first} ${t('models:selection.more', { count: more })}` : first;
}
