import { causalRelations } from '../../claims/extractor.ts';
import {
  type BlindSample,
  blindSampleSchema,
  claimedShare,
  mixed,
  Reservoir,
  type SampledSentence,
  sampleEstimates,
} from '../../claims/own-error/blind-sample.ts';
import { reviewedPrecision } from '../../claims/own-error/reviewed-precision.ts';
import { rulesExtractor } from '../../claims/rules/index.ts';
import { NosographError } from '../../foundation/errors.ts';
import { randomStream } from '../../foundation/random.ts';
import type { Task } from '../../foundation/task.ts';
import { splitSentences } from '../../literature/sentences.ts';
import { type Source, sourceFields, sourceText } from '../../model/source.ts';
import type { BlindSampleView, claimErrorMethods } from '../contract/claim-error.ts';
import { historyLabels, progressSteps } from '../contract/labels.ts';
import type { Handlers } from '../handlers.ts';
import { createPace } from '../pace.ts';
import type { Session } from '../session.ts';
import { allRows, everyClaim } from './claim-queries.ts';
import { readerName } from './extract-claims.ts';

const sampleKey = 'claims.blindSample';

/** How far the extractors can be trusted, by what people decided. */
export function claimErrorHandlers(session: Session): Handlers<keyof typeof claimErrorMethods> {
  return {
    'claims.precision': () => reviewedPrecision(session.notebook.claims.reviewTallies()),
    async 'claims.drawSample'({ size, seed }, task) {
      const sample = await drawSample(session, size, seed, task);
      await session.act(historyLabels.drawSample, () => keep(session, sample));
      return viewOf(sample);
    },
    'claims.sample'() {
      const sample = keptSample(session);
      return sample && viewOf(sample);
    },
    async 'claims.judge'({ index, verdict }) {
      const sample = keptSample(session);
      const judged = sample?.sentences[index];
      if (!sample || !judged) {
        throw new NosographError('not-found', `The sample has no sentence ${index}. Draw a sample first.`, {
          index,
        });
      }
      const sentences = sample.sentences.with(index, { ...judged, verdict });
      const changed = { ...sample, sentences };
      await session.act(historyLabels.judge, () => keep(session, changed));
      return viewOf(changed);
    },
  };
}

function keptSample(session: Session): BlindSample | null {
  const kept = session.notebook.meta.get(sampleKey);
  return kept === null ? null : blindSampleSchema.parse(JSON.parse(kept));
}

function keep(session: Session, sample: BlindSample): void {
  session.notebook.meta.set(sampleKey, JSON.stringify(sample));
}

function viewOf(sample: BlindSample): BlindSampleView {
  const { extractor, version, drawnAt, seed, sentences } = sample;
  const judged = sentences.filter(({ verdict }) => verdict !== null).length;
  const open = judged === sentences.length;
  return {
    extractor,
    version,
    drawnAt,
    seed,
    judged,
    sentences: sentences.map((sentence) => ({ ...sentence, claimed: open ? sentence.claimed : null })),
    estimates: open ? sampleEstimates(sample) : null,
  };
}

async function drawSample(session: Session, size: number, seed: number, task: Task): Promise<BlindSample> {
  const { notebook, host } = session;
  const random = randomStream(seed);
  const claimedSize = Math.max(1, Math.round(size * claimedShare));
  const claimed = new Reservoir<SampledSentence>(claimedSize, random);
  const others = new Reservoir<SampledSentence>(size - claimedSize, random);
  const unread = new Set(notebook.sources.unread(readerName));
  const total = notebook.sources.count();
  const pace = createPace(host, task);
  const step = 200;
  for (let offset = 0; offset < total; offset += step) {
    for (const source of notebook.sources.slice({ offset, limit: step })) {
      if (!unread.has(source.id)) offerSentences(session, source, claimed, others);
    }
    await pace.tick({ step: progressSteps.reading, done: offset, total });
  }
  const sentences = mixed(claimed.kept, others.kept, random);
  if (sentences.length === 0) {
    throw new NosographError('state', 'The rules have read nothing yet. Extract claims, then draw a sample.');
  }
  return {
    extractor: rulesExtractor.id,
    version: rulesExtractor.version,
    drawnAt: host.now().toISOString(),
    seed,
    claimedSentences: claimed.seen,
    otherSentences: others.seen,
    sentences,
  };
}

function offerSentences(
  session: Session,
  source: Source,
  claimed: Reservoir<SampledSentence>,
  others: Reservoir<SampledSentence>,
): void {
  const claims = session.notebook.claims.list({ ...everyClaim, sourceId: source.id }, allRows).rows;
  const quoted = new Set(
    claims
      .filter(({ by, relation }) => by.kind === 'rules' && causalRelations.has(relation))
      .map(({ field, quote }) => `${field} ${quote.start}`),
  );
  for (const field of sourceFields) {
    for (const { text, start, end } of splitSentences(sourceText(source.record, field))) {
      const has = quoted.has(`${field} ${start}`);
      (has ? claimed : others).offer(() => ({
        sourceId: source.id,
        field,
        text,
        start,
        end,
        claimed: has,
        verdict: null,
      }));
    }
  }
}
