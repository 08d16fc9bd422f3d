import { expect, test } from 'vitest';
import { contract } from '../../core/engine/contract/index.ts';
import {
  type GenerateForm,
  generateInput,
  isComplete,
  questions,
} from '../../renderer/features/hypotheses/generate-form.ts';

const form: GenerateForm = {
  question: 'open',
  about: ' insomnia ',
  from: 'worry',
  to: ' ',
  top: 20,
  maxSteps: 3,
};

test('a question is asked only when what it needs is named', () => {
  expect(isComplete(form)).toBe(true);
  expect(isComplete({ ...form, question: 'about' })).toBe(true);
  expect(isComplete({ ...form, question: 'between' })).toBe(false);
  expect(isComplete({ ...form, question: 'between', to: 'fatigue' })).toBe(true);
});

test('what was typed for another question is not sent', () => {
  expect(generateInput(form, 'en')).toMatchObject({ about: null, from: null, to: null });
  expect(generateInput({ ...form, question: 'about' }, 'en')).toMatchObject({
    about: 'insomnia',
    from: null,
  });
});

test('the engine takes what the form gives', () => {
  for (const question of questions) {
    const input = generateInput({ ...form, question, to: 'fatigue' }, 'zh');
    expect(contract['hypotheses.generate'].input.safeParse(input).success).toBe(true);
  }
});
