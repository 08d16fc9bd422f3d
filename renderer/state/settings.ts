import { create } from 'zustand';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface Settings {
  readonly theme: Theme;
  /** Null: the system's language, when the product speaks it. */
  readonly language: 'en' | 'zh' | null;
  /** Letters alone as keys (A accepts); off for those whom speech input or a tremor makes press them. */
  readonly singleKeys: boolean;
  readonly inspectorOpen: boolean;
}

interface SettingsState extends Settings {
  change(patch: Partial<Settings>): void;
}

const storageKey = 'nosograph.settings';
const defaults: Settings = { theme: 'system', language: null, singleKeys: true, inspectorOpen: true };

/** Settings that cannot be read are the defaults: nothing of the user's work is in them. */
export function parseSettings(text: string | null): Settings {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    if (typeof kept !== 'object' || kept === null) return defaults;
    const given = kept as Partial<Record<keyof Settings, unknown>>;
    return {
      theme: themes.find((theme) => theme === given.theme) ?? defaults.theme,
      language: given.language === 'en' || given.language === 'zh' ? given.language : defaults.language,
      singleKeys: typeof given.singleKeys === 'boolean' ? given.singleKeys : defaults.singleKeys,
      inspectorOpen: typeof given.inspectorOpen === 'boolean' ? given.inspectorOpen : defaults.inspectorOpen,
    };
  } catch {
    return defaults;
  }
}

function read(): Settings {
  try {
    return parseSettings(localStorage.getItem(storageKey));
  } catch {
    return defaults; // storage is forbidden
  }
}

function write(settings: Settings): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(settings));
  } catch {
    // storage is forbidden: the settings last as long as the window
  }
}

/** What belongs to the person at this machine and not to the notebook. */
export const useSettings = create<SettingsState>((set, get) => ({
  ...read(),
  change(patch) {
    set(patch);
    const { theme, language, singleKeys, inspectorOpen } = get();
    write({ theme, language, singleKeys, inspectorOpen });
  },
}));

/** The language of the screen: the chosen one, else the system's, else English. */
export function screenLanguage(chosen: Settings['language'], system: readonly string[]): 'en' | 'zh' {
  if (chosen !== null) return chosen;
  return system[0]?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
