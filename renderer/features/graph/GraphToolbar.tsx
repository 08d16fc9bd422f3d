import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraphNode } from '../../../core/model/graph.ts';
import { type LayoutKind, layoutKinds } from '../../bridge/layout/contract.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { MenuButton } from '../../ui/Menu.tsx';
import { Gap, Toolbar } from '../../ui/Toolbar.tsx';
import styles from './GraphToolbar.module.css';
import { findNodes } from './model/describe.ts';

interface GraphToolbarProps {
  readonly nodes: readonly GraphNode[];
  readonly findRef: RefObject<HTMLDivElement | null>;
  readonly isFiltering: boolean;
  readonly isNarrowed: boolean;
  readonly isTableOpen: boolean;
  readonly canConnect: boolean;
  readonly isConnecting: boolean;
  readonly onFind: (id: string) => void;
  readonly onFilter: () => void;
  readonly onLayout: (kind: LayoutKind) => void;
  readonly onAdd: () => void;
  readonly onConnect: () => void;
  readonly onProposals: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onTable: () => void;
}

const shownFinds = 12;

export function GraphToolbar(props: GraphToolbarProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const finds = findNodes(props.nodes, text, shownFinds);
  return (
    <div className={styles.bar}>
      <Toolbar label={t('graph:toolbar')}>
        <h1 className={styles.title}>{t('graph:title')}</h1>
        <div className={styles.find} ref={props.findRef}>
          <ComboField
            label={t('graph:action.find')}
            isLabelHidden
            placeholder={t('graph:findHint')}
            value={text}
            options={finds.map((node) => ({ id: node.id, label: node.label }))}
            onChange={setText}
            onPick={({ id }) => props.onFind(id)}
          />
        </div>
        <IconButton
          icon="filter"
          label={t('graph:filter.label')}
          isPressed={props.isFiltering || props.isNarrowed}
          onPress={props.onFilter}
        />
        <Gap />
        <Button kind="quiet" icon="add" shortcut="N" onPress={props.onAdd}>
          {t('graph:short.add')}
        </Button>
        <Button
          kind={props.isConnecting ? 'primary' : 'quiet'}
          icon="link"
          shortcut="C"
          isDisabled={!props.canConnect}
          onPress={props.onConnect}
        >
          {t('graph:short.connect')}
        </Button>
        <IconButton icon="merge" label={t('graph:merge.proposalsTitle')} onPress={props.onProposals} />
        <MenuButton
          label={t('graph:layout.label')}
          icon="layout"
          isDisabled={props.nodes.length === 0}
          entries={layoutKinds.map((kind) => ({
            id: kind,
            label: t(`graph:layout.${kind}`),
            onAction: () => props.onLayout(kind),
          }))}
        />
        <IconButton
          icon="zoom-out"
          label={t('graph:action.zoomOut')}
          shortcut="Ctrl+-"
          onPress={() => props.onZoom(0.8)}
        />
        <IconButton
          icon="zoom-in"
          label={t('graph:action.zoomIn')}
          shortcut="Ctrl++"
          onPress={() => props.onZoom(1.25)}
        />
        <IconButton icon="fit" label={t('graph:action.fit')} shortcut="Ctrl+0" onPress={props.onFit} />
        <IconButton
          icon="table"
          label={t('graph:action.table')}
          isPressed={props.isTableOpen}
          onPress={props.onTable}
        />
      </Toolbar>
    </div>
  );
}
