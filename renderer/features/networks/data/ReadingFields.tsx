import { useTranslation } from 'react-i18next';
import type { Reading } from '../../../../core/model/dataset.ts';
import { type Option, SelectField } from '../../../ui/SelectField.tsx';
import styles from './Import.module.css';
import type { ReadingWish } from './import-data.ts';

interface ReadingFieldsProps {
  readonly reading: Reading;
  readonly wish: ReadingWish;
  readonly onChange: (wish: ReadingWish) => void;
}

const delimiters = [',', ';', '\t', '|'] as const;
const decimals = ['.', ','] as const;
const encodings = ['utf-8', 'gb18030', 'windows-1252', 'utf-16le', 'big5'] as const;

/** What was found out about a file; each can be set otherwise where the format has it. */
export function ReadingFields({ reading, wish, onChange }: ReadingFieldsProps) {
  const { t } = useTranslation();
  const found = (words: string) => t('networks:reading.found', { words });
  const named = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', '.': 'point' } as const;
  const sign = (value: string) =>
    value in named ? t(`networks:reading.sign.${named[value as keyof typeof named]}`) : value;
  return (
    <div className={styles.reading}>
      <div className={styles.format}>
        <span className={styles.label}>{t('networks:reading.format')}</span>
        <span>{t(`networks:format.${reading.format}`)}</span>
      </div>
      {reading.delimiter !== null && (
        <Choice
          label={t('networks:reading.delimiter')}
          automatic={found(sign(reading.delimiter))}
          value={wish.delimiter ?? null}
          options={delimiters.map((value) => ({ value, label: sign(value) }))}
          onChange={(delimiter) => onChange({ ...wish, delimiter })}
        />
      )}
      {reading.decimal !== null && (
        <Choice
          label={t('networks:reading.decimal')}
          automatic={found(sign(reading.decimal))}
          value={wish.decimal ?? null}
          options={decimals.map((value) => ({ value, label: sign(value) }))}
          onChange={(decimal) => onChange({ ...wish, decimal })}
        />
      )}
      {reading.encoding !== null && (
        <Choice
          label={t('networks:reading.encoding')}
          automatic={found(reading.encoding)}
          value={wish.encoding ?? null}
          options={encodings.map((value) => ({ value, label: value }))}
          onChange={(encoding) => onChange({ ...wish, encoding })}
        />
      )}
      {reading.sheets.length > 1 && (
        <Choice
          label={t('networks:reading.sheet')}
          automatic={found(reading.sheet ?? '')}
          value={wish.sheet ?? null}
          options={reading.sheets.map((value) => ({ value, label: value }))}
          onChange={(sheet) => onChange({ ...wish, sheet })}
        />
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly automatic: string;
  readonly value: Value | null;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value | null) => void;
}

/** A list whose first entry leaves it to the reader of the file. */
function Choice<Value extends string>({ label, automatic, value, options, onChange }: ChoiceProps<Value>) {
  const all: readonly Option<Value | 'automatic'>[] = [{ value: 'automatic', label: automatic }, ...options];
  return (
    <SelectField<Value | 'automatic'>
      label={label}
      value={value ?? 'automatic'}
      options={all}
      onChange={(next) => onChange(next === 'automatic' ? null : (next as Value))}
    />
  );
}
