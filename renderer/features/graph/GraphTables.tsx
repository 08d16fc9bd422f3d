import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownGraph } from '../../../core/model/graph.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import styles from './Graph.module.css';
import type { GraphIndex } from './model/describe.ts';
import { EdgeTable } from './tables/EdgeTable.tsx';
import { NodeTable } from './tables/NodeTable.tsx';
import type { GraphSelection } from './useGraphSelection.ts';

interface GraphTablesProps {
  readonly graph: ShownGraph;
  readonly index: GraphIndex;
  readonly selection: GraphSelection;
  readonly onShow: (ids: readonly string[]) => void;
  readonly onRemove: () => void;
}

/** The same graph in two tables with the same selection: the accessible view of the canvas. */
export function GraphTables({ graph, index, selection, onShow, onRemove }: GraphTablesProps) {
  const { t } = useTranslation();
  const [tab, setTab] = useState('edges');
  const selected = new Set(selection.ids);
  const shared = { selected, onSelect: selection.select, onOpen: (id: string) => onShow([id]), onRemove };
  return (
    <div className={styles.tables}>
      <Tabs
        label={t('graph:table.label')}
        selected={tab}
        onSelect={setTab}
        items={[
          {
            id: 'edges',
            label: t('graph:table.edges'),
            count: graph.edges.length,
            content: <EdgeTable edges={graph.edges} labelOf={index.labelOf} {...shared} />,
          },
          {
            id: 'nodes',
            label: t('graph:table.nodes'),
            count: graph.nodes.length,
            content: <NodeTable nodes={graph.nodes} {...shared} />,
          },
        ]}
      />
    </div>
  );
}
