import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { graphFormats } from '../../../../core/engine/contract/exchange.ts';
import type { OutputOf } from '../../../../core/engine/contract/index.ts';
import { chooseTarget, writeTarget } from '../../../bridge/user-files.ts';
import { useCommand } from '../../../state/command.ts';
import { reportFailure } from '../../../state/failures.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { showToast } from '../../../ui/toasts.ts';
import styles from './Dialogs.module.css';

type Format = (typeof graphFormats)[number];

/** What a format calls itself; names are the same in every language. */
const formatNames: Readonly<Record<Format, string>> = {
  dagitty: 'DAGitty',
  graphml: 'GraphML',
  cyjs: 'Cytoscape JSON',
  csv: 'CSV',
  gexf: 'GEXF',
  gml: 'GML',
  pajek: 'Pajek',
  dot: 'Graphviz DOT',
  cx2: 'CX2',
  jgf: 'JSON Graph Format',
  matrix: 'CSV (matrix)',
  'dot-json': 'Graphviz JSON',
  'node-link': 'NetworkX JSON',
  sif: 'SIF',
  tgf: 'TGF',
};

interface ExportModelDialogProps {
  readonly name: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** Writes a model in any graph format; what the format cannot hold is listed before it is lost. */
export function ExportModelDialog({ name, text, onClose }: ExportModelDialogProps) {
  const { t } = useTranslation();
  const { run } = useCommand('exchange.convert');
  const [format, setFormat] = useState<Format>('dagitty');
  const [made, setMade] = useState<OutputOf<'exchange.convert'> | null>(null);
  useEffect(() => {
    let isWanted = true;
    setMade(null);
    const file = { name: `${name}.dagitty`, bytes: new TextEncoder().encode(text) };
    void run({ file, from: 'dagitty', to: format }).then((answer) => isWanted && setMade(answer));
    return () => {
      isWanted = false;
    };
  }, [run, name, text, format]);
  const save = async () => {
    if (made === null) return;
    try {
      const target = await chooseTarget('export', made.file.name);
      if (target === null) return;
      // DAGitty's own format is the text as it stands, comments and all.
      const bytes = format === 'dagitty' ? new TextEncoder().encode(text) : made.file.bytes;
      await writeTarget(target, bytes, made.file.mediaType);
      showToast({ kind: 'good', text: t('shell:export.saved', { name: target.name }) });
      onClose();
    } catch (thrown) {
      reportFailure(thrown);
    }
  };
  const lost = format === 'dagitty' ? [] : (made?.lost ?? []);
  return (
    <Dialog
      title={t('models:list.export')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('shell:ui.cancel')}</Button>
          <Button kind="primary" icon="export" isDisabled={made === null} onPress={() => void save()}>
            {t('shell:export.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <SelectField
          label={t('models:dialog.format')}
          value={format}
          options={(Object.keys(formatNames) as Format[]).map((value) => ({
            value,
            label: formatNames[value],
          }))}
          onChange={setFormat}
        />
        {lost.length === 0 ? (
          <p>{t(made === null ? 'models:lost.looking' : 'models:lost.nothing')}</p>
        ) : (
          <>
            <p>{t('models:lost.exported')}</p>
            <ul className={styles.lost}>
              {lost.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
