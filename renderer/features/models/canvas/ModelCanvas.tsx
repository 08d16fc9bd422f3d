import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelPicture } from '../../../bridge/model-language/contract.ts';
import { usePlaceActions } from '../../../state/actions.ts';
import { Busy } from '../../../ui/Busy.tsx';
import { Canvas } from '../../../ui/canvas/Canvas.tsx';
import type { Point } from '../../../ui/canvas/elements.ts';
import type { GraphView } from '../../../ui/canvas/graph-view.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FloatingMenu } from '../../../ui/Menu.tsx';
import { NameDialog } from '../dialogs/NameDialog.tsx';
import { edgeId, edgesIn, edgeWords, nameOf, namesIn, nodeId } from '../model/ids.ts';
import { type ModelAction, modelAction } from '../model/keys.ts';
import { timeLayout } from '../model/time-layout.ts';
import { useHighlight } from '../session/highlight.ts';
import type { ModelSession } from '../session/model-session.ts';
import { useModelPlaces } from '../session/use-model-places.ts';
import { useSession } from '../session/use-session.ts';
import { useDrawing } from '../useDrawing.ts';
import { BendHandle } from './BendHandle.tsx';
import { CanvasTools, type LayoutChoice } from './CanvasTools.tsx';
import { canvasActions } from './canvas-actions.ts';
import styles from './ModelCanvas.module.css';
import { menuEntries } from './menu-entries.ts';
import { RoleLegend } from './RoleLegend.tsx';
import { useModelElements } from './useModelElements.ts';

type NameWish =
  | { readonly kind: 'add'; readonly at: Point }
  | { readonly kind: 'rename'; readonly name: string };

/** The picture of a model: what the text says, and a place to draw in. */
export function ModelCanvas({ session }: { readonly session: ModelSession }) {
  const { t } = useTranslation();
  const picture = useSession(session, (state) => state.picture);
  const isCurrent = useSession(session, (state) => state.isCurrent);
  const selected = useSession(session, (state) => state.selected);
  const layout = useModelPlaces(session, picture);
  const elements = useModelElements(picture, layout.places, layout.scale);
  const drawing = useDrawing(session, layout.places, layout.scale);
  const highlight = useHighlight((state) => state.shown);
  const view = useRef<GraphView | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const isFitted = useRef(false);
  const [source, setSource] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [wish, setWish] = useState<NameWish | null>(null);
  const [menu, setMenu] = useState<{ readonly id: string | null; readonly at: Point } | null>(null);

  const focusCanvas = () => frame.current?.querySelector<HTMLElement>('[role="application"]')?.focus();
  const select = (ids: readonly string[]) => {
    if (ids.length > 0) useHighlight.getState().show(null);
    session.select(ids);
  };
  const connect = (from: string, to: string) => {
    setSource(null);
    setTarget(null);
    void drawing.connect(nameOf(from) ?? '', nameOf(to) ?? '');
  };
  const paint = () => {
    const shown = useHighlight.getState().shown;
    const edges = shown?.ids.filter((id) => id.startsWith('e:')) ?? [];
    view.current?.mark('biasing', shown?.tone === 'biasing' ? edges : []);
    view.current?.mark('causal', shown?.tone === 'causal' ? edges : []);
    view.current?.mark('answer', shown?.ids.filter((id) => id.startsWith('n:')) ?? []);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `paint` reads what is shown now
  useEffect(paint, [highlight]);

  const runLayout = async (choice: LayoutChoice) => {
    if (picture === null) return;
    const places = choice === 'time' ? timeLayout(picture) : await layout.layOut(choice);
    if (places === null) return;
    isFitted.current = false;
    await drawing.placeAll(places);
  };
  const actions = canvasActions({
    session,
    drawing,
    view: () => view.current,
    source,
    target,
    startConnecting: (id) => {
      setSource(id);
      focusCanvas();
    },
    stopConnecting: () => {
      setSource(null);
      setTarget(null);
    },
    setTarget,
    connect,
    askName: () => setWish({ kind: 'add', at: middleOf(frame.current, view.current) }),
    askRename: (name) => setWish({ kind: 'rename', name }),
    openMenu: () => {
      const id = selected[0] ?? null;
      const box = id === null ? null : view.current?.boxOf(id);
      const at = frame.current?.getBoundingClientRect();
      setMenu({ id, at: { x: (at?.left ?? 0) + (box?.x ?? 24), y: (at?.top ?? 0) + (box?.y ?? 24) } });
    },
  });
  usePlaceActions('models:canvas.label', [
    { id: 'models.add', label: 'models:action.add', run: actions.add },
    { id: 'models.fit', label: 'models:action.fit', keys: ['Ctrl+0'], run: actions.fit },
    { id: 'models.zoomIn', label: 'models:action.zoomIn', keys: ['Ctrl++', 'Ctrl+='], run: actions.zoomIn },
    { id: 'models.zoomOut', label: 'models:action.zoomOut', keys: ['Ctrl+-'], run: actions.zoomOut },
    {
      id: 'models.fitSelected',
      label: 'models:action.fitSelected',
      keys: ['Ctrl+9'],
      run: actions.fitSelected,
    },
    { id: 'models.layout.layered', label: 'models:layout.layered', run: () => void runLayout('layered') },
    { id: 'models.layout.force', label: 'models:layout.force', run: () => void runLayout('force') },
    { id: 'models.layout.circle', label: 'models:layout.circle', run: () => void runLayout('circle') },
    { id: 'models.layout.time', label: 'models:layout.time', run: () => void runLayout('time') },
  ]);
  const shown = () => {
    paint();
    if (isFitted.current || (picture?.nodes.length ?? 0) === 0) return;
    isFitted.current = true;
    view.current?.fit();
  };
  const close = () => {
    setWish(null);
    focusCanvas();
  };
  const [bendable] = edgesIn(selected);
  const isEmpty = picture !== null && picture.nodes.length === 0;
  return (
    <div className={styles.pane}>
      <CanvasTools
        selected={selected}
        isConnecting={source !== null}
        actions={actions}
        onLayout={(choice) => void runLayout(choice)}
        onArrange={(how) => void drawing.arrange(how)}
        isEmpty={isEmpty}
      />
      <div className={classes(styles.stage, !isCurrent && styles.stale)} ref={frame}>
        <Canvas<ModelAction>
          label={t('models:canvas.label')}
          hint={t('models:canvas.hint')}
          handleWords={t('models:canvas.handle')}
          actionOf={modelAction}
          elements={elements}
          selected={selected}
          inFront={highlight?.ids ?? null}
          source={source}
          focused={target}
          spoken={spokenSelection(t, picture, selected, source, target)}
          events={{
            onSelect: (ids) => source === null && select(ids),
            onMoved: (moved) => void drawing.move(moved),
            onTapNode: (id) => source !== null && connect(source, id),
            onOpen: (id, at) => {
              if (id === null) setWish({ kind: 'add', at });
              else if (nameOf(id) !== null) setWish({ kind: 'rename', name: nameOf(id) ?? '' });
            },
          }}
          onMenu={(id, at) => {
            if (id !== null && !selected.includes(id)) select([id]);
            setMenu({ id, at });
          }}
          onAction={(action) => actions[action]()}
          onConnect={connect}
          onReady={(ready) => {
            view.current = ready;
          }}
          onShown={shown}
          overlay={(shownView) =>
            selected.length === 1 &&
            bendable !== undefined && (
              <BendHandle
                view={shownView}
                edgeId={edgeId(bendable)}
                onBend={(through) => void drawing.bend(bendable, through)}
              />
            )
          }
        />
        {isEmpty && isCurrent && <p className={styles.empty}>{t('models:canvas.empty')}</p>}
        {!isCurrent && (
          <p className={styles.notice} role="status">
            <Icon name="warning" size={14} /> {t('models:canvas.stale')}
          </p>
        )}
        {source !== null && (
          <p className={styles.banner}>{t('models:canvas.connecting', { name: nameOf(source) ?? '' })}</p>
        )}
        {layout.isLayingOut && (
          <div className={styles.busy}>
            <Busy label={t('models:layout.running')} onCancel={layout.cancel} />
          </div>
        )}
      </div>
      {picture !== null && !isEmpty && <RoleLegend picture={picture} />}
      {wish !== null && (
        <NameDialog
          name={wish.kind === 'rename' ? wish.name : ''}
          taken={picture?.nodes.map(({ name }) => name) ?? []}
          onClose={close}
          onSave={(name) => {
            close();
            if (wish.kind === 'rename') void drawing.rename(wish.name, name);
            else void drawing.addNode(name, wish.at);
          }}
        />
      )}
      <FloatingMenu
        label={t('models:canvas.menu')}
        at={menu?.at ?? null}
        onClose={() => setMenu(null)}
        entries={menuEntries(t, selected, picture, actions, drawing)}
      />
    </div>
  );
}

/** The middle of what is seen, in the canvas's units. */
function middleOf(frame: HTMLElement | null, view: GraphView | null): Point {
  const [width, height] = [frame?.clientWidth ?? 0, frame?.clientHeight ?? 0];
  return view?.toCanvas({ x: width / 2, y: height / 2 }) ?? { x: 0, y: 0 };
}

type Words = ReturnType<typeof useTranslation>['t'];

function spokenSelection(
  t: Words,
  picture: ModelPicture | null,
  selected: readonly string[],
  source: string | null,
  target: string | null,
): string {
  if (source !== null && target !== null) {
    return t('models:spoken.target', { from: nameOf(source) ?? '', to: nameOf(target) ?? '' });
  }
  if (source !== null) return t('models:spoken.connecting', { name: nameOf(source) ?? '' });
  if (selected.length > 1) return t('models:spoken.several', { count: selected.length });
  const [name] = namesIn(selected);
  const [edge] = edgesIn(selected);
  if (edge !== undefined) return edgeWords(edge);
  const node = picture?.nodes.find((each) => nodeId(each.name) === nodeId(name ?? ''));
  if (node === undefined) return '';
  return [node.name, ...node.roles.map((role) => t(`models:role.${role}`))].join(', ');
}
