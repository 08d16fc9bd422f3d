import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraphFilter, ShownGraph } from '../../../core/model/graph.ts';
import type { LayoutKind } from '../../bridge/layout/contract.ts';
import { usePlaceActions } from '../../state/actions.ts';
import { useQuery } from '../../state/query.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Canvas } from '../../ui/canvas/Canvas.tsx';
import type { PlacedNode, Point } from '../../ui/canvas/elements.ts';
import type { GraphView } from '../../ui/canvas/graph-view.ts';
import { nodeTowards } from '../../ui/canvas/neighbours.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Inspector } from '../../ui/Inspector.tsx';
import { FloatingMenu } from '../../ui/Menu.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { Legend } from './canvas/Legend.tsx';
import { EmptyGraph } from './EmptyGraph.tsx';
import styles from './Graph.module.css';
import { GraphDialogs, type OpenDialog } from './GraphDialogs.tsx';
import { GraphFilters } from './GraphFilters.tsx';
import { GraphTables } from './GraphTables.tsx';
import { GraphToolbar } from './GraphToolbar.tsx';
import { EdgeInspector } from './inspector/EdgeInspector.tsx';
import { GraphSummary } from './inspector/GraphSummary.tsx';
import { NodeInspector } from './inspector/NodeInspector.tsx';
import { menuEntries } from './menu-entries.ts';
import { indexGraph } from './model/describe.ts';
import { everything, isNarrowed, signs } from './model/filter.ts';
import { type CanvasAction, canvasAction } from './model/keys.ts';
import type { Places } from './model/places.ts';
import { kindsIn } from './model/summary.ts';
import { useCanvasElements } from './useCanvasElements.ts';
import { useGraphEdits } from './useGraphEdits.ts';
import { useGraphSelection } from './useGraphSelection.ts';
import { usePlaces } from './usePlaces.ts';

/** The graph of accepted claims: read every edge down to its quotes, and draw on it. */
export function Graph() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<GraphFilter>(everything);
  const { data, error } = useQuery('graph.get', { filter });
  const { data: notebook } = useQuery('notebook.state', {});
  const kept = useRef<ShownGraph | null>(null);
  if (data !== undefined) kept.current = data;
  const graph = data ?? kept.current;
  if (error !== null && graph === null) {
    const again = () => setFilter({ ...filter });
    return <Failure error={error} fillsPlace remedies={[{ label: t('graph:again'), onPress: again }]} />;
  }
  if (graph === null || notebook === undefined || notebook === null) return <div aria-busy="true" />;
  return <GraphWork graph={graph} filter={filter} onFilter={setFilter} notebookPath={notebook.path} />;
}

interface GraphWorkProps {
  readonly graph: ShownGraph;
  readonly filter: GraphFilter;
  readonly onFilter: (filter: GraphFilter) => void;
  readonly notebookPath: string;
}

function GraphWork({ graph, filter, onFilter, notebookPath }: GraphWorkProps) {
  const { t } = useTranslation();
  const index = useMemo(() => indexGraph(graph), [graph]);
  const selection = useGraphSelection(index);
  const layout = usePlaces(graph, notebookPath);
  const elements = useCanvasElements(graph, layout.places);
  const edits = useGraphEdits();
  const view = useRef<GraphView | null>(null);
  const isFitted = useRef(false);
  const find = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [source, setSource] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly id: string | null; readonly at: Point } | null>(null);
  const [isFiltering, setFiltering] = useState(false);
  const [isTableOpen, setTableOpen] = useState(() => window.innerHeight >= 1000);
  const node = selection.nodeId === null ? undefined : index.nodes.get(selection.nodeId);
  const edge = selection.edgeId === null ? undefined : index.edges.get(selection.edgeId);

  const focusCanvas = () => document.querySelector<HTMLElement>('[role="application"]')?.focus();
  const closeDialog = () => {
    setDialog(null);
    focusCanvas();
  };
  const stopConnecting = () => {
    setSource(null);
    setTarget(null);
  };
  const connect = (causeId: string, effectId: string) => {
    stopConnecting();
    setDialog({ kind: 'edge', causeId, effectId });
  };
  const startConnecting = () => {
    if (selection.nodeId === null) return;
    setSource(selection.nodeId);
    focusCanvas();
  };
  const show = (ids: readonly string[]) => {
    selection.select(ids);
    view.current?.centre(ids);
  };
  const remove = () => {
    if (edge !== undefined) {
      void edits.removeEdge(edge, `${index.labelOf(edge.causeId)} → ${index.labelOf(edge.effectId)}`);
      selection.select([]);
    } else if (node !== undefined) {
      const edges = index.edgesAt(node.id).length;
      if (edges > 0) setDialog({ kind: 'remove', id: node.id, edges });
      else void edits.removeNode(node.id, node.label);
    }
  };
  const runLayout = async (kind: LayoutKind) => {
    const places = await layout.layOut(kind);
    if (places === null) return;
    isFitted.current = false;
    await edits.saveLayout(places);
  };
  const move = (moved: readonly PlacedNode[]) => {
    const isUnsaved = graph.nodes.some((each) => each.x === null);
    const unsaved: Places = isUnsaved ? placesOf(view.current?.places() ?? []) : new Map();
    void edits.move(moved, unsaved);
  };
  const step = (direction: 'left' | 'right' | 'up' | 'down') => {
    const places = view.current?.places() ?? [];
    const from = places.find((each) => each.id === (target ?? source ?? selection.nodeId)) ?? null;
    const next = from === null ? (places[0]?.id ?? null) : nodeTowards(from, direction, places);
    if (next === null) return;
    if (source !== null) setTarget(next);
    else selection.select([next]);
  };
  const stepEdge = (by: 1 | -1) => {
    const of = selection.nodeId ?? edge?.causeId;
    if (of === undefined) return;
    const around = index.edgesAt(of);
    const at = around.findIndex((each) => each.id === selection.edgeId);
    const next = around[(at + by + around.length) % around.length];
    if (next !== undefined) selection.select([next.id]);
  };
  const showNeighbours = () => {
    if (selection.nodeId === null) return;
    const steps = filter.around?.conceptId === selection.nodeId ? Math.min(5, filter.around.steps + 1) : 1;
    onFilter({ ...filter, around: { conceptId: selection.nodeId, steps } });
    isFitted.current = false;
  };
  const openSelected = () => {
    if (source !== null && target !== null && target !== source) connect(source, target);
    else if (edge !== undefined) setDialog({ kind: 'edge', causeId: edge.causeId, effectId: edge.effectId });
    else if (node !== undefined) setDialog({ kind: 'rename', id: node.id, label: node.label });
  };
  const openMenuByKey = () => {
    const box = selection.nodeId === null ? null : view.current?.boxOf(selection.nodeId);
    const frame = document.querySelector('[role="application"]')?.getBoundingClientRect();
    const at = { x: (frame?.left ?? 0) + (box?.x ?? 24), y: (frame?.top ?? 0) + (box?.y ?? 24) };
    setMenu({ id: selection.ids[0] ?? null, at });
  };
  const actions: Readonly<Record<CanvasAction, () => void>> = {
    add: () => setDialog({ kind: 'add', at: null }),
    rename: () => node !== undefined && setDialog({ kind: 'rename', id: node.id, label: node.label }),
    connect: startConnecting,
    merge: () => node !== undefined && setDialog({ kind: 'merge', id: node.id, label: node.label }),
    delete: remove,
    open: openSelected,
    cancel: () => (source === null ? selection.select([]) : stopConnecting()),
    zoomIn: () => view.current?.zoomBy(1.25),
    zoomOut: () => view.current?.zoomBy(0.8),
    fit: () => view.current?.fit(),
    fitSelected: () => view.current?.fit(selection.ids),
    expand: showNeighbours,
    next: () => stepEdge(1),
    previous: () => stepEdge(-1),
    left: () => step('left'),
    right: () => step('right'),
    up: () => step('up'),
    down: () => step('down'),
    menu: openMenuByKey,
  };
  const findNode = () => find.current?.querySelector('input')?.focus();
  const hasNode = () => node !== undefined;
  usePlaceActions('graph:title', [
    { id: 'graph.find', label: 'graph:action.find', keys: ['Ctrl+F'], run: findNode, inFields: true },
    { id: 'graph.add', label: 'graph:action.add', run: actions.add },
    { id: 'graph.connect', label: 'graph:action.connect', run: actions.connect, when: hasNode },
    { id: 'graph.rename', label: 'graph:action.rename', run: actions.rename, when: hasNode },
    { id: 'graph.merge', label: 'graph:action.merge', run: actions.merge, when: hasNode },
    {
      id: 'graph.proposals',
      label: 'graph:merge.proposalsTitle',
      run: () => setDialog({ kind: 'merge', id: null, label: '' }),
    },
    { id: 'graph.remove', label: 'graph:action.remove', run: remove, when: () => selection.ids.length === 1 },
    { id: 'graph.zoomIn', label: 'graph:action.zoomIn', keys: ['Ctrl++', 'Ctrl+='], run: actions.zoomIn },
    { id: 'graph.zoomOut', label: 'graph:action.zoomOut', keys: ['Ctrl+-'], run: actions.zoomOut },
    { id: 'graph.fit', label: 'graph:action.fit', keys: ['Ctrl+0'], run: actions.fit },
    {
      id: 'graph.fitSelected',
      label: 'graph:action.fitSelected',
      keys: ['Ctrl+9'],
      run: actions.fitSelected,
    },
    {
      id: 'graph.neighbours',
      label: 'graph:action.neighbours',
      keys: ['Ctrl+E'],
      run: showNeighbours,
      when: hasNode,
    },
    { id: 'graph.table', label: 'graph:action.table', run: () => setTableOpen(!isTableOpen) },
    { id: 'graph.layout.force', label: 'graph:layout.run.force', run: () => void runLayout('force') },
    { id: 'graph.layout.layered', label: 'graph:layout.run.layered', run: () => void runLayout('layered') },
    { id: 'graph.layout.circle', label: 'graph:layout.run.circle', run: () => void runLayout('circle') },
    {
      id: 'graph.layout.concentric',
      label: 'graph:layout.run.concentric',
      run: () => void runLayout('concentric'),
    },
  ]);

  const shown = () => {
    if (!isFitted.current && graph.nodes.length > 0) {
      isFitted.current = true;
      view.current?.fit();
    }
    const request = selection.takeRequest();
    if (request !== null) view.current?.centre([request]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection from outside is the reason to look
  useEffect(() => {
    const request = isFitted.current ? selection.takeRequest() : null;
    if (request !== null) view.current?.centre([request]);
  }, [selection.ids]);

  const spoken = spokenSelection();
  function spokenSelection(): string {
    if (target !== null && source !== null) {
      return t('graph:spoken.target', { from: index.labelOf(source), to: index.labelOf(target) });
    }
    if (source !== null) return t('graph:spoken.connecting', { label: index.labelOf(source) });
    if (node !== undefined) {
      return t('graph:spoken.node', {
        label: node.label,
        kind: t(`words:kind.${node.kind}`),
        in: node.degreeIn,
        out: node.degreeOut,
      });
    }
    if (edge === undefined) return '';
    const pair = { cause: index.labelOf(edge.causeId), effect: index.labelOf(edge.effectId) };
    return t('graph:spoken.edge', {
      ...pair,
      sign: t(`words:polarity.${edge.polarity}`),
      papers: edge.papersFor,
    });
  }

  const isEmpty = graph.nodes.length === 0;
  const canvas = (
    <div className={styles.work} key="canvas">
      <GraphToolbar
        nodes={graph.nodes}
        findRef={find}
        isFiltering={isFiltering}
        isNarrowed={isNarrowed(filter)}
        isTableOpen={isTableOpen}
        canConnect={hasNode()}
        isConnecting={source !== null}
        onFind={(id) => show([id])}
        onFilter={() => setFiltering(!isFiltering)}
        onLayout={(kind) => void runLayout(kind)}
        onAdd={actions.add}
        onConnect={startConnecting}
        onProposals={() => setDialog({ kind: 'merge', id: null, label: '' })}
        onZoom={(factor) => view.current?.zoomBy(factor)}
        onFit={actions.fit}
        onTable={() => setTableOpen(!isTableOpen)}
      />
      {isFiltering && (
        <GraphFilters
          filter={filter}
          onChange={onFilter}
          aroundLabel={filter.around === null ? '' : index.labelOf(filter.around.conceptId)}
        />
      )}
      <div className={styles.stage}>
        <Canvas<CanvasAction>
          label={t('graph:canvas.label')}
          hint={t('graph:canvas.hint')}
          handleWords={t('graph:canvas.handle')}
          actionOf={canvasAction}
          elements={elements}
          selected={selection.ids}
          source={source}
          focused={target}
          spoken={spoken}
          events={{
            onSelect: (ids) => source === null && selection.select(ids),
            onMoved: move,
            onTapNode: (id) => source !== null && id !== source && connect(source, id),
            onOpen: (id, at) => {
              if (id === null) setDialog({ kind: 'add', at });
              else openSelected();
            },
          }}
          onMenu={(id, at) => {
            if (id !== null) selection.select([id]);
            setMenu({ id, at });
          }}
          onAction={(action) => actions[action]()}
          onConnect={connect}
          onReady={(ready) => {
            view.current = ready;
          }}
          onShown={shown}
        />
        {isEmpty && (
          <EmptyGraph
            isNarrowed={isNarrowed(filter)}
            onShowAll={() => onFilter(everything)}
            onAdd={actions.add}
          />
        )}
        {source !== null && (
          <p className={styles.banner}>{t('graph:connecting', { label: index.labelOf(source) })}</p>
        )}
        {layout.isLayingOut && (
          <div className={styles.busy}>
            <Busy label={t('graph:layout.running')} onCancel={layout.cancel} />
          </div>
        )}
      </div>
      {!isEmpty && (
        <Legend
          kinds={kindsIn(graph)}
          signs={signs.filter((sign) => graph.edges.some((each) => each.polarity === sign))}
          hasAssociated={graph.edges.some((each) => each.strength === 'associated')}
        />
      )}
      <FloatingMenu
        label={t('graph:menu')}
        at={menu?.at ?? null}
        onClose={() => setMenu(null)}
        entries={menuEntries(t, menu?.id ?? null, index, actions)}
      />
    </div>
  );
  return (
    <>
      <SplitPane
        id="graph.table"
        fixed="end"
        direction="column"
        size={220}
        min={110}
        max={520}
        isCollapsed={!isTableOpen}
        label={t('graph:table.resize')}
      >
        {[
          canvas,
          <GraphTables
            key="tables"
            graph={graph}
            index={index}
            selection={selection}
            onShow={show}
            onRemove={remove}
          />,
        ]}
      </SplitPane>
      <Inspector>
        {edge !== undefined ? (
          <EdgeInspector
            edge={edge}
            causeLabel={index.labelOf(edge.causeId)}
            effectLabel={index.labelOf(edge.effectId)}
            onEdit={openSelected}
            onRemove={remove}
            onRestore={() => void edits.restoreEdge(edge)}
            onConcept={(id) => show([id])}
          />
        ) : node !== undefined ? (
          <NodeInspector
            node={node}
            index={index}
            onEdge={(each) => show([each.id])}
            onMerge={actions.merge}
            onRemove={remove}
          />
        ) : (
          <GraphSummary
            graph={graph}
            isFiltered={isNarrowed(filter)}
            onShowAll={() => onFilter(everything)}
          />
        )}
      </Inspector>
      <GraphDialogs
        dialog={dialog}
        index={index}
        edits={edits}
        onSelect={(id) => selection.select([id])}
        onClose={closeDialog}
      />
    </>
  );
}

function placesOf(placed: readonly PlacedNode[]): Places {
  return new Map(
    placed.map(({ id, x, y }) => [id, { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }]),
  );
}
