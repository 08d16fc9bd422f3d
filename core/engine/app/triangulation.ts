import { conceptsForVariables } from '../../claims/concept-for-variable.ts';
import type { BootstrappedEdge, MeasuredNetwork } from '../../hypotheses/triangulation/measured-pairs.ts';
import { triangulate } from '../../hypotheses/triangulation/triangulate.ts';
import type { FittedNetwork } from '../../model/fitted-network.ts';
import type { Warning } from '../../model/run.ts';
import { historyLabels } from '../contract/labels.ts';
import type { triangulationMethods } from '../contract/triangulation.ts';
import type { Handlers } from '../handlers.ts';
import type { Session } from '../session.ts';
import { found } from './found.ts';

const done = { done: true } as const;

/** What literature says, what the data show, and what a person assumes, for every pair of concepts. */
export function triangulationHandlers(session: Session): Handlers<keyof typeof triangulationMethods> {
  return {
    'triangulation.table'({ networks: asked }) {
      const { notebook } = session;
      const ids = asked ?? notebook.networks.list(null).map(({ id }) => id);
      const networks = ids
        .map((id) => found(notebook.networks.get(id), 'network', id))
        .filter(({ kind }) => kind === 'symptoms')
        .map((network) => measured(session, network));
      const labels = new Map(notebook.concepts.all().map(({ id, label }) => [id, label]));
      const { rows, counts, silent } = triangulate(session.graph(), networks, (id) => labels.get(id) ?? id);
      return {
        rows: [...rows],
        counts,
        silent,
        networks: networks.map(({ network: { id, name, variables } }) => ({
          id,
          name,
          mapped: variables.filter(({ conceptId }) => conceptId !== null).length,
          variables: variables.length,
        })),
        warnings: warningsOf(networks),
      };
    },
    'triangulation.proposals'() {
      const { datasets, concepts } = session.notebook;
      const all = concepts.all();
      return datasets.all().flatMap(({ id: datasetId, name: dataset }) => {
        const open = datasets
          .variables(datasetId)
          .filter(({ conceptId, included }) => conceptId === null && included);
        const labels = new Map(open.map(({ name, label }) => [name, label]));
        return conceptsForVariables(open, all).map(({ variable, concept, likeness }) => ({
          ...{ datasetId, dataset, variable, label: labels.get(variable) ?? '' },
          ...{ conceptId: concept.id, concept: concept.label, likeness },
        }));
      });
    },
    async 'triangulation.map'({ mappings }) {
      const { datasets, concepts } = session.notebook;
      const changed = mappings.map(({ datasetId, variable, conceptId }) => {
        if (conceptId !== null) found(concepts.get(conceptId), 'concept', conceptId);
        found(datasets.get(datasetId), 'data set', datasetId);
        const known = datasets.variables(datasetId).find(({ name }) => name === variable) ?? null;
        return { datasetId, variable: { ...found(known, 'variable', variable), conceptId } };
      });
      await session.act(historyLabels.mapVariables, () => {
        for (const { datasetId, variable } of changed) datasets.updateVariable(datasetId, variable);
      });
      return done;
    },
  };
}

/** A network with the concepts that its variables stand for now, and the latest bootstrap of its edges. */
function measured({ notebook }: Session, network: FittedNetwork): MeasuredNetwork {
  const now = new Map(
    notebook.datasets.get(network.datasetId) === null
      ? []
      : notebook.datasets.variables(network.datasetId).map(({ name, conceptId }) => [name, conceptId]),
  );
  const variables = network.variables.map((variable) => ({
    ...variable,
    conceptId: now.has(variable.name) ? now.get(variable.name)! : variable.conceptId,
  }));
  const bootstraps = notebook.networks.results(network.id).filter(({ kind }) => kind === 'bootstrap');
  const edges = bootstraps.map(({ result }) => result.edges as BootstrappedEdge[] | undefined);
  return { network: { ...network, variables }, bootstrap: edges.find((each) => each !== undefined) ?? null };
}

function warningsOf(networks: readonly MeasuredNetwork[]): Warning[] {
  const warnings: Warning[] = [];
  if (networks.length === 0) {
    const message =
      'The notebook has no symptom network: every link is untested. Bring in data and estimate one.';
    return [{ code: 'triangulation.no-network', message }];
  }
  for (const { network, bootstrap } of networks) {
    const open = network.variables.filter(({ conceptId }) => conceptId === null).map(({ name }) => name);
    if (open.length > 0) {
      const message = `${open.length} of ${network.variables.length} variables of ${network.name} stand for no concept and say nothing here. Map them.`;
      warnings.push({ code: 'triangulation.unmapped', message, variables: open, value: open.length });
    }
    if (bootstrap === null) {
      const message = `The edges of ${network.name} have no intervals. Bootstrap the network before its verdicts are trusted.`;
      warnings.push({ code: 'triangulation.no-bootstrap', message });
    }
  }
  const message =
    'An edge of a cross-sectional network has no direction and is no cause: it can speak for a link, never for its arrow.';
  warnings.push({
    code: 'triangulation.undirected',
    message,
    source: 'Fried & Cramer 2017, doi:10.1177/1745691617705892',
  });
  return warnings;
}
