import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../../ui/Chip.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { namesIn } from '../../model/ids.ts';
import type { ModelSession } from '../../session/model-session.ts';
import { useCalmSession } from '../../session/use-session.ts';
import styles from '../Panels.module.css';
import { Influence } from './Influence.tsx';
import { Simulation } from './Simulation.tsx';

/** One variable is pushed: what rises, what falls, where signs conflict, and how it goes on. */
export function WhatIfPanel({ session }: { readonly session: ModelSession }) {
  const { t } = useTranslation();
  const picture = useCalmSession(session, (state) => state.picture);
  const selected = useCalmSession(session, (state) => state.selected);
  const [chosen, setChosen] = useState<string | null>(null);
  const [push, setPush] = useState<'up' | 'down'>('up');
  if (picture === null || picture.edges.length === 0) {
    return <p className={styles.note}>{t('models:whatIf.empty')}</p>;
  }
  const names = picture.nodes.map(({ name }) => name);
  const [marked] = namesIn(selected);
  const exposure = picture.nodes.find(({ roles }) => roles.includes('exposure'))?.name;
  const wanted = chosen !== null && names.includes(chosen) ? chosen : (marked ?? exposure ?? names[0] ?? '');
  return (
    <>
      <div className={styles.pushes}>
        <SelectField
          label={t('models:whatIf.push')}
          value={wanted}
          options={names.map((name) => ({ value: name, label: name }))}
          onChange={setChosen}
        />
        <div className={styles.chips}>
          {(['up', 'down'] as const).map((each) => (
            <Chip
              key={each}
              icon={each === 'up' ? 'arrow-up' : 'arrow-down'}
              isSelected={push === each}
              onChange={() => setPush(each)}
            >
              {t(`models:whatIf.${each}`)}
            </Chip>
          ))}
        </div>
      </div>
      <Influence session={session} picture={picture} variable={wanted} push={push} />
      <Simulation session={session} picture={picture} variable={wanted} push={push} />
    </>
  );
}
