import fc from 'fast-check';

const names = ['A', 'B', 'C', 'dd', '"e f"', '"dag"', '"失眠"', '_x.1', "'two\\nlines'"];
const arrows = ['->', '->', '->', '<-', '<->', '--', '@->', '<-@'];
const name = fc.constantFrom(...names);
const separator = fc.constantFrom(' ', '\n', '\n  ', ' ; ', '\n\n', ' // c1\n', '\n// c2\n  ', '\t');
const edgeBracket = fc.constantFrom('', '', ' [beta=.3]', '[label="x" , +]', ' [-, lag="2 weeks"]', '[]');
const nodeBracket = fc.constantFrom(
  '',
  ' [exposure]',
  '[e,pos="1,2"]',
  ' [l latent ; u]',
  '[]',
  ' [note="a"]',
);

const group: fc.Arbitrary<string> = fc
  .array(fc.tuple(name, nodeBracket), { minLength: 1, maxLength: 3 })
  .map((members) => `{${members.map(([member, bracket]) => member + bracket).join(' ')}}`);
const operand = fc.oneof({ weight: 4, arbitrary: name }, { weight: 1, arbitrary: group });
const chain = fc
  .tuple(
    operand,
    fc.array(fc.tuple(fc.constantFrom(...arrows), operand), { minLength: 1, maxLength: 3 }),
    edgeBracket,
  )
  .map(
    ([first, rest, bracket]) =>
      `${first}${rest.map(([arrow, next]) => ` ${arrow} ${next}`).join('')}${bracket}`,
  );
const statement = fc.oneof(
  { weight: 3, arbitrary: chain },
  { weight: 2, arbitrary: fc.tuple(name, nodeBracket).map(([node, bracket]) => node + bracket) },
);

/** Texts of the model language without errors: groups, chains, repeats, comments, odd layout. */
export const modelTexts = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('dag', 'pag', 'digraph g', 'strict digraph'),
      fc.array(fc.tuple(statement, separator), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(' ', '\n'),
    )
    .map(([frame, statements, start]) => `${frame} {${start}${statements.flat().join('')}}`);
