import type { FigureRequest, FigureSettings } from '../model/figure.ts';
import { drawBootstrap } from './charts/bootstrap.ts';
import { drawCentrality } from './charts/centrality.ts';
import { drawDifferences } from './charts/difference.ts';
import { drawMatrix } from './charts/matrix.ts';
import { drawStability } from './charts/stability.ts';
import { drawStabilityTable } from './charts/stability-table.ts';
import type { Figure } from './figure.ts';
import { drawNetworks } from './network/draw-networks.ts';
import type { FigureWords } from './words.ts';

/** Draws whatever can be drawn. The same request, settings and words give the same figure. */
export function drawFigure(figure: FigureRequest, settings: FigureSettings, words: FigureWords): Figure {
  switch (figure.kind) {
    case 'network':
      return drawNetworks(figure.networks, settings, words);
    case 'centrality':
      return drawCentrality(figure, settings, words);
    case 'bootstrap':
      return drawBootstrap(figure, settings, words);
    case 'stability':
      return drawStability(figure, settings, words);
    case 'difference':
      return drawDifferences(figure, settings, words);
    case 'matrix':
      return drawMatrix(figure, settings, words);
    case 'stability-table':
      return drawStabilityTable(figure, settings, words);
  }
}
