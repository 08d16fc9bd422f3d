import MarkdownIt from 'markdown-it';

/** Markup of a person's text: no HTML, and no images, which would ask a server when the report is opened. */
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');

/** A person's Markdown as HTML, its headings below those of the report. */
export function renderMarkdown(text: string): string {
  const tokens = parser.parse(text, {});
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
  }
  return parser.renderer.render(tokens, parser.options, {});
}
