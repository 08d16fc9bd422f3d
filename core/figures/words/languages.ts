import type { FigureWords } from '../words.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const figureWords: Readonly<Record<'en' | 'zh', FigureWords>> = { en, zh };
