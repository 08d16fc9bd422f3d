import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Labelled text kept outside the project; measured against, never shipped. */
export const developmentFolder = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../../../shared/reference/extraction',
);

export const detectionSets = [
  'pubmed_causal_language',
  'sciclaim',
  'biocause',
  'ssc_social_psychology',
  'semeval2010_task8',
] as const;
export const spanSets = ['pubmedcausal', 'sciclaim', 'biocause', 'semeval2010_task8'] as const;

export interface GoldRelation {
  readonly cause: string;
  readonly effect: string;
  readonly kind?: string;
}

export interface GoldRow {
  readonly id: string;
  readonly sentence: string;
  readonly causal: boolean;
  readonly label: string;
  readonly relations: readonly GoldRelation[];
}

export const haveDevelopmentSets = existsSync(developmentFolder);

export function developmentSet(name: string): GoldRow[] {
  return readFileSync(join(developmentFolder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldRow);
}
