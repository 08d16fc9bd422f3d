import type { monaco } from '../../../ui/monaco/monaco.ts';

/** How the words of a model's text are coloured. */
export const grammar: monaco.languages.IMonarchLanguage = {
  defaultToken: '',
  tokenPostfix: '.model',
  ignoreCase: true,
  types: ['dag', 'pdag', 'mag', 'pag', 'digraph', 'graph', 'strict'],
  roles: [
    'exposure',
    'outcome',
    'adjusted',
    'latent',
    'selected',
    'unobserved',
    'source',
    'target',
    'e',
    'o',
    'a',
    'l',
    'u',
    's',
  ],
  tokenizer: {
    root: [
      { include: '@blank' },
      [/<->|<-@|@->|@-@|@--|--@|->|<-|--/, 'arrow'],
      [/\[/, { token: 'delimiter', next: '@attributes' }],
      [/[{}]/, 'delimiter'],
      [/"(?:[^"\\]|\\.)*"/, 'name'],
      [/'(?:[^'\\]|\\.)*'/, 'name'],
      [/"[^"]*$/, 'invalid'],
      [/-?[\w.]+/, { cases: { '@types': 'keyword', '@default': 'name' } }],
    ],
    attributes: [
      { include: '@blank' },
      [/\]/, { token: 'delimiter', next: '@pop' }],
      [/"(?:[^"\\]|\\.)*"/, 'value'],
      [/[=,]/, 'delimiter'],
      [/[+−-](?=\s*[\],])/, 'sign'],
      [/-?[\d.]+/, 'value'],
      [/[\w.]+/, { cases: { '@roles': 'keyword', '@default': 'attribute' } }],
    ],
    blank: [
      [/\s+/, ''],
      [/\/\/.*$/, 'comment'],
      [/#.*$/, 'comment'],
      [/\/\*/, { token: 'comment', next: '@comment' }],
    ],
    comment: [
      [/\*\//, { token: 'comment', next: '@pop' }],
      [/[^*]+/, 'comment'],
      [/\*/, 'comment'],
    ],
  },
};

export const configuration: monaco.languages.LanguageConfiguration = {
  comments: { lineComment: '//', blockComment: ['/*', '*/'] },
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ],
  surroundingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '"', close: '"' },
  ],
  wordPattern: /[\p{L}\p{N}_.]+/u,
  indentationRules: { increaseIndentPattern: /\{\s*$/, decreaseIndentPattern: /^\s*\}/ },
};
