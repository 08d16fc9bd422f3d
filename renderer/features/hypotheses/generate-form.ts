import type { InputOf } from '../../../core/engine/contract/index.ts';

/** What one can ask for: the whole graph, from one concept on, or between two. */
export const questions = ['open', 'about', 'between'] as const;

export interface GenerateForm {
  readonly question: (typeof questions)[number];
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly top: number;
  readonly maxSteps: number;
}

export function isComplete(form: GenerateForm): boolean {
  const filled = (text: string) => text.trim() !== '';
  if (form.question === 'about') return filled(form.about);
  if (form.question === 'between') return filled(form.from) && filled(form.to);
  return true;
}

/** The form as the engine takes it; fields of another question are left out. */
export function generateInput(form: GenerateForm, language: 'en' | 'zh'): InputOf<'hypotheses.generate'> {
  const { question, top, maxSteps } = form;
  return {
    method: 'abc',
    about: question === 'about' ? form.about.trim() : null,
    from: question === 'between' ? form.from.trim() : null,
    to: question === 'between' ? form.to.trim() : null,
    top,
    maxSteps,
    language,
  };
}
