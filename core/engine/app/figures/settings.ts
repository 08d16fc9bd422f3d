import { type FigureSettings, figureSettingsSchema } from '../../../model/figure-settings.ts';
import type { FittedNetwork } from '../../../model/fitted-network.ts';

/** How a network's figure looks: as was stored with it, else as figures look, with nodes where a hand has put them. */
export const storedSettings = ({ figure, places }: FittedNetwork): FigureSettings =>
  figure ?? figureSettingsSchema.parse(places.length > 0 ? { layout: 'places' } : {});
