import { escapeMarkdown as md } from '../../foundation/markdown.ts';
import type { Block, Report, Run } from './blocks.ts';

/** The report as Markdown with GitHub's tables. The figure is in it as an image in a data address. */
export function toMarkdown(report: Report): string {
  return [
    `# ${md(report.title)}`,
    md(report.subtitle),
    ...report.blocks.map(block),
    '---',
    md(report.footer),
    '',
  ].join('\n\n');
}

function block(content: Block): string {
  switch (content.kind) {
    case 'heading':
      return `${'#'.repeat(content.level)} ${md(content.text)}`;
    case 'paragraph':
      return runs(content.runs);
    case 'warning':
      return `> **${runs(content.runs)}**`;
    case 'facts':
      return content.items.map(({ value, label }) => `- **${md(value)}** ${md(label)}`).join('\n');
    case 'list':
      return content.items.map((item) => `- ${runs(item)}`).join('\n');
    case 'table':
      return table(
        content.columns,
        content.rows.map((row) => row.map(runs)),
      );
    case 'path':
      return `**${md(content.text)}**`;
    case 'sum':
      return sumTable(content);
    case 'quote':
      return `> ${md(content.text)}\n>\n> — ${runs(content.citation)}`;
    case 'figure':
      return `![${md(content.alt)}](data:image/svg+xml;charset=utf-8,${dataText(content.svg)})\n\n*${md(content.caption)}*`;
    case 'references':
      return content.entries
        .map(({ text, href, note }) => {
          const address = href === null || text.includes(href) ? '' : ` <${href.replaceAll(/[<>\s]/gu, '')}>`;
          return `- ${md(text)}${address}${note === null ? '' : ` *${md(note)}*`}`;
        })
        .join('\n');
    case 'markdown':
      return demoted(content.text);
    case 'details':
      return [`*${md(content.summary)}*`, ...content.blocks.map(block)].join('\n\n');
  }
}

function runs(parts: readonly Run[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return edged(part);
      return part.strong ? `**${md(part.text)}**` : md(part.text);
    })
    .join('');
}

/** Keeps the blanks at both ends, which part one run from the next. */
const edged = (text: string): string =>
  `${/^\s/u.test(text) ? ' ' : ''}${md(text)}${/\S\s+$/u.test(text) ? ' ' : ''}`;

type Columns = Extract<Block, { kind: 'table' }>['columns'];

function table(columns: Columns, rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => md(column.head));
  const rule = columns.map((column) => (column.align === 'right' ? '---:' : '---'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function sumTable({ heads, rows, total, score }: Extract<Block, { kind: 'sum' }>): string {
  const columns: Columns = [
    { head: heads.term, align: 'left' },
    { head: heads.value, align: 'right' },
    { head: heads.weight, align: 'right' },
    { head: heads.contribution, align: 'right' },
    { head: heads.why, align: 'left' },
  ];
  const figure = (value: number) => value.toFixed(3).replace(/^-/u, '−');
  return table(columns, [
    ...rows.map((row) => [
      md(row.term),
      figure(row.value),
      figure(row.weight),
      figure(row.contribution),
      md(row.why),
    ]),
    [`**${md(total)}**`, '', '', `**${figure(score)}**`, ''],
  ]);
}

/** A person's headings go below the report's own. */
const demoted = (text: string): string => text.replaceAll(/^(#{1,4})(?=\s)/gmu, '##$1');

/** Everything that could end the address is written by its number. */
const dataText = (svg: string): string =>
  encodeURIComponent(svg.trim()).replaceAll(
    /[()'!*~]/gu,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
