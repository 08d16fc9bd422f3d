import { failed, type Result, success } from '../../foundation/result.ts';
import { childrenOf, find, isElement, parseXml, textOf, type XmlElement } from '../../literature/xml-tree.ts';
import type { ConceptKind } from '../../model/concept.ts';
import { type ImportedVocabulary, VocabularyCollector } from './imported.ts';

/**
 * The named classes of an ontology in RDF/XML, and SKOS concepts: labels, synonyms, identifiers. What an ontology
 * imports from elsewhere is not fetched: a class that only the imported file names is left out as unnamed.
 */
export function importOwl(text: string, kind: ConceptKind): Result<ImportedVocabulary, string> {
  const parsed = parseXml(withEntities(text));
  if (!parsed.ok) return failed(parsed.error);
  const base = parsed.value.attributes.base ?? '';
  const collector = new VocabularyCollector();
  for (const [address, parts] of classesOf(parsed.value, base)) {
    const texts = (...names: readonly string[]) =>
      names.flatMap((name) => parts.flatMap((part) => childrenOf(part, name)));
    const words = (...names: readonly string[]) => texts(...names).map(textOf);
    const obsolete = words('deprecated').some((value) => value === 'true' || value === '1');
    if (!obsolete) collector.widerOrNarrower += texts('hasBroadSynonym', 'hasNarrowSynonym').length;
    collector.add({
      id: identifierOf(address),
      labels: englishFirst(texts('label', 'prefLabel', preferredTerm)),
      synonyms: words('hasExactSynonym', 'hasRelatedSynonym', 'altLabel', alternativeTerm),
      otherIds: words('hasAlternativeId'),
      kind,
      obsolete,
      line: null,
    });
  }
  return success(collector.result('owl'));
}

/** "editor preferred term" and "alternative term" of the Information Artifact Ontology. */
const preferredTerm = 'IAO_0000111';
const alternativeTerm = 'IAO_0000118';

/** Every described class by its address; an ontology may say what it knows of one in several places. */
function classesOf(root: XmlElement, base: string): ReadonlyMap<string, readonly XmlElement[]> {
  const parts = new Map<string, XmlElement[]>();
  const classes = new Set<string>();
  for (const element of root.children.filter(isElement)) {
    const { about, ID } = element.attributes;
    const address = ID === undefined ? resolved(about, base) : resolved(`#${ID}`, base);
    if (address === null) continue;
    const present = parts.get(address);
    if (present === undefined) parts.set(address, [element]);
    else present.push(element);
    if (isClass(element)) classes.add(address);
  }
  return new Map([...parts].filter(([address]) => classes.has(address)));
}

function isClass(element: XmlElement): boolean {
  if (element.name === 'Class' || element.name === 'Concept') return true;
  const type = find(element, 'type')?.attributes.resource ?? '';
  return element.name === 'Description' && /#(?:Class|Concept)$/.test(type);
}

function resolved(address: string | undefined, base: string): string | null {
  if (address === undefined || address === '') return null;
  return address.startsWith('#') ? base.replace(/#$/, '') + address : address;
}

/** `DOID:0050741` for an address of the OBO library, otherwise the address itself. */
function identifierOf(address: string): string {
  const found = /^https?:\/\/purl\.obolibrary\.org\/obo\/([A-Za-z][A-Za-z0-9-]*)_([A-Za-z0-9]+)$/.exec(
    address,
  );
  return found === null ? address : `${found[1]}:${found[2]}`;
}

function englishFirst(labels: readonly XmlElement[]): readonly string[] {
  const isEnglish = ({ attributes: { lang } }: XmlElement) => lang === undefined || /^en\b/i.test(lang);
  return [...labels.filter(isEnglish), ...labels.filter((label) => !isEnglish(label))].map(textOf);
}

/** Ontologies shorten their addresses by entities of their own. Plain ones are put in; what nests is left alone. */
function withEntities(text: string): string {
  const declared = new Map<string, string>();
  const head = /<!DOCTYPE[^[>]*\[([\s\S]*?)\]\s*>/.exec(text.slice(0, 100_000));
  for (const [, name, , value] of (head?.[1] ?? '').matchAll(
    /<!ENTITY\s+([\w.-]+)\s+(["'])([^"'&<]{0,500})\2\s*>/g,
  )) {
    declared.set(name!, value!);
  }
  if (head === null || declared.size === 0) return text;
  const end = head.index + head[0].length;
  const body = text.slice(end).replace(/&([\w.-]+);/g, (whole, name: string) => declared.get(name) ?? whole);
  return text.slice(0, head.index) + body;
}
