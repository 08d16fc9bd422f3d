import { z } from 'zod';
import { printModel } from '../../causal/language/print.ts';
import { publishedCausalModel } from '../../causal/published-model.ts';
import { NosographError } from '../../foundation/errors.ts';
import { type PublishedModel, publishedModelSchema } from '../../model/published-model.ts';
import type { Host } from '../../platform/host.ts';
import type { OutputOf } from '../contract/index.ts';
import type { modelMethods } from '../contract/models.ts';
import type { Handlers } from '../handlers.ts';
import { type Language, readJson } from './samples.ts';

const folder = 'samples/models';

/** The published models that ship with the program. */
export function modelHandlers(host: Host): Handlers<keyof typeof modelMethods> {
  return {
    async 'models.list'({ language }) {
      const models = await Promise.all((await modelIds(host)).map((id) => readModel(host, id)));
      return models.map((model) => summaryOf(model, language));
    },
    async 'models.get'({ id, language }) {
      const known = await modelIds(host);
      if (!known.includes(id)) {
        throw new NosographError(
          'not-found',
          `There is no published model "${id}". There are: ${known.join(', ')}.`,
          { id },
        );
      }
      return whole(await readModel(host, id), language);
    },
  };
}

const modelIds = async (host: Host): Promise<string[]> =>
  z.array(z.string()).parse(await readJson(host, `${folder}/index.json`));

const readModel = async (host: Host, id: string): Promise<PublishedModel> =>
  publishedModelSchema.parse(await readJson(host, `${folder}/${id}.json`));

function summaryOf(model: PublishedModel, language: Language): OutputOf<'models.list'>[number] {
  const { authors, year, title, where, doi } = model.source;
  return {
    id: model.id,
    kind: model.kind,
    title: model.title[language],
    about: model.about[language],
    question: model.question[language],
    nodes: model.nodes.length,
    edges: model.edges.length,
    citation: `${authors} (${year}). ${title}. ${where}.`,
    doi,
  };
}

const whole = (model: PublishedModel, language: Language): OutputOf<'models.get'> => ({
  ...summaryOf(model, language),
  answer: model.answer[language],
  source: model.source,
  n: model.n,
  estimator: model.estimator[language],
  illustrative: true,
  variables: model.nodes.map(({ id, label, kind, x, y, role }) => ({
    ...{ id, kind, x, y },
    label: label[language],
    role: role ?? null,
  })),
  arrows: model.edges.map(({ from, to, sign, weight, slow }) => ({
    ...{ from, to },
    sign: sign ?? null,
    weight: weight ?? null,
    slow: slow ?? false,
  })),
  text: printModel(publishedCausalModel(model, language)),
  network: weighted(model),
});

function weighted({ kind, nodes, edges }: PublishedModel): OutputOf<'models.get'>['network'] {
  if (kind !== 'ising' && kind !== 'directed') return null;
  const index = new Map(nodes.map(({ id }, position) => [id, position]));
  const weights = nodes.map(({ loop }, row) => nodes.map((_, column) => (row === column ? (loop ?? 0) : 0)));
  for (const { from, to, weight = 0 } of edges) {
    const [row, column] = [index.get(from)!, index.get(to)!];
    weights[row]![column] = weight;
    if (kind === 'ising') weights[column]![row] = weight;
  }
  return {
    directed: kind === 'directed',
    weights,
    thresholds: kind === 'ising' ? nodes.map(({ threshold }) => threshold ?? 0) : null,
  };
}
