import { useTranslation } from 'react-i18next';

interface SignLineProps {
  /** 1, −1, or 0 where there is none. */
  readonly sign: number;
  readonly isDirected: boolean;
}

/** The sign of an edge as the figure draws it: whole or dashed, with its word for who cannot see it. */
export function SignLine({ sign, isDirected }: SignLineProps) {
  const { t } = useTranslation();
  const name = sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'undefined';
  const colour = sign > 0 ? 'var(--positive)' : sign < 0 ? 'var(--negative)' : 'var(--unsigned)';
  return (
    <svg viewBox="0 0 30 12" width="30" height="12" role="img" aria-label={t(`networks:sign.${name}`)}>
      <title>{t(`networks:sign.${name}`)}</title>
      <path
        d={isDirected ? 'M1 6H24' : 'M1 6H29'}
        stroke={colour}
        strokeWidth="2"
        strokeDasharray={sign < 0 ? '5 3' : undefined}
        fill="none"
      />
      {isDirected && <path d="M23 2L29 6L23 10z" fill={colour} />}
    </svg>
  );
}
