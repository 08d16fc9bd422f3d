/** What either side prints for a case, a JSON line each. */
export interface Timed {
  readonly id: string;
  readonly milliseconds: number;
}
