import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conceptKinds } from '../../../../core/model/concept.ts';
import type { GraphEdge, GraphNode } from '../../../../core/model/graph.ts';
import { useFormat } from '../../../locales/format.ts';
import { useWords } from '../../../locales/words.ts';
import { useCommand } from '../../../state/command.ts';
import { useQuery } from '../../../state/query.ts';
import { navigate } from '../../../state/route.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Panel.tsx';
import { SignArrow } from '../../../ui/passage/SignArrow.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { GraphIndex } from '../model/describe.ts';
import styles from './Inspector.module.css';

interface NodeInspectorProps {
  readonly node: GraphNode;
  readonly index: GraphIndex;
  readonly onEdge: (edge: GraphEdge) => void;
  readonly onMerge: () => void;
  readonly onRemove: () => void;
}

/** A concept: what it is called, what leads to it, what it leads to. */
export function NodeInspector({ node, index, onEdge, onMerge, onRemove }: NodeInspectorProps) {
  const { t } = useTranslation();
  const edges = index.edgesAt(node.id);
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{node.label}</h2>
      <p className={styles.summary}>
        {t('graph:node.papers', { count: node.papers })} · {t('graph:node.claims', { count: node.claims })}
      </p>
      <div className={styles.actions}>
        <Button icon="merge" shortcut="M" onPress={onMerge}>
          {t('graph:node.merge')}
        </Button>
        <Button kind="quiet" icon="delete" shortcut="Delete" onPress={onRemove}>
          {t('graph:node.remove')}
        </Button>
      </div>
      <ConceptForm key={node.id} node={node} />
      <EdgeList
        title={t('graph:node.outgoing')}
        edges={edges.filter((edge) => edge.causeId === node.id)}
        labelOf={(edge) => index.labelOf(edge.effectId)}
        onEdge={onEdge}
      />
      <EdgeList
        title={t('graph:node.incoming')}
        edges={edges.filter((edge) => edge.effectId === node.id)}
        labelOf={(edge) => index.labelOf(edge.causeId)}
        onEdge={onEdge}
      />
      <div className={styles.actions}>
        <Button kind="quiet" icon="review" onPress={() => navigate('review', { concept: node.id })}>
          {t('graph:node.review')}
        </Button>
      </div>
    </div>
  );
}

/** Label, kind and synonyms; each is saved when its field is left. */
function ConceptForm({ node }: { readonly node: GraphNode }) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: concept } = useQuery('concepts.get', { id: node.id });
  const edit = useCommand('concepts.edit');
  const [label, setLabel] = useState(node.label);
  const [synonyms, setSynonyms] = useState('');
  const kept = concept?.synonyms.join('\n') ?? '';
  useEffect(() => setLabel(node.label), [node.label]);
  useEffect(() => setSynonyms(kept), [kept]);
  const saveLabel = async (value: string) => {
    const wanted = value.trim();
    if (wanted === '') setLabel(node.label);
    else if (wanted !== node.label) await edit.run({ id: node.id, label: wanted });
  };
  const saveSynonyms = async (value: string) => {
    const wanted = value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (wanted.join('\n') !== kept) await edit.run({ id: node.id, synonyms: wanted });
  };
  return (
    <div className={styles.form}>
      <TextField
        label={t('graph:node.label')}
        value={label}
        onChange={setLabel}
        onCommit={(value) => void saveLabel(value)}
      />
      <SelectField
        label={t('graph:node.kind')}
        value={node.kind}
        options={conceptKinds.map((value) => ({ value, label: words.kind(value) }))}
        onChange={(kind) => void edit.run({ id: node.id, kind })}
      />
      <TextField
        label={t('graph:node.synonyms')}
        description={t('graph:node.synonymsHint')}
        rows={3}
        value={synonyms}
        onChange={setSynonyms}
        onCommit={(value) => void saveSynonyms(value)}
      />
    </div>
  );
}

interface EdgeListProps {
  readonly title: string;
  readonly edges: readonly GraphEdge[];
  readonly labelOf: (edge: GraphEdge) => string;
  readonly onEdge: (edge: GraphEdge) => void;
}

function EdgeList({ title, edges, labelOf, onEdge }: EdgeListProps) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  if (edges.length === 0) return null;
  return (
    <Section title={`${title} (${format.number(edges.length)})`}>
      <ul className={styles.edges}>
        {edges.map((edge) => (
          <li key={edge.id}>
            <button type="button" className={styles.edge} onClick={() => onEdge(edge)}>
              <SignArrow polarity={edge.polarity} label={words.polarity(edge.polarity)} />
              <span className={styles.name}>{labelOf(edge)}</span>
              <span className={styles.figures}>
                {t('graph:edge.papers', { count: edge.papersFor + edge.papersAgainst })} ·{' '}
                {format.decimal(edge.belief, 2)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
