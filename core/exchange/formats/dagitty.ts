import { parseModel } from '../../causal/language/parse.ts';
import { printModel } from '../../causal/language/print.ts';
import { NosographError } from '../../foundation/errors.ts';
import { causalModelOf, derivedType, namedByLabels } from '../causal-model.ts';
import type { Attributes, DocumentNode, GraphDocument } from '../graph-document.ts';
import type { GraphFormat } from '../graph-format.ts';
import { createLosses, type Losses } from '../losses.ts';
import { comparedWithReading } from './differences.ts';
import { answering } from './reading.ts';

const name = 'DAGitty';

/**
 * DAGitty's model language (core/causal/language). Roles are true attributes of nodes; arrows other than -> and -- are
 * edges without direction that have them as their attribute `arrow`.
 */
export const dagitty: GraphFormat = {
  id: 'dagitty',
  name,
  extensions: ['dag', 'dagitty'],
  mediaType: 'text/plain',
  cannotHold: [
    'parallel edges',
    'numbers and truth values (written as text)',
    'line ends and tabs in names',
    'attributes of the graph besides type, name and bb',
  ],
  recognise,
  write: (document) =>
    comparedWithReading(document, printModel(causalModelOf(clean(namedByLabels(document)))), (text) =>
      parse(text, createLosses()),
    ),
  read: (text) => answering(text, parse),
};

/** Roles and signs in brackets, which Graphviz does not know. */
const saysModel = /\[\s*[-+?]\s*[,;\]]|\[[^\]"]*\b(?:exposure|outcome|latent|adjusted|selected)\b(?!\s*=)/;

function recognise(text: string): number {
  const content = text.replace(/^(?:\ufeff|\s|\/\/[^\n]*\n|#[^\n]*\n)+/, '');
  if (/^(?:strict\s+)?(?:dag|pdag|mag|pag)\b[^{\n]*\{/i.test(content)) return 0.97;
  if (/^(?:strict\s+)?(?:di)?graph\b[^{\n]*\{/i.test(content) && saysModel.test(content)) return 0.93;
  return /^[\p{L}\p{N}_."{][^,;<>]*(?:->|<->|<-)/u.test(content) ? 0.5 : 0;
}

/** Names and values as the language can hold them: no control characters, no backslash at the end or before a quote. */
function clean({ nodes, edges, attributes }: GraphDocument): GraphDocument {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id } of nodes) {
    const held = heldText(id);
    let free = held;
    for (let number = 2; taken.has(free); number++) free = `${held} ${number}`;
    taken.add(free);
    names.set(id, free);
  }
  return {
    nodes: nodes.map(({ id, label, position, attributes }) => ({
      id: names.get(id)!,
      label,
      position: plainPlace(position),
      attributes: held(label === id ? attributes : { ...attributes, label }),
    })),
    edges: edges.map((edge) => ({
      ...edge,
      source: names.get(edge.source)!,
      target: names.get(edge.target)!,
      attributes: held(edge.attributes),
    })),
    attributes: frameOf(attributes),
  };
}

/** Of the graph itself the language holds its type, its name and its box. */
const frameOf = (attributes: Attributes): Attributes =>
  held(
    Object.fromEntries(Object.entries(attributes).filter(([key]) => ['type', 'name', 'bb'].includes(key))),
  );

const held = (attributes: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([key, value]) => key !== 'pos' && value !== null)
      .map(([key, value]) => [
        heldText(key),
        typeof value === 'boolean' || typeof value === 'number'
          ? value
          : heldText(typeof value === 'string' ? value : JSON.stringify(value)),
      ]),
  );

function heldText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that the language refuses
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replace(/\\(?="|$)/g, '/');
  return plain === '' ? '_' : plain;
}

/** Places are plain decimals in this language; one that needs an exponent is rounded, or left out when it is huge. */
function plainPlace(position: DocumentNode['position']): DocumentNode['position'] {
  if (position === null) return null;
  const [x, y] = [position.x, position.y].map((at) => (/e/.test(String(at)) ? Number(at.toFixed(6)) : at));
  return /e/.test(`${x}${y}`) ? null : { x: x!, y: y! };
}

function parse(text: string, losses: Losses): GraphDocument {
  const { model, diagnostics } = parsed(text);
  for (const { message } of diagnostics) losses.note('The text may not mean what it says', message);
  return {
    nodes: model.nodes.map(({ name: id, roles, position, attributes: { label, ...attributes } }) => ({
      id,
      label: label ?? id,
      position,
      attributes: { ...Object.fromEntries(roles.map((role) => [role, true])), ...attributes },
    })),
    edges: model.edges.map(({ from, to, kind, attributes }, at) => ({
      id: `e${at}`,
      source: from,
      target: to,
      directed: kind === '->',
      attributes: kind === '->' || kind === '--' ? attributes : { ...attributes, arrow: kind },
    })),
    attributes: {
      ...(model.type === derivedType(model) ? {} : { type: model.type }),
      ...(model.name === null ? {} : { name: model.name }),
      ...(model.boundingBox === null ? {} : { bb: model.boundingBox }),
    },
  };
}

function parsed(text: string) {
  try {
    return parseModel(text);
  } catch (thrown) {
    if (!(thrown instanceof NosographError)) throw thrown;
    throw new NosographError(thrown.code, `${name}: ${thrown.message}`, { ...thrown.details, format: name });
  }
}
