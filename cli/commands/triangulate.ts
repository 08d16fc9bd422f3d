import { defineCommand } from '../command.ts';
import { flag } from '../options.ts';
import { short, table } from '../table.ts';

export const triangulate = defineCommand({
  name: 'triangulate',
  summary: 'Lay the symptom networks of a notebook over the causal graph of its literature',
  usage: 'NOTEBOOK',
  example: 'nosograph triangulate sleep.nosograph --map-proposed',
  arguments: { least: 1, most: 1 },
  options: {
    mapProposed: flag('first give every variable without a concept the one that it names by itself'),
  },
  async run([path = ''], { mapProposed }, { notebooks, task }) {
    const { engine, warnings: opening } = await notebooks.open(path);
    const proposals = await engine.call('triangulation.proposals', {}, task);
    const sure = proposals.filter(({ likeness }) => likeness === 1);
    if (mapProposed && sure.length > 0) {
      await engine.call('triangulation.map', {
        mappings: sure.map(({ datasetId, variable, conceptId }) => ({ datasetId, variable, conceptId })),
      });
    }
    const { rows, counts, silent, networks, warnings } = await engine.call('triangulation.table', {}, task);
    const lines = rows.map(({ cause, effect, literature, data, verdict, uncertain }) => [
      `${cause} → ${effect}`,
      literature === null ? '' : `${literature.support} for, ${literature.contradiction} against`,
      data === null
        ? ''
        : `${short(data.weight)}${data.interval === null ? '' : ` [${data.interval.map(short).join(', ')}]`}`,
      `${verdict}${uncertain ? ' (uncertain)' : ''}`,
    ]);
    return {
      values: [{ rows, counts, silent, networks, proposals: mapProposed ? [] : proposals }],
      text:
        rows.length === 0
          ? 'Nothing to lay over one another yet: the notebook has neither accepted claims nor a network.'
          : table(['link', 'papers', 'weight [95%]', 'verdict'], lines, 90),
      warnings: [...opening, ...warnings],
      settings: { mapProposed },
      versions: {},
    };
  },
});
