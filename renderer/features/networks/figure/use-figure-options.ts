import { useCallback } from 'react';
import type { FittedNetwork } from '../../../../core/model/fitted-network.ts';
import { useCommand } from '../../../state/command.ts';
import { type FigureOptions, useFigureSettings } from './figure-settings.ts';

export interface FigureStyle {
  readonly options: FigureOptions;
  change(patch: FigureOptions): void;
}

/**
 * How a figure looks. Of a network of the notebook it is kept with the network, so that it is undone like everything
 * else; of a figure that is only looked at, as long as the window.
 */
export function useFigureOptions(network: FittedNetwork | null): FigureStyle {
  const window = useFigureSettings();
  const { run } = useCommand('networks.setFigure');
  const id = network?.id ?? null;
  const kept = network?.figure;
  const isPlaced = (network?.places.length ?? 0) > 0;
  const options: FigureOptions =
    kept ?? (isPlaced ? { ...window.options, layout: 'places' } : window.options);
  const change = useCallback(
    (patch: FigureOptions) => {
      if (id === null) window.change(patch);
      else void run({ id, settings: { ...options, ...patch, heightMm: null } });
    },
    [id, run, options, window],
  );
  return { options, change };
}
