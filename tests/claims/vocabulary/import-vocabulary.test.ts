import { describe, expect, it } from 'vitest';
import { importVocabulary } from '../../../core/claims/vocabulary/import-vocabulary.ts';
import type { ConceptKind } from '../../../core/model/concept.ts';

const read = (text: string, kind?: ConceptKind, name = 'sample') =>
  importVocabulary({ name, bytes: new TextEncoder().encode(text) }, kind);

function imported(text: string, kind?: ConceptKind) {
  const result = read(text, kind);
  if (!result.ok) throw result.error;
  return result.value;
}

function codeOf(text: string): string {
  const result = read(text);
  return result.ok ? 'read' : result.error.code;
}

describe('a vocabulary in OBO', () => {
  const head = 'format-version: 1.2\nontology: sample\n\n';

  it('gives labels, synonyms and identifiers of the kind that was asked for', () => {
    const { format, entries, leftOut } = imported(
      `${head}[Term]
id: SAMPLE:1
alt_id: SAMPLE:9
name: sample symptom ! a comment
synonym: "first \\"quoted\\" name" EXACT []
synonym: "second name, with comma" RELATED sample_type [SAMPLE:ref "note"]
is_a: SAMPLE:2 ! other

[Typedef]
id: part_of
name: part of

[Term]
id: SAMPLE:2
name: bare\\: term {source="sample"}
`,
      'symptom',
    );
    expect(format).toBe('obo');
    expect(entries).toEqual([
      {
        label: 'sample symptom',
        kind: 'symptom',
        synonyms: ['first "quoted" name', 'second name, with comma'],
        identifiers: ['SAMPLE:1', 'SAMPLE:9'],
      },
      { label: 'bare: term', kind: 'symptom', synonyms: [], identifiers: ['SAMPLE:2'] },
    ]);
    expect(leftOut).toEqual([]);
  });

  it('says which terms are left out, and why', () => {
    const { entries, leftOut } = imported(
      `${head}[Term]\nid: S:1\nname: gone\nis_obsolete: true\n\n[Term]\nid: S:2\n\n[Term]\nid: S:3\nname: kept\n
[Term]\nid: S:3\nname: again\n\n[Term]\nname: nameless\n\n[Term]\nid: S:5\nname: odd\nsynonym: unquoted EXACT []\n
[Term]\nid: S:6\nname: torn\nthis line is no tag\n`,
    );
    expect(entries.map(({ label }) => label)).toEqual(['kept']);
    expect(leftOut).toEqual([
      { term: 'S:1', reason: 'obsolete', line: 4 },
      { term: 'S:2', reason: 'unnamed', line: 9 },
      { term: 'S:3', reason: 'repeated', line: 16 },
      { term: 'nameless', reason: 'malformed', line: 20 },
      { term: 'S:5', reason: 'malformed', line: 23 },
      { term: 'S:6', reason: 'malformed', line: 28 },
    ]);
  });

  it('takes over no broader or narrower name, and counts them', () => {
    const { entries, widerOrNarrower } = imported(
      `${head}[Term]\nid: S:1\nname: one\nsynonym: "wide" BROAD []\nsynonym: "slim" NARROW []\nsynonym: "same" EXACT []\n`,
    );
    expect(entries[0]!.synonyms).toEqual(['same']);
    expect(widerOrNarrower).toBe(2);
  });

  it('reads lines that end in CR LF and lines that go on behind a backslash', () => {
    const { entries } = imported(`${head}[Term]\nid: S:1\nname: two \\\nlines\n`.replaceAll('\n', '\r\n'));
    expect(entries[0]!.label).toBe('two lines');
  });
});

describe('a vocabulary in OWL', () => {
  const rdf = (
    body: string,
    doctype = '',
    base = 'http://example.org/sample',
  ) => `<?xml version="1.0"?>${doctype}
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"
 xmlns:owl="http://www.w3.org/2002/07/owl#" xmlns:obo="http://purl.obolibrary.org/obo/"
 xmlns:oboInOwl="http://www.geneontology.org/formats/oboInOwl#" xmlns:skos="http://www.w3.org/2004/02/skos/core#"
 xml:base="${base}">${body}</rdf:RDF>`;

  it('gives labels, English ones first, synonyms and identifiers', () => {
    const { format, entries } = imported(
      rdf(`<owl:Class rdf:about="http://purl.obolibrary.org/obo/SAMPLE_0001">
        <rdfs:label xml:lang="es">muestra</rdfs:label><rdfs:label xml:lang="en">sample &amp; disorder</rdfs:label>
        <obo:IAO_0000118>alternative</obo:IAO_0000118><oboInOwl:hasExactSynonym>exact</oboInOwl:hasExactSynonym>
        <oboInOwl:hasBroadSynonym>broad</oboInOwl:hasBroadSynonym>
        <oboInOwl:hasAlternativeId>SAMPLE:0009</oboInOwl:hasAlternativeId>
        <rdfs:subClassOf><owl:Class><owl:unionOf/></owl:Class></rdfs:subClassOf></owl:Class>
        <owl:ObjectProperty rdf:about="http://example.org/p"><rdfs:label>property</rdfs:label></owl:ObjectProperty>`),
      'disorder',
    );
    expect(format).toBe('owl');
    expect(entries).toEqual([
      {
        label: 'sample & disorder',
        kind: 'disorder',
        synonyms: ['muestra', 'exact', 'alternative'],
        identifiers: ['SAMPLE:0001', 'SAMPLE:0009'],
      },
    ]);
  });

  it('puts together what is said of a class in several places, whatever the way of naming it', () => {
    const { entries } = imported(
      rdf(
        `<owl:Class rdf:ID="One"/><rdf:Description rdf:about="#One"><rdfs:label>one</rdfs:label></rdf:Description>
        <rdf:Description rdf:about="&s;Two"><rdf:type rdf:resource="http://www.w3.org/2002/07/owl#Class"/>
        <rdfs:label>two</rdfs:label></rdf:Description>
        <skos:Concept rdf:about="#Three"><skos:prefLabel>three</skos:prefLabel><skos:altLabel>3</skos:altLabel></skos:Concept>`,
        '<!DOCTYPE rdf:RDF [ <!ENTITY s "http://example.org/sample#" > ]>',
      ),
    );
    expect(entries).toEqual([
      { label: 'one', kind: 'other', synonyms: [], identifiers: ['http://example.org/sample#One'] },
      { label: 'two', kind: 'other', synonyms: [], identifiers: ['http://example.org/sample#Two'] },
      { label: 'three', kind: 'other', synonyms: ['3'], identifiers: ['http://example.org/sample#Three'] },
    ]);
  });

  it('expands no entity that is made of entities', () => {
    const doctype = `<!DOCTYPE rdf:RDF [ <!ENTITY a "lol"> <!ENTITY b "&a;&a;"> ]>`;
    const { entries } = imported(
      rdf('<owl:Class rdf:about="#x"><rdfs:label>&a; &b;</rdfs:label></owl:Class>', doctype),
    );
    expect(entries[0]!.label).toBe('lol &b;');
  });

  it('leaves out what is deprecated or has no label here', () => {
    const { entries, leftOut } = imported(
      rdf(`<owl:Class rdf:about="#a"><rdfs:label>old</rdfs:label><owl:deprecated>true</owl:deprecated></owl:Class>
        <owl:Class rdf:about="#b"/>`),
    );
    expect(entries).toEqual([]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['obsolete', 'unnamed']);
  });

  it('is refused with a reason when it is broken or in another syntax', () => {
    expect(codeOf(rdf('<owl:Class rdf:about="#a">'))).toBe('format.malformed');
    expect(codeOf('<?xml version="1.0"?><Ontology xmlns="http://www.w3.org/2002/07/owl#"/>')).toBe(
      'format.unknown',
    );
    expect(codeOf('@prefix owl: <http://www.w3.org/2002/07/owl#> .')).toBe('format.unknown');
  });
});

describe('a vocabulary in a table', () => {
  it('gives labels, synonyms in any language, identifiers and kinds', () => {
    const { entries, leftOut } = imported(
      '\ufefflabel,synonyms,同义词,id,kind\nlow mood,"sad; ""blue""",情绪低落；悲伤,S:1|S:2,symptom\nsample,,,,\n',
      'trait',
    );
    expect(entries).toEqual([
      {
        label: 'low mood',
        kind: 'symptom',
        synonyms: ['sad', '"blue"', '情绪低落', '悲伤'],
        identifiers: ['S:1', 'S:2'],
      },
      { label: 'sample', kind: 'trait', synonyms: [], identifiers: [] },
    ]);
    expect(leftOut).toEqual([]);
  });

  it("reads BioPortal's columns", () => {
    const { entries, leftOut } = imported(
      'Class ID,Preferred Label,Synonyms,Obsolete\nhttp://example.org/1,one,uno|eins,false\nhttp://example.org/2,two,,true\n',
    );
    expect(entries.map(({ label, synonyms }) => [label, ...synonyms])).toEqual([['one', 'uno', 'eins']]);
    expect(leftOut).toEqual([{ term: 'http://example.org/2', reason: 'obsolete', line: 3 }]);
  });

  it('leaves out rows with an unknown kind, too many cells or no label', () => {
    const { entries, leftOut } = imported('label,kind\na,symptom\nb,planet\nc,trait,more\n,trait\n');
    expect(entries.map(({ label }) => label)).toEqual(['a']);
    expect(leftOut.map(({ reason, line }) => [reason, line])).toEqual([
      ['malformed', 3],
      ['malformed', 4],
      ['unnamed', 5],
    ]);
  });

  it('is refused when no column holds labels, or there is nothing', () => {
    expect(codeOf('a,b\n1,2\n')).toBe('format.unknown');
    expect(codeOf(' \n')).toBe('format.unknown');
    expect(codeOf('')).toBe('format.malformed');
  });
});
