import type { ConceptKind } from '../../model/concept.ts';

/** The words in a figure. */
export interface FigureWords {
  readonly kinds: Readonly<Record<ConceptKind, string>>;
  readonly raises: string;
  readonly lowers: string;
  readonly unknown: string;
  readonly mixed: string;
  readonly associated: string;
  readonly count: string;
  /** "rumination → poor sleep: 4 papers for, 1 against" */
  edge(from: string, to: string, papersFor: number, papersAgainst: number): string;
  /** Said to who cannot see the figure. */
  summary(nodes: number, edges: number): string;
}

const en: FigureWords = {
  kinds: {
    symptom: 'symptom',
    disorder: 'disorder',
    trait: 'trait',
    cognition: 'cognition',
    behaviour: 'behaviour',
    biology: 'biology',
    environment: 'environment',
    intervention: 'intervention',
    outcome: 'outcome',
    other: 'other',
  },
  raises: 'raises',
  lowers: 'lowers',
  unknown: 'sign not stated',
  mixed: 'papers disagree on the sign',
  associated: 'correlational language only',
  count: 'figure on an edge: papers for it',
  edge: (from, to, papersFor, papersAgainst) =>
    `${from} → ${to}: ${papersFor} ${papersFor === 1 ? 'paper' : 'papers'} for, ${papersAgainst} against`,
  summary: (nodes, edges) => `Causal graph of ${nodes} concepts and ${edges} edges`,
};

const zh: FigureWords = {
  kinds: {
    symptom: '症状',
    disorder: '障碍',
    trait: '特质',
    cognition: '认知',
    behaviour: '行为',
    biology: '生物',
    environment: '环境',
    intervention: '干预',
    outcome: '结局',
    other: '其他',
  },
  raises: '升高',
  lowers: '降低',
  unknown: '方向未说明',
  mixed: '各文献方向不一',
  associated: '仅相关性表述',
  count: '连线上的数字：支持的文献数',
  edge: (from, to, papersFor, papersAgainst) =>
    `${from} → ${to}：${papersFor} 篇支持，${papersAgainst} 篇反对`,
  summary: (nodes, edges) => `因果图：${nodes} 个概念，${edges} 条连线`,
};

export const figureWords: Readonly<Record<'en' | 'zh', FigureWords>> = { en, zh };
