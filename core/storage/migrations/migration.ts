/** One numbered step of the schema. A released migration is never edited: a change is a new number. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
