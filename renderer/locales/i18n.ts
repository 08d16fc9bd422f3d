import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { resources } from './resources.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', zh: '简体中文' };

/** Starts the languages. Keys are `file:path.in.file`; a missing key is shown as itself and fails a test. */
export async function startLanguages(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'shell',
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  document.documentElement.lang = htmlLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = htmlLanguage(language);
}

const htmlLanguage = (language: Language) => (language === 'zh' ? 'zh-Hans' : language);
