/** The arrows of the house: what a folder may import. Everything else that is ours is forbidden to it. */
const mayImport = {
  'core/model': [],
  'core/foundation': [],
  'core/math': ['core/foundation'],
  'core/data': ['core/model', 'core/foundation', 'core/math'],
  'core/networks': ['core/math', 'core/data', 'core/model', 'core/foundation'],
  'core/causal': ['core/math', 'core/model', 'core/foundation'],
  'core/figures': ['core/math', 'core/model', 'core/foundation'],
  'core/literature': ['core/model', 'core/foundation'],
  'core/llm': ['core/model', 'core/foundation', 'core/privacy'],
  'core/claims': ['core/literature', 'core/llm', 'core/model', 'core/foundation'],
  'core/hypotheses': ['core/networks', 'core/causal', 'core/claims', 'core/model', 'core/foundation'],
  'core/privacy': ['core/model', 'core/foundation'],
  'core/storage': ['core/model', 'core/foundation', 'core/platform/host.ts'],
  'core/exchange': [
    'core/model',
    'core/foundation',
    'core/literature',
    'core/claims',
    'core/causal',
    'core/networks',
    'core/hypotheses',
  ],
  'core/engine': ['core'],
  // Its compute worker serves the pool, as renderer/workers does in a browser.
  'core/platform/node': ['core/foundation', 'core/platform/host.ts', 'core/engine/compute/serve.ts'],
  'renderer/app': [
    'renderer/features',
    'renderer/ui',
    'renderer/state',
    'renderer/bridge',
    'renderer/locales',
    'core/engine',
    'core/model',
    'core/foundation',
  ],
  'renderer/features': [
    'renderer/ui',
    'renderer/state',
    'renderer/bridge',
    'renderer/locales',
    'core/engine/contract',
    'core/model',
    'core/foundation',
  ],
  'renderer/ui': [],
  'renderer/state': ['renderer/bridge', 'core/engine/contract', 'core/model', 'core/foundation'],
  'renderer/bridge': [
    'core/engine/contract',
    'core/engine/protocol.ts',
    'core/engine/client.ts',
    'core/engine/port.ts',
    'core/foundation',
    'core/model',
    'core/platform/host.ts',
    'electron/contract.ts',
    'electron/channel-names.ts',
  ],
  'renderer/workers': ['core', 'renderer/bridge'],
  electron: ['core/platform', 'core/privacy', 'core/foundation', 'renderer/locales'],
  cli: ['core'],
};

const ours = '^(core|renderer|electron|cli|samples|tests|scripts)/';
const pattern = (target) => (target.endsWith('.ts') ? `^${target.replaceAll('.', '\\.')}$` : `^${target}/`);

const layers = Object.entries(mayImport).map(([folder, targets]) => ({
  name: `${folder} imports only what it may`,
  severity: 'error',
  from: { path: pattern(folder) },
  to: { path: ours, pathNot: [pattern(folder), ...targets.map(pattern)] },
}));

/** A folder that nobody has given arrows to: it must be added above, not live outside the law. */
const lawless = {
  name: 'every folder has its arrows',
  severity: 'error',
  from: {
    path: '^(core|renderer)/[^/]+/',
    pathNot: [...Object.keys(mayImport).map(pattern), '^core/platform/[^/]+$', '^renderer/locales/'],
  },
  to: { path: ours },
};

const features = {
  name: 'features never import each other',
  severity: 'error',
  from: { path: '^renderer/features/([^/]+)/' },
  to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
};

const noNode = {
  name: 'core knows no Node',
  severity: 'error',
  from: { path: '^core/', pathNot: '^core/platform/node/' },
  to: { dependencyTypes: ['core'] },
};

const nodeHost = {
  name: 'only the command line and the desktop shell touch the files of Node',
  severity: 'error',
  from: { path: '^(core|renderer)/', pathNot: '^core/platform/node/' },
  to: { path: '^core/platform/node/' },
};

const noScreen = {
  name: 'core knows no screen',
  severity: 'error',
  from: { path: '^core/' },
  to: {
    path: '(^|/)node_modules/(react|react-[^/]+|i18next|electron|cytoscape[^/]*|monaco-editor|zustand|immer|cmdk|dompurify|@tanstack/[^/]+)/',
  },
};

const noElectron = {
  name: 'only the desktop shell knows Electron',
  severity: 'error',
  from: { path: '^(core|renderer|cli)/' },
  to: { path: '((^|/)node_modules/electron/|^electron$)' },
};

const resolvable = {
  name: 'every import leads somewhere',
  severity: 'error',
  from: {},
  to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw)' },
};

const cycles = { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } };

export default {
  forbidden: [...layers, lawless, features, noNode, nodeHost, noScreen, noElectron, resolvable, cycles],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/.vite)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
    parser: 'swc',
  },
};
