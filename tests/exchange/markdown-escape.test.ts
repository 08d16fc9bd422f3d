import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../core/foundation/markdown.ts';
import { awkwardTexts } from './arbitrary.ts';

const parser = new MarkdownIt({ html: true, linkify: true });
const markup = fc.string({ unit: fc.constantFrom(...'#*_`[]()<>|\\~-+1.) a!&;:/@"=$^\n\t'), maxLength: 24 });
const texts = fc.oneof(
  markup,
  awkwardTexts,
  fc.constantFrom(
    'http://a.example/x',
    'www.example.org',
    'me@example.org',
    '1. one',
    '- item',
    '&lt;b&gt;',
    '![i](u)',
    '    code',
  ),
);

function visible(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

test('an escaped text reads as itself and is one plain paragraph, whatever is in it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const plain = text.toWellFormed().replaceAll(/\s+/gu, ' ').trim();
      const html = parser.render(escapeMarkdown(text)).trim();
      if (plain === '') expect(html).toBe('');
      else
        expect(visible(html.replaceAll('\0', '\ufffd'))).toBe(`<p>${plain.replaceAll('\0', '\ufffd')}</p>`);
    }),
    { numRuns: 2000 },
  );
});

test('an escaped text stays one cell of a table', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const html = parser.render(`| a | b |\n| --- | --- |\n| ${escapeMarkdown(text)} | end |\n`);
      expect(html.match(/<td>/g)).toHaveLength(2);
      expect(html).toContain('<td>end</td>');
    }),
    { numRuns: 1000 },
  );
});
