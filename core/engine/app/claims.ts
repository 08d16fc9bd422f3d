import { populationOf, studyDesignOf } from '../../claims/design.ts';
import { groundQuote } from '../../claims/grounding.ts';
import { rulesExtractor } from '../../claims/rules/index.ts';
import { NosographError } from '../../foundation/errors.ts';
import type { Claim, ReviewState } from '../../model/claim.ts';
import { sourceText } from '../../model/source.ts';
import type { ClaimRepository } from '../../storage/repositories.ts';
import type { claimsMethods } from '../contract/claims.ts';
import { historyLabels } from '../contract/labels.ts';
import type { Handlers } from '../handlers.ts';
import { createPace } from '../pace.ts';
import type { Session } from '../session.ts';
import { previewOf } from './claim-preview.ts';
import { claimRow } from './claim-row.ts';
import { conceptByLabel } from './concept-by-label.ts';
import { extractClaims } from './extract-claims.ts';
import { found } from './found.ts';
import { mentionIn } from './mention-in.ts';

const done = { done: true } as const;

type ClaimsMethod = Extract<keyof typeof claimsMethods, `claims.${string}`>;

const reviewLabels: Readonly<Record<ReviewState, string>> = {
  accepted: historyLabels.accept,
  rejected: historyLabels.reject,
  proposed: historyLabels.propose,
};

/** Claims: read out of the literature, reviewed, corrected, written by hand. */
export function claimsHandlers(session: Session): Handlers<ClaimsMethod> {
  return {
    'claims.extract': ({ sourceIds }, task) => extractClaims(session, sourceIds, task),
    async 'claims.extractText'({ passages }, task) {
      const pace = createPace(session.host, task);
      const read: { line: number; claims: ReturnType<typeof rulesExtractor.extract>['claims'][number][] }[] =
        [];
      for (const [index, passage] of passages.entries()) {
        await pace.tick({ step: 'progress.extracting', done: index, total: passages.length });
        read.push({ line: index + 1, claims: [...rulesExtractor.extract(passage).claims] });
      }
      return read;
    },
    'claims.list'({ filter, sort, offset, limit }) {
      const { total, rows } = session.notebook.claims.list({ ...filter, sort }, { offset, limit });
      return { total, rows: rows.map((claim) => claimRow(session.notebook, claim)) };
    },
    'claims.get': ({ id }) => claimRow(session.notebook, found(session.notebook.claims.get(id), 'claim', id)),
    async 'claims.review'({ ids, state }) {
      const { claims } = session.notebook;
      const reviewed = ids.map((id) => found(claims.get(id), 'claim', id));
      if (state === 'accepted') reviewed.forEach(refuseUngrounded);
      const changing = reviewed.filter((claim) => claim.state !== state);
      if (changing.length === 0) return { changed: 0 };
      await session.act(reviewLabels[state], () => {
        for (const claim of changing) claims.update({ ...claim, state });
      });
      return { changed: changing.length };
    },
    async 'claims.reviewAll'({ filter, state }) {
      const { claims } = session.notebook;
      const query = { ...filter, sort: 'added' } as const;
      const changed = await session.act(reviewLabels[state], () => claims.setStateWhere(query, state));
      return { changed };
    },
    async 'claims.edit'({ id, patch }) {
      const { claims } = session.notebook;
      const claim = found(claims.get(id), 'claim', id);
      const { cause, effect, ...rest } = patch;
      const edited = await session.act(historyLabels.editClaim, () => {
        const changed: Claim = {
          ...claim,
          ...rest,
          ...(cause === undefined ? {} : { causeConceptId: conceptByLabel(session, cause).id }),
          ...(effect === undefined ? {} : { effectConceptId: conceptByLabel(session, effect).id }),
        };
        refuseSelfLoop(changed);
        const noted = { ...changed, by: correctedBy(session, claim, changed) };
        claims.update(noted);
        return noted;
      });
      return claimRow(session.notebook, edited);
    },
    async 'claims.add'({ sourceId, field, quote, cause, effect, polarity, relation, certainty }) {
      const { claims, sources } = session.notebook;
      const source = found(sources.get(sourceId), 'source', sourceId);
      const text = sourceText(source.record, field);
      const grounded = groundQuote(text, quote);
      if (grounded.grounding === 'unverified') throw ungrounded('The quote', sourceId);
      const span = { text: grounded.text, start: grounded.start, end: grounded.end };
      const added = await session.act(historyLabels.addClaim, () => {
        const claim: Claim = {
          id: session.newId('claim'),
          sourceId,
          field,
          cause: mentionIn(span, cause),
          effect: mentionIn(span, effect),
          cue: null,
          quote: span,
          polarity,
          relation,
          certainty,
          confidence: 1,
          rule: '',
          causeConceptId: conceptByLabel(session, cause).id,
          effectConceptId: conceptByLabel(session, effect).id,
          design: studyDesignOf(source.record),
          population: populationOf(source.record),
          by: { kind: 'person', version: '' },
          grounding: grounded.grounding,
          // Whoever writes a claim on a passage has reviewed it.
          state: 'accepted',
          note: '',
        };
        refuseSelfLoop(claim);
        claims.insert(claim);
        return claim;
      });
      return claimRow(session.notebook, added);
    },
    async 'claims.remove'({ ids }) {
      const { claims } = session.notebook;
      await session.act(historyLabels.removeClaims, () => removeAll(claims, ids));
      return done;
    },
    'claims.preview': ({ id }) =>
      previewOf(session.notebook.claims, found(session.notebook.claims.get(id), 'claim', id)),
  };
}

const judged = ['polarity', 'relation', 'certainty'] as const;

/** The speaker, with what it said of each field that the edit changes; its first word stays. */
function correctedBy({ notebook }: Session, before: Claim, after: Claim): Claim['by'] {
  if (before.by.kind === 'person') return before.by;
  const label = (id: string) => found(notebook.concepts.get(id), 'concept', id).label;
  const corrected: Record<string, string> = {};
  for (const field of judged) if (before[field] !== after[field]) corrected[field] = before[field];
  if (before.causeConceptId !== after.causeConceptId) corrected.cause = label(before.causeConceptId);
  if (before.effectConceptId !== after.effectConceptId) corrected.effect = label(before.effectConceptId);
  const all = { ...corrected, ...before.by.corrected };
  return Object.keys(all).length === 0 ? before.by : { ...before.by, corrected: all };
}

function removeAll(claims: ClaimRepository, ids: readonly string[]): void {
  for (const id of ids) claims.remove(found(claims.get(id), 'claim', id).id);
}

function refuseUngrounded(claim: Claim): void {
  if (claim.grounding === 'unverified') throw ungrounded(`The quote of claim ${claim.id}`, claim.sourceId);
}

function ungrounded(what: string, sourceId: string): NosographError {
  return new NosographError(
    'claim.ungrounded',
    `${what} is not found in its source, so the claim cannot be accepted. Mark the passage anew.`,
    { sourceId },
  );
}

function refuseSelfLoop(claim: Claim): void {
  if (claim.causeConceptId !== claim.effectConceptId) return;
  throw new NosographError('graph.conflict', 'Cause and effect are the same concept. Name two.', {
    conceptId: claim.causeConceptId,
  });
}
