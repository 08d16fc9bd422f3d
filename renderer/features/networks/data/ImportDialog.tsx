import { ImportFailed } from './ImportFailed.tsx';
import { ImportReportDialog } from './ImportReportDialog.tsx';
import { useDataImports } from './import-data.ts';
import { MatrixDialog } from './MatrixDialog.tsx';

/** Whatever an import has to say or to ask. */
export function ImportDialog() {
  const { shown, show } = useDataImports();
  const close = () => show(null);
  if (shown === null) return null;
  switch (shown.kind) {
    case 'matrix':
      return <MatrixDialog file={shown.file} error={shown.error} onClose={close} />;
    case 'failed':
      return <ImportFailed file={shown.file} error={shown.error} onClose={close} />;
    case 'report':
      return <ImportReportDialog key={shown.view.dataset.id} shown={shown} onClose={close} />;
  }
}
