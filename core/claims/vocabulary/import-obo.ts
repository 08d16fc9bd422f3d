import { linesOf } from '../../literature/lines.ts';
import type { ConceptKind } from '../../model/concept.ts';
import { type ImportedVocabulary, VocabularyCollector } from './imported.ts';

interface Stanza {
  readonly line: number;
  /** Values by tag, as they stand after the colon. */
  readonly tags: Map<string, string[]>;
  /** A line in it is neither a tag with its value nor a comment. */
  broken: boolean;
}

/**
 * The terms of an OBO file: `id`, `alt_id`, `name`, `synonym`. Format 1.2 and 1.4
 * (https://owlcollab.github.io/oboformat/doc/GO.format.obo-1_4.html); relations and instances are no concepts.
 */
export function importObo(text: string, kind: ConceptKind): ImportedVocabulary {
  const collector = new VocabularyCollector();
  for (const { line, tags, broken } of termStanzas(text)) {
    const values = (tag: string) => (tags.get(tag) ?? []).map(plainValue);
    const [id] = values('id');
    if (id === undefined || id === '') {
      collector.leaveOut(values('name')[0] ?? '[Term]', 'malformed', line);
      continue;
    }
    const synonyms = (tags.get('synonym') ?? []).map(readSynonym);
    if (broken || synonyms.includes(null)) {
      collector.leaveOut(id, 'malformed', line);
      continue;
    }
    const named = synonyms.filter((synonym) => synonym !== null);
    const same = named.filter(({ scope }) => scope !== 'BROAD' && scope !== 'NARROW');
    const obsolete = values('is_obsolete')[0] === 'true';
    if (!obsolete) collector.widerOrNarrower += named.length - same.length;
    collector.add({
      id,
      labels: values('name'),
      // Before format 1.2 the scope was part of the tag.
      synonyms: [...same.map(({ text }) => text), ...quotedValues(tags, 'exact_synonym', 'related_synonym')],
      otherIds: values('alt_id'),
      kind,
      obsolete,
      line,
    });
  }
  return collector.result('obo');
}

function* termStanzas(text: string): Generator<Stanza, void, void> {
  let stanza: Stanza | null = null;
  let continued = '';
  for (const { text: line, number } of linesOf([text])) {
    const whole = continued + line;
    const goesOn = /(?:^|[^\\])(?:\\\\)*\\$/.test(whole);
    continued = goesOn ? whole.slice(0, -1) : '';
    if (goesOn) continue;
    const heading = /^\s*\[([^\]]*)\]/.exec(whole);
    if (heading !== null) {
      if (stanza !== null) yield stanza;
      stanza = heading[1] === 'Term' ? { line: number, tags: new Map(), broken: false } : null;
      continue;
    }
    const tag = /^\s*([^:\s!]+)\s*:\s*(.*)$/.exec(whole);
    if (stanza === null) continue;
    if (tag === null) {
      if (!/^\s*(?:!|$)/.test(whole)) stanza.broken = true;
      continue;
    }
    const values = stanza.tags.get(tag[1]!);
    if (values === undefined) stanza.tags.set(tag[1]!, [tag[2]!]);
    else values.push(tag[2]!);
  }
  if (stanza !== null) yield stanza;
}

/** Without the comment behind ` !` and the modifiers (`{source="x"}`) at its end; escapes resolved. */
function plainValue(value: string): string {
  const bare = value.replace(/\s+!.*$/, '').replace(/\s*(?<!\\)\{[^{}]*=[^{}]*\}\s*$/, '');
  return unescaped(bare.trim());
}

function readSynonym(value: string): { readonly text: string; readonly scope: string } | null {
  const found = /^"((?:[^"\\]|\\.)*)"\s*([A-Z]*)/.exec(value.trim());
  return found === null ? null : { text: unescaped(found[1]!), scope: found[2]! };
}

function quotedValues(tags: Stanza['tags'], ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => tags.get(name) ?? []).flatMap((value) => readSynonym(value)?.text ?? []);
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, sign: string) => (/[nWt]/.test(sign) ? ' ' : sign));
}
