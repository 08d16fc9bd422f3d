import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../core/engine/contract/index.ts';
import { useQuery } from '../../../state/query.ts';
import { queryCache } from '../../../state/query-cache.ts';
import type { FigureSource } from '../model/figure-requests.ts';
import type { FigureOptions } from './figure-settings.ts';

type Drawn = OutputOf<'networks.figure'>;

export interface Picture {
  readonly svg: string;
  /** Of the whole figure, legend and key included. */
  readonly heightMm: number;
  readonly notes: Drawn['notes'];
}

/** The figure as an SVG for the screen; the last one stays while a newer one is drawn. */
/** `settings` null: the place is not measured yet. */
export function usePicture(source: FigureSource, settings: FigureOptions | null) {
  const { i18n } = useTranslation();
  const language = i18n.language === 'zh' ? ('zh' as const) : ('en' as const);
  const shared = { settings: settings ?? {}, format: 'svg' as const, size: 'screen' as const, language };
  const isAsked = settings !== null;
  const stored = useQuery(
    'networks.figure',
    isAsked && source.kind === 'stored' ? { id: source.id, figure: source.figure, ...shared } : null,
  );
  const given = useQuery(
    'network.figure',
    isAsked && source.kind === 'given' ? { figure: source.figure, ...shared } : null,
  );
  const { data, error } = source.kind === 'stored' ? stored : given;
  const picture = useMemo(() => (data === undefined ? null : pictureOf(data)), [data]);
  const kept = useRef<Picture | null>(null);
  if (picture !== null) kept.current = picture;
  const again = () => queryCache.invalidate((method) => method.endsWith('.figure'));
  return {
    picture: picture ?? (error === null ? kept.current : null),
    /** False while an earlier picture stands in for one that is being drawn. */
    isCurrent: picture !== null,
    error,
    again,
  };
}

const pictureOf = ({ file, notes, heightMm }: Drawn): Picture => ({
  heightMm,
  svg: new TextDecoder().decode(file.bytes),
  notes,
});
