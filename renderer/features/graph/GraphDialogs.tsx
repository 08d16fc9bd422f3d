import { useTranslation } from 'react-i18next';
import type { Point } from '../../ui/canvas/elements.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { EdgeDialog } from './dialogs/EdgeDialog.tsx';
import { MergeDialog } from './dialogs/MergeDialog.tsx';
import { NodeDialog, RenameDialog } from './dialogs/NodeDialog.tsx';
import type { GraphIndex } from './model/describe.ts';
import type { useGraphEdits } from './useGraphEdits.ts';

/** The dialog that is open, and about what. */
export type OpenDialog =
  | { readonly kind: 'add'; readonly at: Point | null }
  | { readonly kind: 'rename'; readonly id: string; readonly label: string }
  | { readonly kind: 'edge'; readonly causeId: string; readonly effectId: string }
  | { readonly kind: 'merge'; readonly id: string | null; readonly label: string }
  | { readonly kind: 'remove'; readonly id: string; readonly edges: number };

interface GraphDialogsProps {
  readonly dialog: OpenDialog | null;
  readonly index: GraphIndex;
  readonly edits: ReturnType<typeof useGraphEdits>;
  readonly onSelect: (id: string) => void;
  readonly onClose: () => void;
}

export function GraphDialogs({ dialog, index, edits, onSelect, onClose }: GraphDialogsProps) {
  const { t } = useTranslation();
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'add':
      return (
        <NodeDialog
          onClose={onClose}
          onSave={async (label, kind) => {
            const id = await edits.addNode(label, kind, dialog.at);
            if (id === null) return;
            onClose();
            onSelect(id);
          }}
        />
      );
    case 'rename':
      return (
        <RenameDialog
          label={dialog.label}
          onClose={onClose}
          onSave={async (label) => {
            if ((await edits.rename(dialog.id, label)) !== null) onClose();
          }}
        />
      );
    case 'edge': {
      const { causeId, effectId } = dialog;
      const id = `${causeId}>${effectId}`;
      return (
        <EdgeDialog
          causeLabel={index.labelOf(causeId)}
          effectLabel={index.labelOf(effectId)}
          edge={index.edges.get(id) ?? null}
          onClose={onClose}
          onSave={async (polarity, rationale) => {
            if ((await edits.setEdge(causeId, effectId, polarity, rationale)) === null) return;
            onClose();
            onSelect(id);
          }}
        />
      );
    }
    case 'merge':
      return (
        <MergeDialog
          concept={dialog.id === null ? null : { id: dialog.id, label: dialog.label }}
          isBusy={edits.isMerging}
          onClose={onClose}
          onMerge={async (into, from) => {
            const merged = await edits.merge(into, from, index.labelOf(from));
            if (merged === null) return;
            if (dialog.id !== null) onClose();
            onSelect(merged.id);
          }}
        />
      );
    case 'remove':
      return (
        <ConfirmDialog
          title={t('graph:dialog.removeTitle', { label: index.labelOf(dialog.id) })}
          isOpen
          isDanger
          onClose={onClose}
          confirm={t('graph:dialog.remove', { count: dialog.edges })}
          onConfirm={() => edits.removeNode(dialog.id, index.labelOf(dialog.id))}
        >
          <p>{t('graph:dialog.removeWhat', { count: dialog.edges })}</p>
        </ConfirmDialog>
      );
  }
}
