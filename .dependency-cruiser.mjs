/** The arrows of the house: what a folder may import. Everything else that is ours is forbidden to it. */
const mayImport = {
  'core/model': [],
  'core/foundation': [],
  'core/math': ['core/foundation'],
  'core/data': ['core/model', 'core/foundation', 'core/math'],
  'core/networks': ['core/math', 'core/data', 'core/model', 'core/foundation'],
  'core/causal': ['core/math', 'core/model', 'core/foundation'],
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
  'core/platform/node': ['core/foundation', 'core/platform/host.ts'],
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
  'renderer/ui': [],
  'renderer/state': ['renderer/bridge', 'core/engine/contract', 'core/model', 'core/foundation'],
  'renderer/bridge': [
    'core/engine/contract',
    'core/engine/client.ts',
    'core/engine/port.ts',
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

const pattern = (folder) => (folder.endsWith('.ts') ? `^${folder.replaceAll('.', '\\.')}$` : `^${folder}/`);

const layers = Object.entries(mayImport).map(([folder, targets]) => ({
  name: `${folder} imports only what it may`,
  severity: 'error',
  from: { path: pattern(folder), pathNot: folder === 'core/engine' ? [] : [] },
  to: {
    path: '^(core|renderer|electron|cli|samples|tests|scripts)/',
    pathNot: [pattern(folder), ...targets.map(pattern)],
  },
}));

const features = {
  name: 'features never import each other',
  severity: 'error',
  from: { path: '^renderer/features/([^/]+)/' },
  to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
};

const featureLayer = {
  name: 'renderer/features imports only what it may',
  severity: 'error',
  from: { path: '^renderer/features/' },
  to: {
    path: '^(core|renderer|electron|cli|samples|tests|scripts)/',
    pathNot: [
      '^renderer/(features|ui|state|bridge|locales)/',
      '^core/engine/contract/',
      '^core/model/',
      '^core/foundation/',
    ],
  },
};

const pure = {
  name: 'core knows no Node, no React',
  severity: 'error',
  from: { path: '^core/', pathNot: '^core/platform/node/' },
  to: { dependencyTypes: ['core'], path: '.' },
};

const cycles = { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } };

export default {
  forbidden: [...layers, features, featureLayer, pure, cycles],
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
