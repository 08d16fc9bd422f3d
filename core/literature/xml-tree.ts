import { decodeHTML } from 'entities';
import { SaxesParser } from 'saxes';
import { failed, type Result, success } from '../foundation/result.ts';
import { withoutEndlessRuns } from './clean-text.ts';

export interface XmlElement {
  /** Without a namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface GrowingElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Deeper nesting than this is an attack or garbage. */
const deepest = 200;

/**
 * Parses one element. Document type declarations are not read, so that no entity expands; HTML's named characters
 * are understood all the same. Characters that XML forbids are dropped later, with all control characters.
 */
export function parseXml(text: string): Result<XmlElement, string> {
  const parser = new SaxesParser();
  let problem: string | null = null;
  let root: GrowingElement | null = null;
  const stack: GrowingElement[] = [];
  const addText = (value: string) => {
    stack.at(-1)?.children.push(value);
  };
  parser.on('error', (error) => {
    if (!/entity|disallowed character|"]]>"|unbound namespace/.test(error.message)) throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: GrowingElement = { name: localName(name), attributes: stripped(attributes), children: [] };
    if (stack.length > deepest) problem ??= 'The elements are nested too deeply.';
    else stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('text', (value) => addText(value.includes('&') ? decodeHTML(value) : value));
  parser.on('cdata', addText);
  try {
    parser.write(withoutEndlessRuns(text.replace(/[^\P{Cc}\t\n\r]/gu, ''))).close();
  } catch (thrown) {
    problem ??= thrown instanceof Error ? plainMessage(thrown.message) : String(thrown);
  }
  if (problem !== null) return failed(problem);
  return root === null ? failed('There is no element.') : success(root);
}

/** saxes puts "line:column: " before its messages; the line is that of the cut-out record. */
function plainMessage(message: string): string {
  return message.replace(/^(?:[^\s:]*:)?\d+:\d+: /, '');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function stripped(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

export function isElement(child: XmlElement | string): child is XmlElement {
  return typeof child !== 'string';
}

/** The children with this name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter(isElement).filter((child) => child.name === name) ?? [];
}

/** The first element along a path of names. */
export function find(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let current = element;
  for (const name of path) current = childrenOf(current, name)[0];
  return current;
}

/** Every element with this name, however deep. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement, void, void> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

const blocks = new Set([
  'p',
  'sec',
  'title',
  'list-item',
  'list',
  'def-item',
  'disp-quote',
  'break',
  'br',
  'label',
  'AbstractText',
]);
/** Another rendering of the formula beside it, notes, and what is not the author's text. */
const leftOut = new Set(['tex-math', 'annotation', 'annotation-xml', 'fn', 'object-id']);
/** Stands for a line break of the file while the text is gathered. */
const lineBreak = '\u2028';
const raised = new Set(['sub', 'sup', 'inf', 'subscript', 'superscript']);

/**
 * The words of an element and of all in it. Blocks begin on a new line; other white space is one space. The line
 * break that a pretty-printer put before a subscript is no space: "β" and "2" make "β2".
 */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return gather(element, '')
    .replaceAll(lineBreak, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

function gather(element: XmlElement, before: string): string {
  let text = before;
  for (const child of element.children) {
    if (!isElement(child)) text += child.replace(/\s*[\r\n]\s*/g, lineBreak).replace(/[^\S\u2028]+/g, ' ');
    else if (raised.has(child.name))
      text = gather(child, text.endsWith(lineBreak) ? text.slice(0, -1) : text);
    else if (leftOut.has(child.name) && element.children.length > 1) continue;
    else if (blocks.has(child.name)) text = `${gather(child, `${text}\n`)}\n`;
    else text = gather(child, text);
  }
  return text;
}
