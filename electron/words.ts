import en from '../renderer/locales/en/menu.json';
import zh from '../renderer/locales/zh/menu.json';

export type Language = 'en' | 'zh';
export type Words = Readonly<Record<keyof typeof en, string>>;

/** The shell's own words, from the same language files as the page's. */
export const wordsIn: Readonly<Record<Language, Words>> = { en, zh };

/** The language to start in, before the page has said which one the user chose. */
export const languageOf = (locale: string): Language => (/^zh\b/i.test(locale) ? 'zh' : 'en');
