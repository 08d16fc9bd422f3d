import { SaxesParser } from 'saxes';
import { NosographError } from '../../foundation/errors.ts';

export interface XmlElement {
  /** Name without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, without that of its children. */
  readonly text: string;
  readonly line: number;
}

/** No sound file nests this deep; one that does is an attack on whoever walks it. */
const deepest = 200;

/**
 * The elements of an XML file. A document type is refused: the formats read here need none, and the entities that it
 * can declare are how XML files attack their readers. `format` names the format in messages. Throws `format.malformed`.
 */
export function parseXml(text: string, format: string): XmlElement {
  const malformed = (message: string, line: number) =>
    new NosographError('format.malformed', `${format}: ${message}`, { format, line });
  const parser = new SaxesParser({ xmlns: true });
  const open: { -readonly [Name in keyof XmlElement]: XmlElement[Name] }[] = [];
  let root: XmlElement | null = null;

  parser.on('error', ({ message }) => {
    throw malformed(`the file is not well-formed XML (${message}). Export it again.`, parser.line);
  });
  parser.on('doctype', () => {
    throw malformed(
      'the file declares a document type, which is refused for safety. Remove it.',
      parser.line,
    );
  });
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length >= deepest)
      throw malformed(`elements are nested more than ${deepest} deep.`, parser.line);
    const values = Object.entries(attributes).map(([name, attribute]) => [name, attribute.value]);
    const element = {
      name: local,
      attributes: Object.fromEntries(values),
      children: [],
      text: '',
      line: parser.line,
    };
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children = appended(parent.children, element);
    open.push(element);
  });
  const addText = (part: string) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (root === null) throw malformed('the file has no element.', 1);
  return root;
}

/** Appends in place: a copy for each child would make long files slow. */
function appended(children: readonly XmlElement[], child: XmlElement): readonly XmlElement[] {
  (children as XmlElement[]).push(child);
  return children;
}
