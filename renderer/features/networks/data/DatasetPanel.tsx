import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetView } from '../../../../core/engine/contract/datasets.ts';
import type { Warning } from '../../../../core/model/run.ts';
import { useFormat } from '../../../locales/format.ts';
import { useCommand } from '../../../state/command.ts';
import { useSelection } from '../../../state/selection.ts';
import { Button } from '../../../ui/Button.tsx';
import { Inspector } from '../../../ui/Inspector.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Gap } from '../../../ui/Toolbar.tsx';
import { Warnings } from '../warnings/Warnings.tsx';
import { DatasetInspector } from './DatasetInspector.tsx';
import styles from './DatasetPanel.module.css';
import { MergeDialog } from './MergeDialog.tsx';
import { OverlapDialog } from './OverlapDialog.tsx';
import { VariableInspector } from './VariableInspector.tsx';
import { VariableTable } from './VariableTable.tsx';
import { useConceptNames } from './variable-columns.tsx';
import { remedyFor } from './warning-remedies.ts';

const noNames: ReadonlySet<string> = new Set();

/** A data set: its variables in the middle, the one that is selected to the right. */
export function DatasetPanel({ view }: { readonly view: DatasetView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dataset, variables, warnings } = view;
  const update = useCommand('datasets.updateVariables');
  const [names, setNames] = useState<ReadonlySet<string>>(noNames);
  const [merging, setMerging] = useState<readonly string[] | null>(null);
  const [isLookingForOverlap, setLookingForOverlap] = useState(false);
  const share = useSelection((state) => state.select);
  const concepts = useConceptNames();
  const selected = variables.filter(({ name }) => names.has(name));
  const included = variables.filter((each) => each.included).length;
  const select = (next: ReadonlySet<string>) => {
    setNames(next);
    const [only] = variables.filter(({ name }) => next.has(name));
    const concept = next.size === 1 ? (only?.conceptId ?? null) : null;
    if (concept !== null) share({ kind: 'concept', id: concept }, concepts.get(concept) ?? '');
  };
  const patch = (of: readonly string[], change: Parameters<typeof update.run>[0]['patch']) =>
    void update.run({ id: dataset.id, variables: [...of], patch: change });
  const remedyOf = (warning: Warning) => {
    const remedy = remedyFor(warning, view);
    if (remedy === null) return null;
    return {
      label: t(`networks:remedy.${remedy.kind}`, { ...remedy }),
      onPress: () => patch([remedy.variable], remedy.patch),
    };
  };
  return (
    <>
      <Panel
        title={<span title={dataset.file}>{dataset.name}</span>}
        label={t('networks:data.variables')}
        scrolls={false}
        actions={
          <>
            <span className={styles.summary}>
              {t(`networks:data.summary.${dataset.source}`, {
                n: format.number(dataset.n),
                included: format.number(included),
                variables: format.number(variables.length),
              })}
              {dataset.sample && ` · ${t('networks:data.simulated')}`}
            </span>
            <Gap />
            <Button icon="merge" onPress={() => setLookingForOverlap(true)} isDisabled={included < 3}>
              {t('networks:overlap.open')}
            </Button>
          </>
        }
      >
        <Warnings key={dataset.id} warnings={warnings} remedyOf={remedyOf} />
        <VariableTable
          view={view}
          selected={names}
          onSelect={select}
          onInclude={(of, isIncluded) => patch(of, { included: isIncluded })}
        />
      </Panel>
      <Inspector>
        {selected.length === 0 ? (
          <DatasetInspector view={view} />
        ) : (
          <VariableInspector
            view={view}
            variables={selected}
            onPatch={(change) => patch([...names], change)}
            remedyOf={remedyOf}
            onMerge={() => setMerging(selected.map(({ name }) => name))}
          />
        )}
      </Inspector>
      {isLookingForOverlap && (
        <OverlapDialog
          view={view}
          onClose={() => setLookingForOverlap(false)}
          onMerge={(group) => {
            setLookingForOverlap(false);
            setMerging(group);
          }}
        />
      )}
      {merging !== null && (
        <MergeDialog
          view={view}
          names={merging}
          onClose={() => setMerging(null)}
          onDone={() => setNames(noNames)}
        />
      )}
    </>
  );
}
