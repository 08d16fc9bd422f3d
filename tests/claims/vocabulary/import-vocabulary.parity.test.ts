import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importVocabulary } from '../../../core/claims/vocabulary/import-vocabulary.ts';

const folder = new URL('../../../../shared/reference/vocabulary/', import.meta.url);
const present = existsSync(folder);
if (!present) process.stdout.write('The shared folder with the vocabularies is absent: not compared.\n');

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const textOf = (name: string) => new TextDecoder().decode(bytesOf(name));

function imported(name: string) {
  const result = importVocabulary({ name, bytes: bytesOf(name) });
  if (!result.ok) throw result.error;
  return result.value;
}

describe.skipIf(!present)('published vocabularies come in whole', () => {
  it('symp.obo: every living term with its name, every synonym, every identifier', () => {
    // Counted another way: by the blank lines between stanzas.
    const stanzas = textOf('symp.obo')
      .split(/\n\s*\n/)
      .filter((part) => part.trimStart().startsWith('[Term]'));
    const living = stanzas.filter((part) => !/^is_obsolete: true/m.test(part));
    const { entries, leftOut } = imported('symp.obo');
    expect(stanzas).toHaveLength(1020);
    expect(leftOut.map(({ reason }) => reason)).toEqual(Array(125).fill('obsolete'));
    expect(entries.map(({ label }) => label)).toEqual(
      living.map((part) => /^name: (.*)$/m.exec(part)![1]!.trim().replace(/\s+/g, ' ')),
    );
    const linesIn = (tag: string) => living.join('\n').match(new RegExp(`^${tag}: `, 'gm'))?.length ?? 0;
    expect(entries.flatMap(({ identifiers }) => identifiers)).toHaveLength(linesIn('id') + linesIn('alt_id'));
    expect(entries.flatMap(({ synonyms }) => synonyms)).toHaveLength(linesIn('synonym'));
  });

  it('MD-core.owl: every named class, and the others by identifier', () => {
    const text = textOf('MD-core.owl');
    const classes = text.match(/<owl:Class rdf:about="[^"]*"(?:\/>|>[\s\S]*?<\/owl:Class>)/g)!;
    const labelled = classes.filter((part) => part.includes('<rdfs:label'));
    const { entries, leftOut } = imported('MD-core.owl');
    expect(entries).toHaveLength(labelled.length);
    expect(entries.length + leftOut.length).toBe(classes.length);
    expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(new Set(['unnamed']));
    expect(entries.find(({ label }) => label === 'mental disorder')?.identifiers).toEqual(['MFOMD:0000004']);
  });
});
