import { abbreviationsIn } from '../../claims/abbreviations.ts';
import { ConceptIndex } from '../../claims/concepts.ts';
import { populationOf, sampleSizeOf, studyDesignOf } from '../../claims/design.ts';
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
export interface Naming {
  readonly concepts: ConceptIndex;
  readonly abbreviations: ReadonlyMap<string, string>;
}

/** What the paper says of itself, the same for each of its claims. */
type Study = Pick<Claim, 'design' | 'population' | 'sampleSize'>;

interface Tally {
  sources: number;
  sentences: number;
  claims: number;
  ungrounded: number;
}

/**
 * Sources that are read in one action. Each slice is committed, and one step of undo: an extraction that is cancelled
 * or killed keeps what earlier slices read, and the next one goes on behind them. Twenty slices for 50,000 sources
 * leave room in the undo log.
 */
export const sliceOfSources = 2500;

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
  const { notebook } = session;
  const closeRun = startRun(session, {
    what: 'claims.extract',
    settings: { extractor: rulesExtractor.id, sourceIds: sourceIds === null ? null : [...sourceIds] },
    versions: { [rulesExtractor.id]: rulesExtractor.version },
  });
  const concepts = new ConceptIndex(notebook.concepts.all(), () => session.newId('concept'));
  const ids = sourceIds ?? notebook.sources.unread(readerName);
  let tally: Tally = { sources: 0, sentences: 0, claims: 0, ungrounded: 0 };
  const hashes: string[] = [];
  const close = () => closeRun(hashes.join('\n'), { ...tally });

  for (let from = 0; ; from += sliceOfSources) {
    const last = from + sliceOfSources >= ids.length;
    try {
      const slice = { ids: ids.slice(from, from + sliceOfSources), before: from, total: ids.length };
      const run = await session.act(
        historyLabels.extract,
        async (acting) => {
          const read = await readSlice(session, slice, sourceIds === null, concepts, acting);
          tally = sum(tally, read.tally);
          hashes.push(...read.hashes);
          if (!last) return null;
          const closed = close();
          notebook.runs.insert(closed);
          return closed;
        },
        task,
      );
      if (run !== null) return { run, ...tally };
    } catch (failure) {
      // What earlier slices read stays, and so does the record of who read it.
      if (from > 0) await session.act(historyLabels.extract, () => notebook.runs.insert(close()));
      throw failure;
    }
  }
}

interface Slice {
  readonly ids: readonly string[];
  /** Sources read by the slices before it, and by all together. */
  readonly before: number;
  readonly total: number;
}

async function readSlice(
  session: Session,
  { ids, before, total }: Slice,
  asScreened: boolean,
  concepts: ConceptIndex,
  task: Task,
): Promise<{ readonly tally: Tally; readonly hashes: readonly string[] }> {
  const pace = createPace(session.host, task);
  const tally: Tally = { sources: 0, sentences: 0, claims: 0, ungrounded: 0 };
  const hashes: string[] = [];
  for (const [index, id] of ids.entries()) {
    await pace.tick({ step: progressSteps.extracting, done: before + index, total });
    const source = found(session.notebook.sources.get(id), 'source', id);
    if (asScreened && source.screening === 'exclude') continue;
    readSource(session, source, concepts, tally);
    hashes.push(source.textHash);
  }
  return { tally, hashes };
}

function sum(a: Tally, b: Tally): Tally {
  return {
    sources: a.sources + b.sources,
    sentences: a.sentences + b.sentences,
    claims: a.claims + b.claims,
    ungrounded: a.ungrounded + b.ungrounded,
  };
}

/** What a source's own words give to the naming of its concepts, and to each of its claims. */
export function contextOf(source: Source, concepts: ConceptIndex): { naming: Naming; study: Study } {
  const abbreviations = abbreviationsIn(
    sourceFields.map((field) => sourceText(source.record, field)).join('\n'),
  );
  const size = sampleSizeOf(source.record);
  const study: Study = {
    design: studyDesignOf(source.record),
    population: populationOf(source.record),
    ...(size === undefined ? {} : { sampleSize: size }),
  };
  return { naming: { concepts, abbreviations }, study };
}

function readSource(session: Session, source: Source, concepts: ConceptIndex, tally: Tally): void {
  const { claims, sources } = session.notebook;
  claims.removeProposed(source.id, 'rules');
  const reviewed = reviewedIdentities(session, source.id);
  const { naming, study } = contextOf(source, concepts);
  for (const field of sourceFields) {
    const text = sourceText(source.record, field);
    const extraction = rulesExtractor.extract(text);
    tally.sentences += extraction.sentences;
    for (const extracted of extraction.claims) {
      const said = { by: rulesSpeaker, grounding: groundingOf(text, extracted) };
      const claim = claimFrom(session, { source, study, field }, extracted, said, naming);
      if (claim === null || reviewed.has(identity(claim))) continue;
      claims.insert(claim);
      tally.claims += 1;
      if (claim.grounding === 'unverified') tally.ungrounded += 1;
    }
  }
  sources.markRead(source.id, readerName);
  tally.sources += 1;
}

const rulesSpeaker = { kind: 'rules', version: rulesExtractor.version } as const;

/** What a person has judged of a source already, and is not asked again. */
export function reviewedIdentities(session: Session, sourceId: string): ReadonlySet<string> {
  const { rows } = session.notebook.claims.list({ ...everyClaim, sourceId }, allRows);
  return new Set(rows.filter((claim) => claim.state !== 'proposed').map(identity));
}

/** Two claims are the same statement when they say the same of the same words in the same place. */
export function identity({
  field,
  quote,
  cause,
  effect,
}: Pick<Claim, 'field' | 'quote' | 'cause' | 'effect'>): string {
  const places = [quote.start, quote.end, cause.start, cause.end, effect.start, effect.end];
  // What stands nowhere has no place to be told by.
  const words = quote.end === 0 ? [quote.text, cause.text, effect.text] : [];
  return [field, ...places, ...words].join(' ');
}

/** Where a claim stands. */
interface Place {
  readonly source: Source;
  readonly study: Study;
  readonly field: SourceField;
}

/** The claim with its concepts, made when nobody has named them yet; null when cause and effect are one concept. */
export function claimFrom(
  session: Session,
  { source, study, field }: Place,
  extracted: ExtractedClaim,
  said: Pick<Claim, 'by' | 'grounding'>,
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
    ...study,
    ...said,
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
