import { useSettings } from '../state/settings.ts';

/** Keeps `data-theme` of the page equal to the setting, or to the system's when that is the setting. */
export function followTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme } = useSettings.getState();
    const isDark = theme === 'dark' || (theme === 'system' && system.matches);
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  };
  apply();
  system.addEventListener('change', apply);
  useSettings.subscribe(apply);
}
