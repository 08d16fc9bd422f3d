import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/jetbrains-mono';
import '../ui/tokens.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { engine } from '../bridge/engine.ts';
import { startLanguages } from '../locales/i18n.ts';
import { screenLanguage, useSettings } from '../state/settings.ts';
import { App } from './App.tsx';
import { followTheme } from './theme.ts';

followTheme();
engine.start();
await startLanguages(screenLanguage(useSettings.getState().language, navigator.languages));

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(<App />);
