import { useTranslation } from 'react-i18next';
import type { ModelOperation } from '../../../../bridge/model-language/contract.ts';
import { classes } from '../../../../ui/classes.ts';
import { SelectField } from '../../../../ui/SelectField.tsx';
import styles from '../Panels.module.css';
import type { Question } from './question.ts';

const [none, several] = ['-none', '-several'];

/** Exposure and outcome as fields: the same as the letters e and o on the canvas. */
export function RoleFields({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const { picture, session } = question;
  const field = (role: 'exposure' | 'outcome', now: readonly string[]) => (
    <SelectField
      label={t(`models:role.${role}`)}
      value={now.length > 1 ? several : (now[0] ?? none)}
      options={[
        { value: none, label: t('models:ask.nobody') },
        ...(now.length > 1 ? [{ value: several, label: now.join(', ') }] : []),
        ...picture.nodes.map(({ name }) => ({ value: name, label: name })),
      ]}
      onChange={(name) => {
        if (name === several) return;
        const other = role === 'exposure' ? 'outcome' : 'exposure';
        const off = now.map((old): ModelOperation => ({ kind: 'setRole', name: old, role, on: false }));
        const isOther = (role === 'exposure' ? question.outcomes : question.exposures).includes(name);
        const swapped: ModelOperation[] = isOther ? [{ kind: 'setRole', name, role: other, on: false }] : [];
        const on: ModelOperation[] = name === none ? [] : [{ kind: 'setRole', name, role, on: true }];
        void session.perform([...off, ...swapped, ...on]);
      }}
    />
  );
  return (
    <div className={classes(styles.row, styles.fields)}>
      {field('exposure', question.exposures)}
      {field('outcome', question.outcomes)}
    </div>
  );
}
