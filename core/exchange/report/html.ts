import { escapeXml as html } from '../../foundation/xml.ts';
import type { Block, Report, Run, TableColumn } from './blocks.ts';
import { renderMarkdown } from './render-markdown.ts';
import { reportStyle } from './style.ts';

/** The report as one HTML file. Its policy forbids every request, so that opening it tells nobody anything. */
export function toHtml(report: Report): string {
  const language = report.language === 'zh' ? 'zh-Hans' : 'en';
  const contents = report.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [block] : [],
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<title>${html(report.title)}</title>
<style>
${reportStyle}
</style>
</head>
<body>
<main>
<header>
<h1>${html(report.title)}</h1>
<p class="subtitle">${html(report.subtitle)}</p>
<nav>${contents.map(({ id, text }) => `<a href="#${html(id)}">${html(text)}</a>`).join('')}</nav>
</header>
${report.blocks.map(block).join('\n')}
<footer>${html(report.footer)}</footer>
</main>
</body>
</html>
`;
}

function block(content: Block): string {
  switch (content.kind) {
    case 'heading':
      return `<h${content.level} id="${html(content.id)}">${html(content.text)}</h${content.level}>`;
    case 'paragraph':
      return `<p class="${content.style}">${runs(content.runs)}</p>`;
    case 'warning':
      return `<p class="warning" role="note">${runs(content.runs)}</p>`;
    case 'facts':
      return `<dl class="facts">${content.items
        .map(({ value, label }) => `<div><dd>${html(value)}</dd><dt>${html(label)}</dt></div>`)
        .join('')}</dl>`;
    case 'list':
      return `<ul>${content.items.map((item) => `<li>${runs(item)}</li>`).join('')}</ul>`;
    case 'table':
      return table(
        content.columns,
        content.rows.map((row) => row.map(runs)),
      );
    case 'path':
      return path(content);
    case 'sum':
      return sum(content);
    case 'quote':
      return `<figure class="quote ${content.stance}"><blockquote>${html(content.text)}</blockquote><figcaption>${runs(content.citation)}</figcaption></figure>`;
    case 'figure':
      return `<figure class="graph"><div>${content.svg.trim()}</div><figcaption>${html(content.caption)}</figcaption></figure>`;
    case 'references':
      return `<ul class="references">${content.entries.map(reference).join('')}</ul>`;
    case 'markdown':
      return `<div class="text">${renderMarkdown(content.text)}</div>`;
    case 'details':
      return `<details><summary>${html(content.summary)}</summary>${content.blocks.map(block).join('\n')}</details>`;
  }
}

function runs(parts: readonly Run[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return html(part);
      const text = part.strong ? `<strong>${html(part.text)}</strong>` : html(part.text);
      return part.href === undefined ? text : `<a href="${html(part.href)}">${text}</a>`;
    })
    .join('');
}

const aligned = (column: TableColumn): string => (column.align === 'right' ? ' class="number"' : '');

function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const head = columns
    .map((column) => `<th scope="col"${aligned(column)}>${html(column.head)}</th>`)
    .join('');
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => `<td${aligned(columns[at]!)}>${cell}</td>`).join('')}</tr>`,
  );
  return `<div class="table"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

const arrows = { '+': '+', '-': '−', unknown: '?', mixed: '±' } as const;
const signClasses = { '+': 'raises', '-': 'lowers', unknown: 'open', mixed: 'open' } as const;

function path({ steps, text }: Extract<Block, { kind: 'path' }>): string {
  const pieces = steps.map(({ label, fill, line, sign }) => {
    const chip = `<span class="concept" style="background:${fill};border-color:${line}">${html(label)}</span>`;
    if (sign === null) return chip;
    return `${chip}<span class="link ${signClasses[sign]}"><i></i><b>${arrows[sign]}</b></span>`;
  });
  return `<p class="path" role="img" aria-label="${html(text)}">${pieces.join('')}</p>`;
}

function sum({ heads, rows, total, score }: Extract<Block, { kind: 'sum' }>): string {
  const most = Math.max(0.001, ...rows.map((row) => Math.abs(row.contribution)));
  const figure = (value: number, digits: number) => value.toFixed(digits).replace(/^-/u, '−');
  const body = rows.map((row) => {
    const width = Math.round((Math.abs(row.contribution) / most) * 100);
    const bar = `<i class="bar${row.contribution < 0 ? ' minus' : ''}" style="width:${width}%"></i>`;
    const sign = row.contribution > 0 ? '+' : '';
    return `<tr><th scope="row">${html(row.term)}</th><td class="bars">${bar}</td><td class="number">${sign}${figure(row.contribution, 3)}</td><td class="number faint">${figure(row.weight, 2)} × ${figure(row.value, 3)}</td><td class="why">${html(row.why)}</td></tr>`;
  });
  return `<div class="table"><table class="sum"><thead><tr><th scope="col">${html(heads.term)}</th><th></th><th scope="col" class="number">${html(heads.contribution)}</th><th scope="col" class="number">${html(heads.weight)} × ${html(heads.value)}</th><th scope="col">${html(heads.why)}</th></tr></thead><tbody>${body.join('')}</tbody><tfoot><tr><th scope="row">${html(total)}</th><td></td><td class="number">${figure(score, 3)}</td><td></td><td></td></tr></tfoot></table></div>`;
}

function reference({
  anchor,
  text,
  href,
  note,
}: Extract<Block, { kind: 'references' }>['entries'][number]): string {
  const words = href !== null && text.includes(href) ? linked(text, href) : html(text);
  const address = href === null || text.includes(href) ? '' : ` <a href="${html(href)}">${html(href)}</a>`;
  return `<li id="${html(anchor)}">${words}${address}${note === null ? '' : ` <span class="tag">${html(note)}</span>`}</li>`;
}

function linked(text: string, href: string): string {
  const at = text.indexOf(href);
  return `${html(text.slice(0, at))}<a href="${html(href)}">${html(href)}</a>${html(text.slice(at + href.length))}`;
}
