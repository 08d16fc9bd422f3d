import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languageNames, languages } from '../../locales/i18n.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { useQuery } from '../../state/query.ts';
import { useRoute } from '../../state/route.ts';
import { type Theme, themes, useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './Settings.module.css';
import { Versions } from './Versions.tsx';

/** What belongs to this machine, the versions of the notebook, and what this program is. */
export function Settings() {
  const { t } = useTranslation();
  const { params } = useRoute();
  const versions = useRef<HTMLElement>(null);
  useEffect(() => {
    if (params.part === 'versions') versions.current?.scrollIntoView();
  }, [params.part]);
  return (
    <Panel title={t('shell:place.settings')}>
      <div className={styles.sheet}>
        <Appearance />
        <section ref={versions} className={styles.part}>
          <h2 className={styles.heading}>{t('settings:versions.title')}</h2>
          <Versions />
        </section>
        <Privacy />
        <About />
      </div>
    </Panel>
  );
}

function Appearance() {
  const { t } = useTranslation();
  const { theme, language, singleKeys, change } = useSettings();
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('settings:appearance.title')}</h2>
      <div className={styles.fields}>
        <SelectField<Theme>
          label={t('settings:appearance.theme')}
          value={theme}
          options={themes.map((value) => ({
            value,
            label: t(`settings:theme.${value}`),
            icon: value === 'dark' ? 'moon' : value === 'light' ? 'sun' : 'display',
          }))}
          onChange={(chosen) => change({ theme: chosen })}
        />
        <SelectField<Language | 'system'>
          label={t('settings:appearance.language')}
          value={language ?? 'system'}
          options={[
            { value: 'system', label: t('settings:appearance.systemLanguage') },
            ...languages.map((value) => ({ value, label: languageNames[value] })),
          ]}
          onChange={(chosen) => change({ language: chosen === 'system' ? null : chosen })}
        />
      </div>
      <CheckField
        label={t('settings:appearance.singleKeys')}
        isSelected={singleKeys}
        onChange={(isOn) => change({ singleKeys: isOn })}
      />
    </section>
  );
}

function Privacy() {
  const { t } = useTranslation();
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('settings:privacy.title')}</h2>
      <p className={styles.words}>{t('settings:privacy.sentence')}</p>
    </section>
  );
}

function About() {
  const { t } = useTranslation();
  const show = useDialogs((dialogs) => dialogs.show);
  const { data: info } = useQuery('app.info', {});
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('settings:about.title')}</h2>
      <p className={styles.words}>
        {info !== undefined &&
          t('settings:about.version', { version: info.version, schema: info.schemaVersion })}
      </p>
      <p className={styles.words}>{t('settings:about.licence')}</p>
      <div className={styles.buttons}>
        <Button icon="keyboard" shortcut="?" onPress={() => show('keys')}>
          {t('shell:action.keys')}
        </Button>
      </div>
    </section>
  );
}
