import { readLinks } from '../../exchange/link-list.ts';
import type { Task } from '../../foundation/task.ts';
import { linkScores } from '../../hypotheses/links/link-scores.ts';
import { scoreLinks } from '../../hypotheses/links/score-links.ts';
import { decodeText } from '../../literature/encoding.ts';
import type { Warning } from '../../model/run.ts';
import type { OutputOf, ParsedInputOf } from '../contract/index.ts';
import { progressSteps } from '../contract/labels.ts';
import { underStep } from './steps.ts';

/** The absent pairs of an edge list that a score likes best; what the list repeats or joins to itself is said. */
export async function scoreLinksOf(
  { file, method, undirected, from, top, beta, node2vec }: ParsedInputOf<'hypotheses.scoreLinks'>,
  task: Task,
): Promise<OutputOf<'hypotheses.scoreLinks'>> {
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) throw decoded.error;
  const score = linkScores.find(({ id }) => id === method)!;
  const searching = underStep(task, () => progressSteps.searching);
  const question = { undirected, from, top, settings: { beta, node2vec } };
  const found = await scoreLinks(readLinks(decoded.value.text), score, question, searching);
  const { pairs, nodes, edges, chosen, selfLoops, repeated } = found;
  const warnings: Warning[] = [];
  if (selfLoops > 0) {
    const message = `${selfLoops} links of a node to itself are left out: the scores are about pairs.`;
    warnings.push({ code: 'links.self-loops', message, value: selfLoops });
  }
  if (repeated > 0) {
    const message = `${repeated} links say again what another says; each pair counts once.`;
    warnings.push({ code: 'links.repeated', message, value: repeated });
  }
  return { pairs: [...pairs], nodes, edges, chosen, version: score.version, warnings };
}
