import { textFile } from '../../../exchange/convert.ts';
import type { StoredAnalysis } from '../../../exchange/words/analysis.ts';
import { networkWords } from '../../../exchange/words/network-words.ts';
import { rScript } from '../../../exchange/words/r-script.ts';
import { reportingList } from '../../../exchange/words/reporting.ts';
import type { networkFigureMethods } from '../../contract/network-figures.ts';
import type { Handlers } from '../../handlers.ts';
import type { Session } from '../../session.ts';
import { found } from '../found.ts';
import { fileNameFor } from '../paths.ts';
import { storedSettings } from './settings.ts';

type Told = 'networks.words' | 'networks.rScript' | 'networks.reporting';

/** Networks of the notebook in words, as a script, and against the list of what a report should state. */
export function toldHandlers(session: Session): Handlers<keyof typeof networkFigureMethods & Told> {
  return {
    'networks.words'({ id, language }) {
      const stored = storedAnalysis(session, id);
      const { markdown, references, ...paragraphs } = networkWords(stored, language);
      const file = textFile(`${fileNameFor(stored.network.name)}.md`, 'text/markdown', markdown);
      return { ...paragraphs, references: [...references], markdown: file };
    },
    'networks.rScript'({ id }) {
      const stored = storedAnalysis(session, id);
      return textFile(`${fileNameFor(stored.network.name)}.R`, 'text/x-r-source', rScript(stored));
    },
    'networks.reporting'({ id, language, settings }) {
      const stored = storedAnalysis(session, id);
      const { entries, filled, markdown } = reportingList(
        stored,
        settings ?? storedSettings(stored.network),
        language,
      );
      const name = `${fileNameFor(stored.network.name)} reporting.md`;
      return { entries: [...entries], filled, markdown: textFile(name, 'text/markdown', markdown) };
    },
  };
}

/** The network with all that was computed of it and what is known of its data. */
function storedAnalysis({ notebook }: Session, id: string): StoredAnalysis {
  const network = found(notebook.networks.get(id), 'network', id);
  const results = notebook.networks.results(id);
  const dataset = notebook.datasets.get(network.datasetId);
  const otherId = results.find(({ kind }) => kind === 'comparison')?.settings.otherId;
  return {
    network,
    results,
    dataset,
    said: dataset === null ? [] : notebook.datasets.variables(dataset.id),
    other: typeof otherId === 'string' ? notebook.networks.get(otherId) : null,
  };
}
