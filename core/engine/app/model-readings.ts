import { ConceptIndex } from '../../claims/concepts.ts';
import { groundClaims } from '../../claims/llm/ground-claims.ts';
import { splitSentences } from '../../literature/sentences.ts';
import { answerIn } from '../../llm/chat-answer.ts';
import { claimsPrompt } from '../../llm/prompts/claims-1.ts';
import type { Speaker } from '../../model/claim.ts';
import { type Source, sourceText } from '../../model/source.ts';
import type { OutputOf } from '../contract/index.ts';
import type { PassageOutcome } from '../contract/model-extraction.ts';
import type { Session } from '../session.ts';
import { claimFrom, contextOf, identity, reviewedIdentities } from './extract-claims.ts';
import type { Reading } from './model-desk.ts';

type Output = OutputOf<'claims.extractWithModel'>;
type Counts = Pick<Output, 'passages' | 'sources' | 'sentences' | 'claims' | 'ungrounded' | 'oneConcept'>;
/** What a run has come to so far. */
export type Tally = { -readonly [Name in keyof Counts]: Counts[Name] } & Pick<Output, 'outcomes' | 'unread'>;

export const newTally = (): Tally => ({
  passages: 0,
  sources: 0,
  sentences: 0,
  claims: 0,
  ungrounded: 0,
  oneConcept: 0,
  outcomes: {
    answered: 0,
    refused: 0,
    truncated: 0,
    limited: 0,
    failed: 0,
    unsent: 0,
    empty: 0,
    changed: 0,
  },
  unread: [],
});

interface Reader {
  readonly by: Speaker;
  /** Name under which the notebook notes what was read. */
  readonly reader: string;
}

/** Writes the claims of a slice. A source without an answer is not noted as read, and the next run asks again. */
export function writeReadings(
  session: Session,
  readings: readonly Reading[],
  reader: Reader,
  tally: Tally,
): void {
  const { sources, concepts: stored } = session.notebook;
  const concepts = new ConceptIndex(stored.all(), () => session.newId('concept'));
  for (const { source, outcome } of readings) {
    tally.passages += 1;
    const present = sources.get(source.id);
    if (present?.textHash !== source.textHash) {
      note(tally, source.id, 'changed', 'changed or removed while it was read');
      continue;
    }
    if (outcome.kind === 'answered') {
      tally.outcomes.answered += 1;
      writeClaims(session, present, outcome.content, concepts, reader.by, tally);
    } else {
      note(tally, source.id, outcome.kind, whyOf(outcome));
    }
    if (outcome.kind === 'answered' || outcome.kind === 'empty') sources.markRead(source.id, reader.reader);
  }
}

function note(tally: Tally, sourceId: string, outcome: PassageOutcome, why: string): void {
  tally.outcomes[outcome] += 1;
  tally.unread.push({ sourceId, outcome, why });
}

function whyOf(outcome: Reading['outcome']): string {
  if ('why' in outcome) return outcome.why;
  return outcome.kind === 'refused' ? outcome.content.slice(0, 300) : '';
}

function writeClaims(
  session: Session,
  source: Source,
  content: string,
  concepts: ConceptIndex,
  by: Speaker,
  tally: Tally,
): void {
  const { claims } = session.notebook;
  const answer = answerIn(content, claimsPrompt) ?? { claims: [] };
  const texts = {
    title: sourceText(source.record, 'title'),
    abstract: sourceText(source.record, 'abstract'),
  };
  claims.removeProposed(source.id, 'model');
  const known = new Set(reviewedIdentities(session, source.id));
  const { naming, study } = contextOf(source, concepts);
  tally.sources += 1;
  tally.sentences += splitSentences(texts.title).length + splitSentences(texts.abstract).length;
  for (const { field, grounding, extracted } of groundClaims(answer, texts, claimsPrompt.version)) {
    const claim = claimFrom(session, { source, study, field }, extracted, { by, grounding }, naming);
    if (claim === null) tally.oneConcept += 1;
    if (claim === null || known.has(identity(claim))) continue;
    known.add(identity(claim));
    claims.insert(claim);
    tally.claims += 1;
    if (grounding === 'unverified') tally.ungrounded += 1;
  }
}
