import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Warning } from '../../../../core/model/run.ts';
import { useFormat } from '../../../locales/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './Warnings.module.css';
import { warningWords } from './warning-words.ts';

export interface WarningRemedy {
  readonly label: string;
  readonly onPress: () => void;
}

interface WarningsProps {
  readonly warnings: readonly Warning[];
  /** How a variable is called on the screen. */
  readonly labelOf?: (variable: string) => string;
  /** What one press can do about a warning; null where there is no such thing. */
  readonly remedyOf?: (warning: Warning) => WarningRemedy | null;
  /** True: every warning stands open, as beside a variable. False: one line until it is asked for. */
  readonly isOpen?: boolean;
}

/** What a reviewer would object to: said in one line that cannot be overlooked, and in full on request. */
export function Warnings({ warnings, labelOf, remedyOf, isOpen = false }: WarningsProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [isUnfolded, setUnfolded] = useState(false);
  if (warnings.length === 0) return null;
  const titles = [...new Set(warnings.map((each) => warningWords(t, format, each, i18n.language).title))];
  const list = (
    <ul className={styles.list}>
      {warnings.map((warning, index) => (
        <OneWarning
          // biome-ignore lint/suspicious/noArrayIndexKey: the same warning may stand twice with other figures
          key={`${warning.code} ${index}`}
          warning={warning}
          labelOf={labelOf}
          remedy={remedyOf?.(warning) ?? null}
        />
      ))}
    </ul>
  );
  if (isOpen) return <div className={styles.box}>{list}</div>;
  return (
    <div className={styles.box}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        <Icon name="warning" size={14} />
        <strong>{t('networks:warnings.count', { count: warnings.length })}</strong>
        <span className={styles.titles}>{titles.join(' · ')}</span>
        <Icon name={isUnfolded ? 'chevron-up' : 'chevron-down'} size={14} />
      </button>
      {isUnfolded && list}
    </div>
  );
}

const mostNamed = 8;

interface OneWarningProps {
  readonly warning: Warning;
  readonly labelOf: ((variable: string) => string) | undefined;
  readonly remedy: WarningRemedy | null;
}

function OneWarning({ warning, labelOf = (name) => name, remedy }: OneWarningProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const words = warningWords(t, format, warning, i18n.language);
  const named = (warning.variables ?? []).slice(0, mostNamed).map(labelOf);
  const more = (warning.variables?.length ?? 0) - named.length;
  return (
    <li className={styles.warning}>
      <strong>{words.title}</strong>
      <p>{words.what}</p>
      {named.length > 0 && (
        <p className={styles.facts}>
          {t('networks:warnings.variables', { names: named.join(', ') })}
          {more > 0 && ` ${t('networks:warnings.andMore', { count: more })}`}
        </p>
      )}
      {(words.figures !== null || words.source !== null) && (
        <p className={styles.facts}>
          {[
            words.figures,
            words.source === null ? null : t('networks:warnings.source', { source: words.source }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      )}
      {remedy !== null && (
        <Button className={styles.remedy} onPress={remedy.onPress}>
          {remedy.label}
        </Button>
      )}
    </li>
  );
}
