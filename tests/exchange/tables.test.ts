import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardFormula, readCsv, readGuarded, writeCsv } from '../../core/exchange/csv.ts';
import { claimsCsv, claimsJson, hypothesesCsv, hypothesesJson } from '../../core/exchange/tables.ts';
import { citeSample, notebookOf, sketch } from '../hypotheses/sample-notebook.ts';
import { awkwardTexts } from './arbitrary.ts';
import { hypothesesOf } from './sample-report.ts';

describe('a table as CSV', () => {
  test('is RFC 4180: commas, CRLF, doubled quotes, a last line end', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          ['x "y"', 'l1\nl2'],
          [1, null],
        ],
        { byteOrderMark: false },
      ),
    ).toBe('a,b\r\n"x ""y""","l1\nl2"\r\n1,\r\n');
  });

  test('gives every text back, whatever is in it', () => {
    const rows = fc.array(fc.tuple(awkwardTexts, awkwardTexts, awkwardTexts), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (cells) => {
        const kept = cells.map((row) => ['x', ...row.map((cell) => cell.toWellFormed())]);
        const text = writeCsv(['k', 'a', 'b', 'c'], kept, { byteOrderMark: true });
        expect(readCsv(text).rows.slice(1)).toEqual(kept);
      }),
      { numRuns: 300 },
    );
  });

  test('never begins a cell with what a spreadsheet would run, and can be undone', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          awkwardTexts,
          fc.string().map((text) => `=${text}`),
          fc.string().map((text) => `'@${text}`),
        ),
        (text) => {
          const guarded = guardFormula(text);
          const harmless = /^(?:[+-]?[\d.]+(?:e[+-]?\d+)?|[=+\-@\t\r])$/i.test(guarded);
          expect(harmless || !/^[=+\-@\t\r]/.test(guarded)).toBe(true);
          expect(readGuarded(guarded)).toBe(text);
        },
      ),
    );
  });

  test('leaves negative numbers and lone signs as they are', () => {
    expect(['-1.5', '+', '-', "it's"].map(guardFormula)).toEqual(['-1.5', '+', '-', "it's"]);
  });
});

const notebook = notebookOf([
  sketch(1, '失眠', 'low mood', { quote: '=cmd|x failed' }),
  sketch(2, 'low mood', 'fatigue'),
]);
const words = { label: (id: string) => id, cite: citeSample, title: (id: string) => `Title of ${id}` };

describe('claims as a file', () => {
  test('CSV has one row a claim with its quote, place and citation, and a mark that Excel needs', () => {
    const text = claimsCsv(notebook.claims, words);
    expect(text.startsWith('\ufeffid,state,cause,effect,')).toBe(true);
    const { rows } = readCsv(text);
    expect(rows).toHaveLength(3);
    const row = Object.fromEntries(rows[0]!.map((name, at) => [name, rows[1]![at]]));
    expect(row).toMatchObject({
      cause: '失眠',
      effect: 'low mood',
      quote: '=cmd|x failed',
      citation: 'Sample record 1',
      start: '0',
      by: 'rules',
    });
    expect(text).toContain("'=cmd|x failed");
  });

  test('JSON has every field of every claim', () => {
    const parsed = JSON.parse(claimsJson(notebook.claims, words));
    expect(parsed).toHaveLength(2);
    expect(parsed[0]).toMatchObject({
      ...notebook.claims[0],
      causeLabel: '失眠',
      citation: 'Sample record 1',
    });
  });
});

describe('hypotheses as a file', () => {
  test('CSV has rank, path and what each term adds', async () => {
    const hypotheses = await hypothesesOf(notebook, 'en');
    const { rows } = readCsv(hypothesesCsv(hypotheses));
    const row = Object.fromEntries(rows[0]!.map((name, at) => [name, rows[1]![at]]));
    expect(row).toMatchObject({
      rank: '1',
      path: '失眠 →(+) low mood →(+) fatigue',
      quotesFor: '2',
      quotesAgainst: '0',
    });
    const terms = ['evidence', 'path', 'agreement', 'novelty', 'contradiction'];
    expect(terms.reduce((sum, name) => sum + Number(row[`score.${name}`]), 0)).toBeCloseTo(
      Number(row.score),
      12,
    );
  });

  test('JSON is what the notebook keeps', async () => {
    const hypotheses = await hypothesesOf(notebook, 'en');
    expect(JSON.parse(hypothesesJson(hypotheses))).toEqual(hypotheses);
  });
});
