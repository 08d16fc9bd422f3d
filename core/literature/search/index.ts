export {
  countSearch,
  type FoundRecord,
  type SearchMeans,
  type SearchPage,
  searchAgain,
  searchPages,
  searchRecord,
  searchServices,
  type UnreadRecord,
} from './search.ts';
export {
  type SearchRecord,
  type SearchSource,
  type SearchState,
  searchSources,
  searchStateSchema,
} from './state.ts';
export type { Access, Clock, HttpAnswer, HttpRequest, Transport } from './transport.ts';
