import { abbreviationsIn } from '../../claims/abbreviations.ts';
import { ConceptIndex } from '../../claims/concepts.ts';
import { populationOf, studyDesignOf } from '../../claims/design.ts';
import { groundQuote } from '../../claims/grounding.ts';
import { rulesExtractor } from '../../claims/rules/index.ts';
import type { Task } from '../../foundation/task.ts';
import type { Claim, ExtractedClaim } from '../../model/claim.ts';
import { type Source, type SourceField, sourceFields, sourceText } from '../../model/source.ts';
import type { OutputOf } from '../contract/index.ts';
import { historyLabels, progressSteps } from '../contract/labels.ts';
import { createPace } from '../pace.ts';
import type { Session } from '../session.ts';
import { allRows, everyClaim } from './claim-queries.ts';
import { found } from './found.ts';
import { startRun } from './run-record.ts';

/** Under this name a notebook notes which sources an extractor has read; a new version reads everything again. */
export const readerName = `${rulesExtractor.id} ${rulesExtractor.version}`;

/** What gives a mention its concept: the concepts so far, and the source's own abbreviations. */
interface Naming {
  readonly concepts: ConceptIndex;
  readonly abbreviations: ReadonlyMap<string, string>;
}

interface Tally {
  sources: number;
  sentences: number;
  claims: number;
  ungrounded: number;
}

/**
 * Reads titles and abstracts of the given sources, or of all that this version of the extractor has not read and that
 * screening has not excluded. Its earlier proposals on them are replaced; what a person has reviewed stays, and is not
 * proposed again.
 */
export async function extractClaims(
  session: Session,
  sourceIds: readonly string[] | null,
  task: Task,
): Promise<OutputOf<'claims.extract'>> {
  const { notebook, host } = session;
  const closeRun = startRun(session, {
    what: 'claims.extract',
    settings: { extractor: rulesExtractor.id, sourceIds: sourceIds === null ? null : [...sourceIds] },
    versions: { [rulesExtractor.id]: rulesExtractor.version },
  });
  const extraction = await session.act(
    historyLabels.extract,
    async (acting) => {
      const pace = createPace(host, acting);
      const concepts = new ConceptIndex(notebook.concepts.all(), () => session.newId('concept'));
      const tally: Tally = { sources: 0, sentences: 0, claims: 0, ungrounded: 0 };
      const ids = sourceIds ?? notebook.sources.unread(readerName);
      const hashes: string[] = [];
      for (const [index, id] of ids.entries()) {
        await pace.tick({ step: progressSteps.extracting, done: index, total: ids.length });
        const source = found(notebook.sources.get(id), 'source', id);
        if (sourceIds === null && source.screening === 'exclude') continue;
        readSource(session, source, concepts, tally);
        hashes.push(source.textHash);
      }
      const run = closeRun(hashes.join('\n'), { ...tally });
      notebook.runs.insert(run);
      return { run, ...tally };
    },
    task,
  );
  return extraction;
}

function readSource(session: Session, source: Source, concepts: ConceptIndex, tally: Tally): void {
  const { claims, sources } = session.notebook;
  claims.removeProposed(source.id, 'rules');
  const reviewed = new Set(reviewedClaims(session, source.id).map(identity));
  const abbreviations = abbreviationsIn(
    sourceFields.map((field) => sourceText(source.record, field)).join('\n'),
  );
  const naming: Naming = { concepts, abbreviations };
  for (const field of sourceFields) {
    const text = sourceText(source.record, field);
    const extraction = rulesExtractor.extract(text);
    tally.sentences += extraction.sentences;
    for (const extracted of extraction.claims) {
      const claim = claimFrom(session, source, field, text, extracted, naming);
      if (claim === null || reviewed.has(identity(claim))) continue;
      claims.insert(claim);
      tally.claims += 1;
      if (claim.grounding === 'unverified') tally.ungrounded += 1;
    }
  }
  sources.markRead(source.id, readerName);
  tally.sources += 1;
}

function reviewedClaims(session: Session, sourceId: string): readonly Claim[] {
  return session.notebook.claims
    .list({ ...everyClaim, sourceId }, allRows)
    .rows.filter((claim) => claim.state !== 'proposed');
}

/** Two claims are the same statement when they say the same of the same words in the same place. */
function identity({
  field,
  quote,
  cause,
  effect,
}: Pick<Claim, 'field' | 'quote' | 'cause' | 'effect'>): string {
  return [field, quote.start, quote.end, cause.start, cause.end, effect.start, effect.end].join(' ');
}

/** The claim with its concepts, made when nobody has named them yet; null when cause and effect are one concept. */
function claimFrom(
  session: Session,
  source: Source,
  field: SourceField,
  text: string,
  extracted: ExtractedClaim,
  naming: Naming,
): Claim | null {
  const causeConceptId = conceptOf(session, naming, extracted.cause.text);
  const effectConceptId = conceptOf(session, naming, extracted.effect.text);
  if (causeConceptId === effectConceptId) return null;
  return {
    ...extracted,
    id: session.newId('claim'),
    sourceId: source.id,
    field,
    causeConceptId,
    effectConceptId,
    design: studyDesignOf(source.record),
    population: populationOf(source.record),
    by: { kind: 'rules', version: rulesExtractor.version },
    grounding: groundingOf(text, extracted),
    state: 'proposed',
    note: '',
  };
}

/** Id of the concept that a mention speaks of; what the index makes or learns goes into the notebook. */
function conceptOf(session: Session, { concepts, abbreviations }: Naming, mention: string): string {
  const { concept, created, changed } = concepts.resolve(mention, abbreviations);
  if (created) session.notebook.concepts.insert(concept);
  else if (changed) session.notebook.concepts.update(concept);
  return concept.id;
}

/** A quote of an extractor is where it says, or it is nowhere. */
function groundingOf(text: string, { quote }: ExtractedClaim): Claim['grounding'] {
  const stands = text.slice(quote.start, quote.end) === quote.text;
  return stands && groundQuote(text, quote.text).grounding === 'exact' ? 'exact' : 'unverified';
}
