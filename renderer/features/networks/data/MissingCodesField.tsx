import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/TextField.tsx';
import { codesOf } from './missing-codes.ts';

interface MissingCodesFieldProps {
  readonly codes: readonly number[];
  readonly onChange: (codes: number[]) => void;
}

/** Numbers such as 99 that mean "no answer". */
export function MissingCodesField({ codes, onChange }: MissingCodesFieldProps) {
  const { t } = useTranslation();
  const kept = codes.join(', ');
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const read = codesOf(text);
  return (
    <TextField
      label={t('networks:data.missingCodes')}
      description={t('networks:data.missingCodesHint')}
      error={read === null ? t('networks:data.notNumbers') : null}
      value={text}
      onChange={setText}
      onCommit={() => {
        if (read !== null && read.join(', ') !== kept) onChange(read);
      }}
    />
  );
}
