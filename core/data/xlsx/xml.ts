import { SaxesParser } from 'saxes';
import { NosographError } from '../../foundation/errors.ts';

export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(value: string): void;
  close(name: string): void;
}

/** Goes through the XML of a workbook's part; names come without their namespace prefix. */
export function listenToXml(xml: string, listener: XmlListener, where: string): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => listener.open(local(name), attributes));
  parser.on('text', (value) => listener.text(value));
  parser.on('cdata', (value) => listener.text(value));
  parser.on('closetag', ({ name }) => listener.close(local(name)));
  parser.on('error', (error) => {
    throw new NosographError('format.malformed', `${where} is damaged: ${error.message}.`, { where }, error);
  });
  parser.write(xml).close();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
