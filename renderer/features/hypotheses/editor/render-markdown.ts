import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';

const markdownIt = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** Headings of a text lie below those of the page around it. */
const headingShift = 2;

markdownIt.core.ruler.push('headings_below_the_page', (state) => {
  for (const token of state.tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + headingShift - 1)}`;
  }
});

/** Markdown as safe HTML: HTML in the text stays text, pictures and scripts never come in. */
export function renderMarkdown(markdown: string): string {
  return DOMPurify.sanitize(markdownIt.render(markdown), {
    FORBID_TAGS: ['img', 'style', 'form', 'input', 'iframe'],
    FORBID_ATTR: ['style'],
  });
}
