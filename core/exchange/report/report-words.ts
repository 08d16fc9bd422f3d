import type { ReportWords } from './words.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

export const words: Readonly<Record<'en' | 'zh', ReportWords>> = { en, zh };
