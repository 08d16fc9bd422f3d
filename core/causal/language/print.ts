import type { Attributes, CausalModel, ModelNode } from '../causal-model.ts';

const bareName = /^[0-9A-Za-z_.]+$/;
const reserved = /^(graph|node)$/i;

/** What double quotes cannot hold: control characters, halves of a character, a backslash at the end. */
const needsEscapes = /[\p{Cc}\p{Cs}]|\\$/u;

/** A name as DAGitty reads it back: quoted unless it is plain letters, digits, `_` and `.`. */
export const quotedName = (name: string): string =>
  bareName.test(name) && !reserved.test(name) ? name : quotedText(name);

/** In double quotes as DAGitty has them; in single quotes, which are this project's, where those cannot hold it. */
export const quotedText = (text: string): string =>
  needsEscapes.test(text) ? `'${escaped(text)}'` : `"${text.replaceAll('"', '\\"')}"`;

const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\\']/gu, (character) =>
    character === '\\' || character === "'"
      ? `\\${character}`
      : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );

/**
 * A model as text that DAGitty reads with the same meaning: nodes, then edges, each on a line. Names and values with
 * control characters or with a backslash at the end, which that language cannot hold, stand in single quotes.
 */
export function printModel(model: CausalModel): string {
  const head = `${model.type}${model.name === null ? '' : ` ${quotedName(model.name)}`} {`;
  const box = model.boundingBox === null ? [] : [`bb="${model.boundingBox}"`];
  const nodes = model.nodes.map((node) => quotedName(node.name) + bracket(nodeAttributes(node)));
  const edges = model.edges.map(
    ({ from, kind, to, attributes }) =>
      `${quotedName(from)} ${kind} ${quotedName(to)}${bracket(attributeList(attributes))}`,
  );
  return [head, ...box, ...nodes, ...edges, '}', ''].join('\n');
}

function nodeAttributes({ roles, position, attributes }: ModelNode): string[] {
  const place = position === null ? [] : [positionText(position)];
  return [...roles, ...place, ...attributeList(attributes)];
}

/** Plain decimals: DAGitty reads no exponents. */
export const positionText = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `pos="${plainDecimal(x)},${plainDecimal(y)}"`;

function plainDecimal(value: number): string {
  const [, sign = '', whole = '', decimals = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const shift = Number(exponent);
  const digits = whole + decimals;
  return shift < 0
    ? `${sign}0.${'0'.repeat(-shift - whole.length)}${digits}`
    : `${sign}${digits}${'0'.repeat(shift - decimals.length)}`;
}

/** An attribute as it stands in a bracket. */
export const attributeText = (name: string, value: string): string =>
  `${quotedName(name)}=${quotedText(value)}`;

const attributeList = (attributes: Attributes): string[] =>
  Object.entries(attributes).map(([name, value]) => attributeText(name, value));

const bracket = (items: readonly string[]): string => (items.length === 0 ? '' : ` [${items.join(',')}]`);
