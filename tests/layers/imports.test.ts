import { describe, expect, it } from 'vitest';
import { importsOf } from '../../scripts/layers/imports.ts';

const seen = (source: string, jsx = false) => importsOf(source, { jsx });

describe('the imports of a source', () => {
  it.each([
    ["import { a } from 'x';"],
    ["import type { A } from 'x';"],
    ["import { type A } from 'x';"],
    ["import 'x';"],
    ["import * as all from 'x';"],
    ["import data from 'x' with { type: 'json' };"],
    ["export { a } from 'x';"],
    ["export type { A } from 'x';"],
    ["export * from 'x';"],
    ["export * as all from 'x';"],
    ["export const load = async () => import('x');"],
    ["export type A = import('x').A;"],
    ["export type A = typeof import('x');"],
    ["declare module 'y' { interface Z { readonly a: import('x').A } }"],
    ["const a = require('x');"],
    ["class A { @field() b: Promise<import('x').C> | null = null }"],
  ])('includes the one in %s', (source) => {
    expect(seen(source)).toEqual(['x']);
  });

  it('are read from JSX too', () => {
    const source =
      "import type { A } from 'x';\nexport const Part = <P,>(p: P) => <i a={p}>{import('y') && 1}</i>;";
    expect(seen(source, true)).toEqual(['x', 'y']);
  });

  it('are no mere words', () => {
    expect(seen("const text = \"import 'x'\"; // import 'x'\nexport const from = 'x';")).toEqual([]);
  });
});
