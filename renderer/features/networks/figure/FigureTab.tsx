import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../state/command.ts';
import { networkFigure } from '../model/figure-requests.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import { Figure } from './Figure.tsx';
import { FigureOptions } from './FigureOptions.tsx';
import type { NodePlace } from './node-places.ts';
import { useFigureOptions } from './use-figure-options.ts';
import { litBy, nextSelected } from './walk.ts';

interface FigureTabProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
}

/** The network as the field draws it; the arrow keys walk through it. */
export function FigureTab({ index, selection }: FigureTabProps) {
  const { t } = useTranslation();
  const source = useMemo(() => networkFigure(index), [index]);
  const setPlaces = useCommand('networks.setPlaces');
  const { options, change } = useFigureOptions(index.network);
  const place = async (places: readonly NodePlace[]) => {
    const answer = await setPlaces.run({ id: index.network.id, places: places.map((each) => ({ ...each })) });
    // Places without a style of their own are shown as they are; another layout must give way to them.
    if (answer !== null && index.network.figure !== undefined && options.layout !== 'places')
      change({ layout: 'places' });
  };
  const lit = useMemo(() => litBy(index, selection.id), [index, selection.id]);
  return (
    <Figure
      source={source}
      network={index.network}
      name={index.network.name}
      label={t('networks:figure.label.network', {
        name: index.network.name,
        nodes: index.layer.variables.length,
        edges: index.edges.length,
      })}
      hint={t('networks:figure.keys')}
      fit="contain"
      selected={selection.id}
      lit={lit}
      onSelect={selection.select}
      onPlaces={(places) => void place(places)}
      onKey={(event) => {
        const next = nextSelected(index, selection.id, event.key);
        if (next === undefined) return;
        event.preventDefault();
        selection.select(next);
      }}
      tools={<FigureOptions network={index.network} />}
    />
  );
}
