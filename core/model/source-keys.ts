/** The keys by which duplicates are recognised; null where a record lacks one. */
export interface SourceKeys {
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly titleYearAuthor: string | null;
}
