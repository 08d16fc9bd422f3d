import { figureWords } from '../../../figures/words/languages.ts';
import { historyLabels } from '../../contract/labels.ts';
import type { networkFigureMethods } from '../../contract/network-figures.ts';
import type { Handlers } from '../../handlers.ts';
import type { Session } from '../../session.ts';
import { found } from '../found.ts';
import { renderFigure } from './render.ts';
import { storedSettings } from './settings.ts';
import { storedFigure } from './stored.ts';
import { toldHandlers } from './told.ts';

/** Figures of results that are given; figures and words of networks that the notebook keeps. */
export function figureHandlers(session: Session): Handlers<keyof typeof networkFigureMethods> {
  return {
    ...toldHandlers(session),
    'network.figure': ({ figure, ...output }) => renderFigure(session.host, figure, output),
    'networks.figure': ({ id, figure, settings, ...output }) => {
      const network = found(session.notebook.networks.get(id), 'network', id);
      const request = storedFigure(session.notebook.networks, id, figure, figureWords[output.language]);
      return renderFigure(session.host, request, {
        ...output,
        settings: settings ?? storedSettings(network),
      });
    },
    async 'networks.setFigure'({ id, settings }) {
      found(session.notebook.networks.get(id), 'network', id);
      await session.act(historyLabels.changeFigure, () => session.notebook.networks.setFigure(id, settings));
      return { done: true };
    },
  };
}
