import type { Command } from '../command.ts';
import { batch } from './batch.ts';
import { causalCommands } from './causal/index.ts';
import { claimsAcceptAll } from './claims-accept-all.ts';
import { claimsExtract } from './claims-extract.ts';
import { claimsList } from './claims-list.ts';
import { claimsReview } from './claims-review.ts';
import { completion } from './completion.ts';
import { demo } from './demo.ts';
import { exportCommand } from './export.ts';
import { graphBuild } from './graph-build.ts';
import { graphConvert } from './graph-convert.ts';
import { graphDiff } from './graph-diff.ts';
import { graphMerge } from './graph-merge.ts';
import { hypothesesBacktest } from './hypotheses-backtest.ts';
import { hypothesesGenerate } from './hypotheses-generate.ts';
import { hypothesesScore } from './hypotheses-score.ts';
import { ledger } from './ledger.ts';
import { literatureImport } from './literature-import.ts';
import { literatureParse } from './literature-parse.ts';
import { networkCommands } from './networks/index.ts';
import { serve } from './serve.ts';
import { triangulate } from './triangulate.ts';

/** Every command there is, in the order of the help. */
export const commands: readonly Command[] = [
  literatureImport,
  literatureParse,
  claimsExtract,
  claimsList,
  claimsReview,
  claimsAcceptAll,
  graphBuild,
  graphConvert,
  graphDiff,
  graphMerge,
  hypothesesGenerate,
  hypothesesScore,
  hypothesesBacktest,
  triangulate,
  exportCommand,
  ledger,
  ...networkCommands,
  ...causalCommands,
  demo,
  serve,
  batch,
  completion,
];
