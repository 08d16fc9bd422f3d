import type { Hypothesis } from '../../model/hypothesis.ts';

/**
 * The text that a researcher has under a hypothesis, without the sections that a report tells in its own way and
 * that nobody has changed: the statement as generated, evidence that is quotations only, and sentences that the report
 * says itself (`alreadySaid`). What a person wrote is never left out.
 */
export function researchersText(hypothesis: Hypothesis, alreadySaid: readonly string[]): string {
  const quoted = new Set(hypothesis.evidence.map((entry) => plain(entry.quote)));
  const told = new Set([hypothesis.statement, hypothesis.why, ...alreadySaid].map(plain));
  return sections(hypothesis.body)
    .filter((section) => !isTold(section, quoted, told))
    .join('\n')
    .trim();
}

/** A body cut before each second-level heading; what stands before the first is a section too. */
function sections(body: string): readonly string[] {
  return body.split(/^(?=## )/mu).filter((section) => section.trim() !== '');
}

function isTold(section: string, quoted: ReadonlySet<string>, told: ReadonlySet<string>): boolean {
  const lines = section.split('\n').map((line) => line.trim());
  if (!lines[0]?.startsWith('## ')) return false;
  const rest = lines.slice(1).filter((line) => line !== '');
  if (rest.length === 0) return true;
  const quotations = rest.filter((line) => line.startsWith('>'));
  if (quotations.length !== rest.length) return rest.length === 1 && told.has(plain(rest[0]!));
  return quotations
    .map((line) => line.replace(/^>\s*/u, ''))
    .filter((line) => line !== '' && !line.startsWith('—'))
    .every((line) => quoted.has(plain(line)));
}

/** A text without what escaping, white space and a full stop change. */
const plain = (text: string): string =>
  text
    .replaceAll(/\\(?=[\p{P}\p{S}])/gu, '')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[.。]$/u, '');
