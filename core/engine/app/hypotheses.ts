import type { Hypothesis } from '../../model/hypothesis.ts';
import type { hypothesisMethods } from '../contract/hypotheses.ts';
import { historyLabels } from '../contract/labels.ts';
import type { Handlers } from '../handlers.ts';
import type { Session } from '../session.ts';
import { backtestNotebook } from './backtest.ts';
import { found } from './found.ts';
import { generate } from './generate-hypotheses.ts';
import { scoreLinksOf } from './score-links.ts';

const done = { done: true } as const;

/** Hypotheses: generated, sorted out, put into the researcher's own words. */
export function hypothesisHandlers(session: Session): Handlers<keyof typeof hypothesisMethods> {
  const get = (id: string): Hypothesis => found(session.notebook.hypotheses.get(id), 'hypothesis', id);
  return {
    'hypotheses.generate': (input, task) => generate(session, input, task),
    'hypotheses.scoreLinks': scoreLinksOf,
    'hypotheses.backtest': (input, task) => backtestNotebook(session, input, task),
    'hypotheses.list'({ state, text, offset, limit }) {
      const { total, rows } = session.notebook.hypotheses.list({ state, text }, { offset, limit });
      return { total, rows: [...rows] };
    },
    'hypotheses.get': ({ id }) => get(id),
    async 'hypotheses.setState'({ ids, state }) {
      const changing = ids.map(get).filter((hypothesis) => hypothesis.state !== state);
      if (changing.length === 0) return done;
      await session.act(historyLabels.hypothesisState, () => {
        for (const hypothesis of changing) session.notebook.hypotheses.put({ ...hypothesis, state });
      });
      return done;
    },
    async 'hypotheses.edit'({ id, statement, body }) {
      const hypothesis = get(id);
      const edited: Hypothesis = {
        ...hypothesis,
        statement: statement ?? hypothesis.statement,
        body: body ?? hypothesis.body,
      };
      await session.act(historyLabels.editHypothesis, () => session.notebook.hypotheses.put(edited));
      return edited;
    },
    async 'hypotheses.remove'({ ids }) {
      const removed = ids.map(get);
      await session.act(historyLabels.removeHypotheses, () => {
        for (const { id } of removed) session.notebook.hypotheses.remove(id);
      });
      return done;
    },
  };
}
