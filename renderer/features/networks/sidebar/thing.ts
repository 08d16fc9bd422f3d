/** What stands in the list: named, renamed and removed alike. */
export interface Thing {
  readonly kind: 'dataset' | 'network';
  readonly id: string;
  readonly name: string;
}
