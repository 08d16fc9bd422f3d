import { describe, expect, test } from 'vitest';
import { createTask } from '../../core/foundation/task.ts';
import { decodeText } from '../../core/literature/encoding.ts';
import { readLiterature } from '../../core/literature/index.ts';
import { fixtureBytes, readBytes, readFixture, readText, recordsOf } from './reading.ts';

describe('encodings', () => {
  test.each([
    ['gb18030.valid.ris', 'gb18030'],
    ['utf-16.valid.ris', 'utf-16le-bom'],
  ])('%s gives the same record as %s', async (name, encoding) => {
    const parsed = await readFixture(name);
    expect(parsed.encoding).toBe(encoding);
    expect(parsed.records[0]!.record.title).toBe('样本记录十五：睡眠与抑郁的关系');
  });

  test('Windows-1252 is told from GB18030 by how its high bytes stand', async () => {
    const parsed = await readFixture('windows-1252.valid.ris');
    expect(parsed.encoding).toBe('windows-1252');
    expect(parsed.records[0]!.record.title).toBe(
      'Sample record 16: Schlafstörung und Verstimmung – ein “Beispiel”',
    );
    expect(parsed.records[0]!.record.author[1]).toEqual({ family: 'Núñez', given: 'José' });
  });

  test('UTF-16 without a mark is known by its zero bytes', () => {
    const text = 'TY  - JOUR\nTI  - Sample record\nER  - \n';
    const little = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at += 1) little[at * 2] = text.charCodeAt(at);
    const decoded = decodeText(little);
    expect(decoded.ok && decoded.value).toEqual({ text, encoding: 'utf-16le', damaged: 0 });
  });

  test('a mark of byte order and CRLF change nothing', async () => {
    const plain = await recordsOf('records.valid.nbib');
    expect(await recordsOf('crlf-bom.valid.nbib')).toEqual(plain);
    expect((await readFixture('crlf-bom.valid.nbib')).encoding).toBe('utf-8-bom');
  });

  test('lone carriage returns end lines', async () => {
    expect((await recordsOf('lone-cr.valid.ris'))[0]!.title).toBe(
      'Sample record 17: ended by carriage returns',
    );
  });

  test('a flipped byte is marked and reported, and leaves the rest in UTF-8', async () => {
    const text =
      'TY  - JOUR\nTI  - Sample réécord über ß\nAU  - Müller, Jörg\nER  - \n\nTY  - JOUR\nTI  - Sample x second\nER  - \n';
    const bytes = new TextEncoder().encode(text);
    bytes[new TextEncoder().encode(text.slice(0, text.indexOf('x second'))).length] = 0xff;
    const parsed = await readBytes('x.ris', bytes);
    expect(parsed.encoding).toBe('utf-8');
    expect(parsed.records[0]!.record.author).toEqual([{ family: 'Müller', given: 'Jörg' }]);
    expect(parsed.records[1]!.record.title).toBe('Sample \ufffd second');
    expect(parsed.rejected).toMatchObject([{ index: 0, code: 'format.encoding' }]);
  });
});

describe('what is no export', () => {
  test.each([
    ['empty.invalid.ris', 'format.malformed', /empty/],
    ['paper.invalid.pdf', 'format.unknown', /PDF/],
    ['archive.invalid.zip', 'format.unknown', /ZIP/],
    ['error-page.invalid.html', 'format.unknown', /web page \(“Session expired”\)/],
  ])('%s is one rejection of the whole file', async (name, code, message) => {
    const parsed = await readFixture(name);
    expect(parsed.records).toEqual([]);
    expect(parsed.rejected).toHaveLength(1);
    expect(parsed.rejected[0]).toMatchObject({ file: name, index: 0, code, line: null });
    expect(parsed.rejected[0]!.message).toMatch(message);
  });

  test('white space, bytes without meaning and unknown text are told apart', async () => {
    expect((await readText(' \n\t\n')).rejected[0]!.message).toMatch(/white space/);
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251);
    expect((await readBytes('noise', noise)).rejected[0]!.message).toMatch(/binary/);
    expect((await readText('x=1;{}[]<>\n==\n')).rejected[0]).toMatchObject({
      code: 'format.unknown',
      index: 0,
    });
  });

  test('an image says so', async () => {
    const parsed = await readBytes('x.ris', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
    expect(parsed.rejected[0]!.message).toMatch(/PNG/);
  });
});

describe('the task', () => {
  test('is reported to, and a cancel stops the reading', async () => {
    const bytes = new TextEncoder().encode(
      'TY  - JOUR\nTI  - Sample record\nAU  - Sample, A\nER  - \n\n'.repeat(30_000),
    );
    const reported: number[] = [];
    const task = createTask(({ done }) => {
      reported.push(done);
      if (reported.length === 2) task.cancel();
    });
    await expect(readLiterature({ name: 'x', bytes }, task)).rejects.toMatchObject({ code: 'cancelled' });
    expect(reported.length).toBeGreaterThan(1);
  });

  test('gets a chance to breathe all the time', async () => {
    const record = fixtureBytes('records.valid.nbib');
    const bytes = new Uint8Array(record.length * 1500);
    for (let copy = 0; copy < 1500; copy += 1) bytes.set(record, copy * record.length);
    const gaps: number[] = [];
    let last = performance.now();
    const task = {
      ...createTask(),
      async breathe() {
        gaps.push(performance.now() - last);
        last = performance.now();
      },
    };
    const parsed = await readLiterature({ name: 'x', bytes }, task);
    expect(parsed.records).toHaveLength(6000);
    expect(gaps.length).toBeGreaterThan(4);
    const long = gaps.filter((gap) => gap > 50).length;
    expect(long).toBeLessThan(gaps.length / 4);
  });
});
