export {
  countSearch,
  type FoundRecord,
  type SearchMeans,
  type SearchPage,
  searchAgain,
  searchPages,
  searchRecord,
  type UnreadRecord,
} from './search.ts';
export {
  type SearchRecord,
  type SearchSource,
  type SearchState,
  searchStateSchema,
} from './state.ts';
export type { Access, Clock, HttpAnswer, HttpRequest, Transport } from './transport.ts';
