import { useEffect, useState } from 'react';
import styles from './Library.module.css';

interface YearFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (year: number | null) => void;
}

/** Four digits or nothing; it takes effect when the year is whole. */
export function YearField({ label, value, onChange }: YearFieldProps) {
  const [text, setText] = useState(value === null ? '' : String(value));
  useEffect(() => {
    setText(value === null ? '' : String(value));
  }, [value]);
  return (
    <input
      className={styles.year}
      inputMode="numeric"
      maxLength={4}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, '');
        setText(digits);
        if (digits.length === 4) onChange(Number(digits));
        else if (digits === '') onChange(null);
      }}
    />
  );
}
