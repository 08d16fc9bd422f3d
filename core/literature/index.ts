export { apaReference, shortCitation, vancouverReference } from './citation.ts';
export { DuplicateIndex, type DuplicateReason, mergeRecords, sourceKeys } from './duplicates.ts';
export { literatureFormats } from './formats/index.ts';
export { type ParsedFile, type ParsedRecord, readLiterature } from './read.ts';
export { splitSentences } from './sentences.ts';
