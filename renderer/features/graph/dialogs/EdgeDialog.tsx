import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Polarity, polarities } from '../../../../core/model/claim.ts';
import type { GraphEdge } from '../../../../core/model/graph.ts';
import { useWords } from '../../../locales/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Dialogs.module.css';

interface EdgeDialogProps {
  readonly causeLabel: string;
  readonly effectLabel: string;
  /** The edge when there is one already. */
  readonly edge: GraphEdge | null;
  readonly onSave: (polarity: Polarity, rationale: string) => void;
  readonly onClose: () => void;
}

/** A person's word on an edge: its sign and why. */
export function EdgeDialog({ causeLabel, effectLabel, edge, onSave, onClose }: EdgeDialogProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [polarity, setPolarity] = useState<Polarity>(startSign(edge));
  const [rationale, setRationale] = useState(edge?.byHand?.rationale ?? '');
  const save = () => onSave(polarity, rationale.trim());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <Dialog
      title={t(edge === null ? 'graph:dialog.newEdge' : 'graph:dialog.editEdge')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('graph:dialog.cancel')}</Button>
          <Button kind="primary" onPress={save} shortcut="Ctrl+Enter" autoFocus>
            {t(edge === null ? 'graph:dialog.draw' : 'graph:dialog.save')}
          </Button>
        </>
      }
    >
      <form className={styles.form} onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
        <p className={styles.pair}>
          <b>{causeLabel}</b> → <b>{effectLabel}</b>
        </p>
        {edge !== null && edge.claims > 0 && <p className={styles.note}>{t('graph:dialog.overClaims')}</p>}
        <SelectField
          label={t('graph:dialog.sign')}
          value={polarity}
          options={polarities.map((value) => ({ value, label: words.polarity(value) }))}
          onChange={setPolarity}
        />
        <TextField
          label={t('graph:dialog.rationale')}
          description={t('graph:dialog.rationaleHint')}
          rows={4}
          value={rationale}
          onChange={setRationale}
        />
      </form>
    </Dialog>
  );
}

function startSign(edge: GraphEdge | null): Polarity {
  if (edge === null) return '+';
  return edge.byHand?.polarity ?? (edge.polarity === 'mixed' ? 'unknown' : edge.polarity);
}
