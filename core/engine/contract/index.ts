import type { z } from 'zod';
import { causalMethods } from './causal.ts';
import { causalModelMethods } from './causal-models.ts';
import { claimErrorMethods } from './claim-error.ts';
import { claimsMethods } from './claims.ts';
import { datasetMethods } from './datasets.ts';
import { estimatorMethods } from './estimators.ts';
import { exchangeMethods } from './exchange.ts';
import { graphMethods } from './graph.ts';
import { hypothesisMethods } from './hypotheses.ts';
import { literatureMethods } from './literature.ts';
import { modelExtractionMethods } from './model-extraction.ts';
import { modelMethods } from './models.ts';
import { networkFigureMethods } from './network-figures.ts';
import { networkMethods } from './networks.ts';
import { notebookMethods } from './notebook.ts';
import { planningMethods } from './planning.ts';
import { privacyMethods } from './privacy.ts';
import { savedNetworkMethods } from './saved-networks.ts';
import { temporalMethods } from './temporal.ts';
import { triangulationMethods } from './triangulation.ts';

/** Everything that can be asked of the engine: the only door from outside into core. */
export const contract = {
  ...notebookMethods,
  ...literatureMethods,
  ...claimsMethods,
  ...claimErrorMethods,
  ...modelExtractionMethods,
  ...privacyMethods,
  ...graphMethods,
  ...hypothesisMethods,
  ...exchangeMethods,
  ...datasetMethods,
  ...savedNetworkMethods,
  ...networkMethods,
  ...networkFigureMethods,
  ...estimatorMethods,
  ...temporalMethods,
  ...triangulationMethods,
  ...planningMethods,
  ...modelMethods,
  ...causalMethods,
  ...causalModelMethods,
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** What a caller passes: fields with defaults may be left out. */
export type InputOf<Name extends MethodName> = z.input<Contract[Name]['input']>;
/** What the engine's handler receives: defaults filled in. */
export type ParsedInputOf<Name extends MethodName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends MethodName> = z.output<Contract[Name]['output']>;
