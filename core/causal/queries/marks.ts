import type { EdgeKind } from '../causal-model.ts';

/** What an edge has at an end: a tail, an arrowhead, or a circle where either is possible. */
export type Mark = 'tail' | 'head' | 'circle';

/** The marks at the first and the second end; in a class of DAGs (a CPDAG) an undirected edge is open at both. */
export function marksOf(kind: EdgeKind, isClass: boolean): readonly [Mark, Mark] {
  switch (kind) {
    case '->':
      return ['tail', 'head'];
    case '<->':
      return ['head', 'head'];
    case '--':
      return isClass ? ['circle', 'circle'] : ['tail', 'tail'];
    case '@->':
      return ['circle', 'head'];
    case '@-@':
      return ['circle', 'circle'];
    case '@--':
      return ['circle', 'tail'];
  }
}

export type ArrowText = '->' | '<-' | '<->' | '--' | '@->' | '<-@' | '@-@' | '@--' | '--@';

/** An edge as it is written from one end to the other. */
export function arrowText(kind: EdgeKind, near: Mark, far: Mark): ArrowText {
  if (kind === '--' || (near === far && near === 'circle')) return kind as ArrowText;
  const left = { tail: '-', head: '<', circle: '@' }[near];
  const right = { tail: '-', head: '>', circle: '@' }[far];
  return (
    left === '-' && right === '>' ? '->' : left === '<' && right === '-' ? '<-' : `${left}-${right}`
  ) as ArrowText;
}
