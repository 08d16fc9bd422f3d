/** Names of undoable actions: keys of the language files, given by `notebook.state`, `history.undo` and `.redo`. */
export const historyLabels = {
  import: 'history.import',
  screen: 'history.screen',
  removeSources: 'history.removeSources',
  extract: 'history.extract',
  accept: 'history.accept',
  reject: 'history.reject',
  propose: 'history.propose',
  editClaim: 'history.editClaim',
  addClaim: 'history.addClaim',
  removeClaims: 'history.removeClaims',
  editConcept: 'history.editConcept',
  merge: 'history.merge',
  addNode: 'history.addNode',
  removeNode: 'history.removeNode',
  setEdge: 'history.setEdge',
  removeEdge: 'history.removeEdge',
  restoreEdge: 'history.restoreEdge',
  moved: 'history.moved',
  layout: 'history.layout',
  generate: 'history.generate',
  hypothesisState: 'history.hypothesisState',
  editHypothesis: 'history.editHypothesis',
  removeHypotheses: 'history.removeHypotheses',
} as const;

/** Names of the steps that jobs report (`Progress.step`): keys of the language files. */
export const progressSteps = {
  reading: 'progress.reading',
  importing: 'progress.importing',
  extracting: 'progress.extracting',
  searching: 'progress.searching',
  paths: 'progress.paths',
  ranking: 'progress.ranking',
  resampling: 'progress.resampling',
  writing: 'progress.writing',
} as const;
