import { useTranslation } from 'react-i18next';
import { HelpButton } from '../../../ui/HelpButton.tsx';
import styles from './Form.module.css';

interface HelpProps {
  readonly about: 'option' | 'method';
  /** As the engine calls it: `gamma`, `ebicglasso`. */
  readonly name: string;
  readonly label: string;
}

/** What a setting does and who says so; nothing where the language files have nothing to say. */
export function Help({ about, name, label }: HelpProps) {
  const { t, i18n } = useTranslation();
  const at = about === 'option' ? `networks:option.${name}` : `networks:method.${name}`;
  if (!i18n.exists(`${at}.help`)) return null;
  return (
    <span className={styles.help}>
      <HelpButton label={t('networks:form.helpOn', { label })}>
        <p>{t(`${at}.help`)}</p>
        {i18n.exists(`${at}.source`) && <p className={styles.source}>{t(`${at}.source`)}</p>}
      </HelpButton>
    </span>
  );
}
