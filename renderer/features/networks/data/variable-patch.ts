import type { InputOf } from '../../../../core/engine/contract/index.ts';

/** What is changed of one or several variables in one action. */
export type VariablePatch = InputOf<'datasets.updateVariables'>['patch'];
