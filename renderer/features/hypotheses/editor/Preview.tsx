import { useMemo } from 'react';
import styles from './Preview.module.css';
import { renderMarkdown } from './render-markdown.ts';

/** The text as it reads. */
export function Preview({ markdown, label }: { readonly markdown: string; readonly label: string }) {
  const html = useMemo(() => renderMarkdown(markdown), [markdown]);
  return (
    <section className={styles.preview} aria-label={label}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: markdown-it passes no HTML through and DOMPurify cleans what it made */}
      <div className={styles.page} dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}
