import { useTranslation } from 'react-i18next';
import type { ArrowKind, PictureEdge } from '../../../../bridge/model-language/contract.ts';
import { useFormat } from '../../../../locales/format.ts';
import { useQuery } from '../../../../state/query.ts';
import { navigate } from '../../../../state/route.ts';
import { Button } from '../../../../ui/Button.tsx';
import { NumberField } from '../../../../ui/NumberField.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { edgeId, edgeWords } from '../../model/ids.ts';
import type { ModelSession } from '../../session/model-session.ts';
import styles from '../Panels.module.css';

const kinds: readonly ArrowKind[] = ['->', '<->', '--', '@->', '@-@', '@--'];
const signs = { '1': '+', '-1': '-', '0': null } as const;

interface EdgePanelProps {
  readonly session: ModelSession;
  readonly edge: PictureEdge;
}

/** An edge: its arrow, sign, lag and weight, and what the notebook's papers say of it. */
export function EdgePanel({ session, edge }: EdgePanelProps) {
  const { t } = useTranslation();
  const { from, kind, to } = edge;
  const name = { from, kind, to };
  const describe = (attributes: Readonly<Record<string, string | null>>) =>
    void session.perform([{ kind: 'setEdgeAttributes', edge: name, attributes: { ...attributes } }]);
  const replace = async (by: typeof name) => {
    if (await session.perform([{ kind: 'replaceEdge', edge: name, by }])) session.select([edgeId(by)]);
  };
  return (
    <section className={styles.selection} aria-label={edgeWords(edge)}>
      <h2 className={styles.title}>{edgeWords(edge)}</h2>
      <div className={styles.form}>
        <div className={styles.row}>
          <SelectField
            label={t('models:selection.arrow')}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`models:kind.${value}`) }))}
            onChange={(next) => void replace({ from, kind: next, to })}
          />
          <SelectField
            label={t('models:attribute.sign')}
            value={String(edge.sign) as keyof typeof signs}
            options={(['0', '1', '-1'] as const).map((value) => ({
              value,
              label: t(`models:sign.${value}`),
            }))}
            onChange={(sign) => describe({ sign: signs[sign], polarity: null })}
          />
        </div>
        <div className={styles.row}>
          <NumberField
            label={t('models:attribute.lag')}
            value={edge.lag}
            min={0}
            onChange={(lag) => describe({ lag: lag === null ? null : String(lag), delay: null })}
          />
          <NumberField
            label={t('models:attribute.weight')}
            value={edge.weight}
            step={0.1}
            onChange={(weight) => describe({ weight: weight === null ? null : String(weight), beta: null })}
          />
        </div>
        <div className={styles.chips}>
          {(kind === '->' || kind === '@->') && (
            <Button icon="refresh" onPress={() => void replace({ from: to, kind, to: from })}>
              {t('models:action.reverse')}
            </Button>
          )}
          <Button
            icon="delete"
            onPress={() => void session.perform([{ kind: 'remove', nodes: [], edges: [name] }])}
          >
            {t('models:action.remove')}
          </Button>
        </div>
      </div>
      <Evidence edge={edge} />
    </section>
  );
}

/** What the accepted claims say of these two: the same words that a hover over the arrow shows. */
function Evidence({ edge }: { readonly edge: PictureEdge }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery('causalModels.evidence', { cause: edge.from, effect: edge.to });
  if (data === undefined) return null;
  if (data === null) return <p className={styles.small}>{t('models:evidence.none')}</p>;
  return (
    <div className={styles.evidence}>
      <p>
        {t('models:evidence.sum', {
          for: data.papersFor,
          against: data.papersAgainst,
          belief: format.decimal(data.belief, 2),
        })}
      </p>
      {data.claims.map((claim) => (
        <blockquote key={claim.id} className={styles.quote}>
          “{claim.quote.text}”<footer>{claim.citation}</footer>
        </blockquote>
      ))}
      <Button
        kind="quiet"
        icon="graph"
        onPress={() => navigate('graph', { edge: `${data.causeId}>${data.effectId}` })}
      >
        {t('models:evidence.open')}
      </Button>
    </div>
  );
}
