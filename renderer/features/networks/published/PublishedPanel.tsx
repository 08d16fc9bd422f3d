import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../core/engine/contract/index.ts';
import { useQuery } from '../../../state/query.ts';
import { Failure } from '../../../ui/Failure.tsx';
import { Inspector } from '../../../ui/Inspector.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Figure } from '../figure/Figure.tsx';
import { FigureOptions } from '../figure/FigureOptions.tsx';
import type { FigureSource } from '../model/figure-requests.ts';
import { PublishedInspector } from './PublishedInspector.tsx';
import { weightsOf } from './published-weights.ts';

/** A model of the literature to look at: its figure, its source, what it answers. */
export function PublishedPanel({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  const { data: model, error } = useQuery('models.get', { id, language });
  if (error !== null) return <Failure error={error} fillsPlace remedies={[]} />;
  if (model === undefined) return <div aria-busy="true" />;
  return (
    <>
      <Panel title={model.title} label={model.title} scrolls={false}>
        <PublishedFigure model={model} label={t('networks:published.figure', { title: model.title })} />
      </Panel>
      <Inspector>
        <PublishedInspector model={model} />
      </Inspector>
    </>
  );
}

interface PublishedFigureProps {
  readonly model: OutputOf<'models.get'>;
  readonly label: string;
}

function PublishedFigure({ model, label }: PublishedFigureProps) {
  const source = useMemo<FigureSource>(
    () => ({
      kind: 'given',
      figure: {
        kind: 'network',
        networks: [
          {
            variables: model.variables.map((variable) => variable.id),
            labels: Object.fromEntries(model.variables.map((variable) => [variable.id, variable.label])),
            places: model.variables.map(({ id: variable, x, y }) => ({ variable, x, y })),
            ...weightsOf(model),
          },
        ],
      },
    }),
    [model],
  );
  return (
    <Figure
      source={source}
      network={null}
      label={label}
      name={model.title}
      fit="contain"
      tools={<FigureOptions network={null} />}
    />
  );
}
