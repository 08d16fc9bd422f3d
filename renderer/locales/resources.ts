import enErrors from './en/errors.json';
import enGraph from './en/graph.json';
import enHistory from './en/history.json';
import enHypotheses from './en/hypotheses.json';
import enLibrary from './en/library.json';
import enModels from './en/models.json';
import enNetworks from './en/networks.json';
import enProgress from './en/progress.json';
import enReview from './en/review.json';
import enSettings from './en/settings.json';
import enShell from './en/shell.json';
import enWords from './en/words.json';
import zhErrors from './zh/errors.json';
import zhGraph from './zh/graph.json';
import zhHistory from './zh/history.json';
import zhHypotheses from './zh/hypotheses.json';
import zhLibrary from './zh/library.json';
import zhModels from './zh/models.json';
import zhNetworks from './zh/networks.json';
import zhProgress from './zh/progress.json';
import zhReview from './zh/review.json';
import zhSettings from './zh/settings.json';
import zhShell from './zh/shell.json';
import zhWords from './zh/words.json';

/** Every word on the screen, by language and file. */
export const resources = {
  en: {
    errors: enErrors,
    graph: enGraph,
    history: enHistory,
    hypotheses: enHypotheses,
    library: enLibrary,
    models: enModels,
    networks: enNetworks,
    progress: enProgress,
    review: enReview,
    settings: enSettings,
    shell: enShell,
    words: enWords,
  },
  zh: {
    errors: zhErrors,
    graph: zhGraph,
    history: zhHistory,
    hypotheses: zhHypotheses,
    library: zhLibrary,
    models: zhModels,
    networks: zhNetworks,
    progress: zhProgress,
    review: zhReview,
    settings: zhSettings,
    shell: zhShell,
    words: zhWords,
  },
} as const;
