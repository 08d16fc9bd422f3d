import { figureWords } from '../../../figures/words/languages.ts';
import type { networkFigureMethods } from '../../contract/network-figures.ts';
import type { Handlers } from '../../handlers.ts';
import type { Session } from '../../session.ts';
import { renderFigure } from './render.ts';
import { storedFigure } from './stored.ts';
import { toldHandlers } from './told.ts';

/** Figures of results that are given; figures and words of networks that the notebook keeps. */
export function figureHandlers(session: Session): Handlers<keyof typeof networkFigureMethods> {
  return {
    ...toldHandlers(session),
    'network.figure': ({ figure, ...output }) => renderFigure(session.host, figure, output),
    'networks.figure': ({ id, figure, ...output }) => {
      const request = storedFigure(session.notebook.networks, id, figure, figureWords[output.language]);
      return renderFigure(session.host, request, output);
    },
  };
}
