import { monaco } from './monaco.ts';

const name = 'nosograph';

/** Gives the editor the colours that are in force on the page. */
export function applyEditorTheme(): void {
  const style = getComputedStyle(document.documentElement);
  const token = (token: string) => sixDigits(style.getPropertyValue(token).trim());
  const bare = (value: string) => token(value).replace('#', '');
  monaco.editor.defineTheme(name, {
    base: document.documentElement.dataset.theme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: bare('--ink') },
      { token: 'keyword.md', foreground: bare('--accent'), fontStyle: 'bold' },
      { token: 'comment.md', foreground: bare('--ink-2') },
      { token: 'strong.md', foreground: bare('--ink'), fontStyle: 'bold' },
      { token: 'string.link.md', foreground: bare('--accent') },
      { token: 'keyword.model', foreground: bare('--accent'), fontStyle: 'bold' },
      { token: 'arrow.model', foreground: bare('--accent') },
      { token: 'attribute.model', foreground: bare('--ink-2') },
      { token: 'value.model', foreground: bare('--ink-2') },
      { token: 'sign.model', foreground: bare('--ink'), fontStyle: 'bold' },
      { token: 'delimiter.model', foreground: bare('--ink-3') },
      { token: 'comment.model', foreground: bare('--ink-3'), fontStyle: 'italic' },
      { token: 'invalid.model', foreground: bare('--bad') },
    ],
    colors: {
      'editor.background': token('--surface'),
      'editor.foreground': token('--ink'),
      'editorLineNumber.foreground': token('--ink-3'),
      'editorLineNumber.dimmedForeground': token('--ink-3'),
      'editorLineNumber.activeForeground': token('--ink'),
      'editor.lineHighlightBackground': token('--sunken'),
      'editor.lineHighlightBorder': token('--sunken'),
      'editor.selectionBackground': token('--accent-soft'),
      'editorCursor.foreground': token('--accent'),
      'editorWidget.background': token('--raised'),
      'editorWidget.border': token('--line-strong'),
      'editorSuggestWidget.selectedBackground': token('--accent-soft'),
      'editorSuggestWidget.selectedForeground': token('--ink'),
      'editorSuggestWidget.highlightForeground': token('--accent'),
      'editorSuggestWidget.focusHighlightForeground': token('--accent'),
      'editorBracketHighlight.foreground1': token('--ink-3'),
      'editorBracketHighlight.foreground2': token('--ink-3'),
      'editorBracketHighlight.foreground3': token('--ink-3'),
      focusBorder: token('--accent'),
    },
  });
  monaco.editor.setTheme(name);
}

/** The editor knows `#ffffff` only, and a minified sheet says `#fff`. */
export function sixDigits(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
}

/** Follows the page's theme; answers how to stop. */
export function followEditorTheme(): () => void {
  applyEditorTheme();
  const observer = new MutationObserver(applyEditorTheme);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
