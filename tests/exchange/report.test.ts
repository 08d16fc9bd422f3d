import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { reportHtml, reportMarkdown } from '../../core/exchange/report.ts';
import type { Hypothesis } from '../../core/model/hypothesis.ts';
import { notebookOf, sampleSource, sketch } from '../hypotheses/sample-notebook.ts';
import { hypothesesOf, reportInputOf } from './sample-report.ts';

const notebook = notebookOf([
  sketch(1, 'rumination', 'insomnia'),
  sketch(2, 'rumination', 'insomnia', { relation: 'predicts' }),
  sketch(3, 'insomnia', 'depression', { quote: 'Invented insomnia led to invented depression.' }),
  sketch(4, 'insomnia', 'depression', {
    relation: 'no effect',
    polarity: 'unknown',
    quote: 'No invented effect was seen.',
  }),
  sketch(5, 'stress', 'rumination', { relation: 'associated', certainty: 'hedged' }),
  sketch(6, 'exercise', 'depression', { certainty: 'negated', quote: 'Exercise did not change it.' }),
]);

const hostile =
  '<script>alert(1)</script> | `code` **bold** [link](javascript:alert(1)) ![img](http://tracker.example/x.png) "q" \'q\' &amp; </style></svg>';

function balanced(html: string): void {
  const parser = new SaxesParser();
  const voids = html.replaceAll(/<(meta|br|hr)\b([^>]*?)\/?>/g, '<$1$2/>').replace('<!doctype html>', '');
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(voids).close();
}

describe.each(['en', 'zh'] as const)('the report (%s)', (language) => {
  test('tells why the first hypothesis stands first: path, sum, every quote, for and against', async () => {
    const input = await reportInputOf(notebook, language);
    const first = input.hypotheses[0]!;
    for (const text of [reportHtml(input), reportMarkdown(input)]) {
      expect(text).toContain(first.statement);
      for (const term of first.scores) expect(text).toContain(term.contribution.toFixed(3).replace('-', '−'));
      expect(text).toContain(first.score.toFixed(3));
      for (const { quote } of first.evidence) expect(text).toContain(quote);
    }
  });

  test('counts what came in, what was merged and what could not be read', async () => {
    const markdown = reportMarkdown(await reportInputOf(notebook, language));
    const rows = markdown.split('\n').filter((line) => /^\| [^|]+ \| \d+ \|$/.test(line));
    expect(rows.map((row) => Number(/(\d+) \|$/.exec(row)![1])).slice(0, 9)).toEqual([
      23, 1, 2, 20, 20, 3, 5, 12, 6,
    ]);
  });

  test('says on top that samples are samples, and lists each source that it quotes', async () => {
    const html = reportHtml(await reportInputOf(notebook, language));
    expect(html.indexOf('class="warning"')).toBeGreaterThan(0);
    expect(html.indexOf('class="warning"')).toBeLessThan(html.indexOf('class="facts"'));
    const anchors = [...html.matchAll(/href="#(source-[^"]+)"/g)].map((match) => match[1]!);
    expect(anchors.length).toBeGreaterThan(0);
    for (const anchor of anchors) expect(html).toContain(`<li id="${anchor}">`);
  });

  test('is well-formed, self-contained and asks nobody for anything', async () => {
    const html = reportHtml(await reportInputOf(notebook, language));
    balanced(html);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)/);
    expect(html).not.toMatch(/\ssrc=/);
  });

  test('lets nothing of a hostile title, name, quote or text become markup', async () => {
    const attacked = notebookOf(
      [sketch(1, hostile, 'b', { quote: hostile, population: hostile }), sketch(2, 'b', 'c')],
      {
        kinds: { b: 'biology' },
      },
    );
    const [hypothesis] = await hypothesesOf(attacked, language);
    const body = `${hypothesis!.body}\n## Mine\n\n${hostile}\n\n<img src=x onerror=alert(1)>\n`;
    const input = await reportInputOf(attacked, language, {
      title: hostile,
      hypotheses: [{ ...hypothesis!, statement: hostile, body }],
      source: (id) => ({ ...sampleSource(id), record: { ...sampleSource(id).record, title: hostile } }),
    });
    const html = reportHtml(input);
    balanced(html);
    expect(html).not.toMatch(/<script|<img|href="javascript/);
    const plain = reportMarkdown({ ...input, hypotheses: [{ ...hypothesis!, statement: hostile }] });
    const rendered = new MarkdownIt({ html: true }).render(
      plain.replaceAll(/!\[[^\]]*\]\(data:[^)]*\)/g, ''),
    );
    expect(rendered).not.toMatch(/<script|<img|<a href="(?!https:\/\/doi)|<code/);
  });

  test('keeps what a person wrote under a hypothesis, and does not repeat what it tells itself', async () => {
    const [hypothesis] = await hypothesesOf(notebook, language);
    const edited: Hypothesis = {
      ...hypothesis!,
      body: `${hypothesis!.body}\n## Mine\n\nAsk the sleep lab first.\n`,
    };
    const html = reportHtml(await reportInputOf(notebook, language, { hypotheses: [edited] }));
    expect(html).toContain('Ask the sleep lab first.');
    for (const { quote } of edited.evidence) {
      const same = edited.evidence.filter((entry) => entry.quote === quote).length;
      expect(html.split(quote)).toHaveLength(same + 1);
    }
  });

  test('says so when there is nothing yet', async () => {
    const empty = notebookOf([]);
    const input = await reportInputOf(empty, language, {
      records: { total: 0, included: 0, excluded: 0, undecided: 0, samples: 0 },
      imports: [],
      runs: [],
    });
    for (const text of [reportHtml(input), reportMarkdown(input)]) {
      expect(text).not.toMatch(/undefined|NaN|null/);
    }
    expect(reportHtml(input)).not.toContain('class="warning"');
  });

  test('leaves out what was set aside, and says how many', async () => {
    const hypotheses = (await hypothesesOf(notebook, language)).map(
      (hypothesis, at): Hypothesis => ({
        ...hypothesis,
        state: at === 0 ? 'set aside' : 'refined',
      }),
    );
    const html = reportHtml(await reportInputOf(notebook, language, { hypotheses }));
    expect(html).not.toContain(hypotheses[0]!.statement);
    expect(html).toMatch(language === 'en' ? /1 hypothesis that you set aside/ : /搁置的 1 条假设/);
  });
});

test('the Markdown has the figure in it, and tables that are tables', async () => {
  const markdown = reportMarkdown(await reportInputOf(notebook, 'en'));
  const image = /!\[[^\]]+\]\(data:image\/svg\+xml;charset=utf-8,([^)]+)\)/.exec(markdown);
  expect(decodeURIComponent(image![1]!)).toMatch(/^<svg /);
  const html = new MarkdownIt().render(markdown);
  expect(html.match(/<table>/g)!.length).toBeGreaterThanOrEqual(5);
});
