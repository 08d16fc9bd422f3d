export { shortCitation } from './citation.ts';
export { DuplicateIndex, mergeRecords, sourceKeys } from './duplicates.ts';
export { type ParsedFile, readLiterature } from './read.ts';
