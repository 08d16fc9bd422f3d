import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../locales/format.ts';
import styles from './ExportDialog.module.css';
import type { ExportFile } from './use-export-preview.ts';

/** Characters of a long file that are shown. */
const shownLength = 20_000;

/** The file as it will be written: a picture as a picture, a page as a page, the rest as text. */
export function Preview({ file }: { readonly file: ExportFile }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Content file={file} />
      <p className={styles.facts}>
        {t('shell:export.facts', { name: file.name, size: format.bytes(file.bytes.length) })}
        {isText(file) && file.bytes.length > shownLength && ` · ${t('shell:export.beginning')}`}
      </p>
    </>
  );
}

const isText = ({ mediaType }: ExportFile) =>
  !mediaType.startsWith('image/svg') && !mediaType.startsWith('text/html');

function Content({ file }: { readonly file: ExportFile }) {
  const { t } = useTranslation();
  if (file.mediaType.startsWith('image/svg')) return <Picture file={file} />;
  const text = new TextDecoder().decode(file.bytes);
  if (file.mediaType.startsWith('text/html')) {
    // Without any sandbox permission: the page is shown, nothing in it can run.
    return <iframe className={styles.page} title={t('shell:export.preview')} sandbox="" srcDoc={text} />;
  }
  return <pre className={styles.text}>{text.slice(0, shownLength)}</pre>;
}

function Picture({ file }: { readonly file: ExportFile }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url === '' ? null : <img className={styles.picture} src={url} alt={t('shell:export.preview')} />;
}
