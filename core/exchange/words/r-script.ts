import { type Analysis, analysisOf, type StoredAnalysis } from './analysis.ts';
import { readingLines } from './r-data.ts';
import { estimation, packagesOf } from './r-estimation.ts';
import { furtherAnalyses } from './r-results.ts';
import { temporalEstimation } from './r-temporal.ts';
import { rComment } from './r-values.ts';

/**
 * An R script that repeats an analysis with the same settings: qgraph, bootnet, IsingFit, mgm, NetworkComparisonTest,
 * EGAnet, graphicalVAR, mlVAR or glmnet. It says where R's own functions differ.
 */
export function rScript(stored: StoredAnalysis): string {
  const analysis = analysisOf(stored);
  const packages = packagesOf(analysis, stored);
  const lines = [
    ...heading(analysis),
    '',
    rComment(`install.packages(c(${packages.map((name) => `"${name}"`).join(', ')}))`),
    ...packages.map((name) => `library(${name})`),
    '',
    ...readingLines(analysis, stored),
    '',
    ...(analysis.kind === 'temporal' ? temporalEstimation(analysis) : estimation(analysis)),
    ...furtherAnalyses(analysis, stored),
    '',
    'sessionInfo()',
    '',
  ];
  return lines.join('\n');
}

function heading({ name, method, program, version, at, inputHash }: Analysis): readonly string[] {
  return [
    rComment(name),
    rComment(
      `Repeats what Nosograph ${program ?? ''} computed on ${at.slice(0, 10)} (${method}${version === null ? '' : `, version ${version}`}).`,
    ),
    rComment(`SHA-256 of the data as they went in: ${inputHash}`),
    rComment(
      'Results of bootstraps and permutations agree within chance only: R draws other random numbers.',
    ),
    ...(method === 'ebicglasso'
      ? [
          rComment(
            'The graphical lasso is solved more exactly than by R’s default, so weights agree to about three decimals.',
          ),
        ]
      : []),
  ];
}
