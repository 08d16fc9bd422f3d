import { foldSpace } from './clean-text.ts';

/**
 * A DOI without its resolver, in the source's letters: from "https://doi.org/10.1/x", "doi: 10.1/x",
 * "10.1/x [doi]" and the like. Null when there is none. Full-width slashes and hyphens (Wanfang) are folded.
 */
export function normaliseDoi(value: string): string | null {
  const folded = value
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2013\u2212]/g, '-');
  const decoded = /^https?:/i.test(folded.trim()) ? decodeSafely(folded) : folded;
  const match = /(?:^|[^\d.])(10\.\d{3,9}(?:\.\d+)*\/[^\s"<>]*[^\s"<>.,;:])/.exec(
    decoded.replace(/\[doi\]/gi, ' '),
  );
  if (match !== null) return balanced(match[1]!);
  const short = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\/[a-z\d]{3,12})$/i.exec(decoded.trim());
  return short === null ? null : short[1]!;
}

/** A DOI may hold brackets; one that closes without having been opened belongs to the sentence around it. */
function balanced(doi: string): string {
  const open = doi.split(/[([{]/).length;
  const close = doi.split(/[)\]}]/).length;
  return close > open && /[)\]}]$/.test(doi) ? balanced(doi.slice(0, -1)) : doi;
}

function decodeSafely(text: string): string {
  return text.replace(/%(2f|28|29|3a|3b|3c|3e|5b|5d|20)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

export function normalisePmid(value: string): string | null {
  const match = /^(?:https?:\/\/\S*\/|pmid\s*:?\s*|pubmed\s*:?\s*)?0*([1-9]\d{0,8})\/?$/i.exec(value.trim());
  return match === null ? null : match[1]!;
}

/** PMCID with its prefix. */
export function normalisePmcid(value: string): string | null {
  const match = /(?:^|\/|:|\s)(?:pmc)?(\d{3,9})(?:\.\d+)?\/?$/i.exec(value.trim());
  return match === null ? null : `PMC${match[1]!}`;
}

/** The ISSNs in a value, each once, as NNNN-NNNN. */
export function issnsIn(value: string): readonly string[] {
  const found = [...value.matchAll(/(?<![\dXx-])(\d{4})[-–‐]?(\d{3}[\dXx])(?![\dXx-])/g)].map(
    (match) => `${match[1]}-${match[2]!.toUpperCase()}`,
  );
  return [...new Set(found)];
}

/** The ISBNs in a value, as they are written there, without their labels. */
export function isbnsIn(value: string): readonly string[] {
  const found = [...value.matchAll(/(?<![\d-])(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx](?![\d-])/g)]
    .map((match) => foldSpace(match[0]))
    .filter((isbn) => [10, 13].includes(isbn.replace(/[- ]/g, '').length));
  return [...new Set(found)];
}
