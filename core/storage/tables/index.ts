import type { Connection } from '../connection.ts';
import type { Repositories } from '../repositories.ts';
import { claimRepository } from './claims.ts';
import { conceptRepository } from './concepts.ts';
import { datasetRepository } from './datasets.ts';
import { graphRepository } from './graph.ts';
import { hypothesisRepository } from './hypotheses.ts';
import { modelRepository } from './models.ts';
import { networkRepository } from './networks.ts';
import { answerRepository, ledgerRepository } from './privacy.ts';
import { metaRepository, reportRepository, runRepository } from './records.ts';
import { sourceRepository } from './sources.ts';

/** The agreed repositories (repositories.ts) over one connection. */
export function repositoriesOver(connection: Connection): Repositories {
  return {
    sources: sourceRepository(connection),
    concepts: conceptRepository(connection),
    claims: claimRepository(connection),
    graph: graphRepository(connection),
    hypotheses: hypothesisRepository(connection),
    datasets: datasetRepository(connection),
    networks: networkRepository(connection),
    models: modelRepository(connection),
    reports: reportRepository(connection),
    runs: runRepository(connection),
    ledger: ledgerRepository(connection),
    answers: answerRepository(connection),
    meta: metaRepository(connection),
  };
}
