import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { droppedFiles, notebookExtension } from '../bridge/user-files.ts';
import { importFiles } from '../features/library/import-files.ts';
import { importDataFiles, isDataFile } from '../features/networks/data/import-data.ts';
import { newNotebook, openFile } from '../state/document.ts';
import { reportFailure } from '../state/failures.ts';
import { navigate, parseRoute } from '../state/route.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './DropZone.module.css';

interface DropZoneProps {
  readonly hasNotebook: boolean;
  readonly children: ReactNode;
}

/** The whole window takes files: a notebook is opened, tables of data become data sets, anything else is read as literature. */
export function DropZone({ hasNotebook, children }: DropZoneProps) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const take = async (transfer: DataTransfer) => {
    try {
      const files = await droppedFiles(transfer);
      const notebook = files.find(({ name }) => name.toLowerCase().endsWith(notebookExtension));
      if (notebook !== undefined) {
        await openFile(notebook);
        return;
      }
      if (files.length === 0) return;
      if (!hasNotebook && !(await newNotebook(t('shell:newNotebook.defaultName')))) return;
      const isAtNetworks = parseRoute(location.hash).place === 'networks';
      const data = files.filter(({ name }) => isDataFile(name, isAtNetworks));
      const literature = files.filter((file) => !data.includes(file));
      if (literature.length > 0) {
        navigate('library');
        await importFiles(literature);
      }
      if (data.length > 0) await importDataFiles(data);
    } catch (thrown) {
      reportFailure(thrown);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop has its equal in the Import and Open buttons
    <div
      className={styles.zone}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => event.relatedTarget === null && setOver(false)}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer);
      }}
    >
      {children}
      {isOver && (
        <div className={styles.veil} aria-hidden>
          <div className={styles.card}>
            <Icon name="upload" size={28} />
            <strong>{t('shell:drop.title')}</strong>
            <span>{t('shell:drop.sentence')}</span>
          </div>
        </div>
      )}
    </div>
  );
}
