import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageFrom } from '../../renderer/features/library/passage.ts';
import { formatRoute, parseRoute, places } from '../../renderer/state/route.ts';

describe('routes', () => {
  it('survive being written into the address and read again', () => {
    const params = fc.dictionary(fc.string({ minLength: 1 }), fc.string(), {
      maxKeys: 4,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...places), params, (place, given) => {
        fc.pre(!('__proto__' in given && Object.hasOwn(given, '__proto__')));
        expect(parseRoute(formatRoute({ place, params: given }))).toEqual({ place, params: given });
      }),
    );
  });

  it('lead to the library when the address names no place', () => {
    expect(parseRoute('').place).toBe('library');
    expect(parseRoute('#/nowhere?x=1')).toEqual({ place: 'library', params: { x: '1' } });
  });

  it('name a passage only when field, start and end make one', () => {
    expect(passageFrom({ field: 'abstract', start: '3', end: '9' })).toEqual({
      field: 'abstract',
      start: 3,
      end: 9,
    });
    expect(passageFrom({ field: 'abstract', start: '9', end: '3' })).toBeNull();
    expect(passageFrom({ field: 'footnote', start: '3', end: '9' })).toBeNull();
    expect(passageFrom({ field: 'title', start: 'x', end: '9' })).toBeNull();
    expect(passageFrom({})).toBeNull();
  });
});
