import { relations } from '../../model/claim.ts';
import type { Run as EngineRun } from '../../model/run.ts';
import { type Block, note, paragraph } from './blocks.ts';
import type { Context } from './references.ts';

/** How many records came, went and stayed, in the order of a PRISMA 2020 flow (10.1136/bmj.n71). */
export function corpusBlocks({ input, words }: Context): readonly Block[] {
  const { imports, records } = input;
  const sum = (count: (report: (typeof imports)[number]) => number) =>
    imports.reduce((total, report) => total + count(report), 0);
  const files = imports.flatMap((report) => report.files);
  const read = files.reduce((total, file) => total + file.records, 0);
  const claimed = new Set(input.acceptedClaims.map((claim) => claim.sourceId)).size;
  const steps: readonly (readonly [string, number])[] = [
    [words.flow.read, read],
    [words.flow.rejected, sum((report) => report.rejected.length)],
    [words.flow.duplicates, sum((report) => report.duplicates.length)],
    [words.flow.added, sum((report) => report.added)],
    [words.flow.present, records.total],
    [words.flow.excluded, records.excluded],
    [words.flow.undecided, records.undecided],
    [words.flow.included, records.included],
    [words.flow.claimed, claimed],
  ];
  return [
    {
      kind: 'table',
      columns: [
        { head: words.flow.step, align: 'left' },
        { head: words.flow.records, align: 'right' },
      ],
      rows: steps.map(([step, count]) => [[step], [String(count)]]),
    },
    ...(files.length === 0
      ? []
      : [
          note(words.filesRead(files.map((file) => `${file.file} (${file.format ?? '?'}, ${file.records})`))),
        ]),
  ];
}

/** Who found the accepted claims, how many there are, and what they say. */
export function claimBlocks({ input, words }: Context): readonly Block[] {
  const { acceptedClaims, claims } = input;
  const speakers = new Map<string, number>();
  for (const { by } of acceptedClaims) {
    const name = words.speakers[by.kind]([by.model, by.version].filter((part) => part).join(' '));
    speakers.set(name, (speakers.get(name) ?? 0) + 1);
  }
  const used = relations.filter((relation) => acceptedClaims.some((claim) => claim.relation === relation));
  const hedged = acceptedClaims.filter((claim) => claim.certainty === 'hedged').length;
  const negated = acceptedClaims.filter((claim) => claim.certainty === 'negated').length;
  return [
    paragraph(words.claimsFound([...speakers].map(([name, count]) => `${name} (${count})`))),
    paragraph(words.byState(claims.proposed, claims.accepted, claims.rejected)),
    ...(used.length === 0
      ? []
      : ([
          {
            kind: 'table',
            columns: [
              { head: words.relation.relation, align: 'left' },
              { head: words.relation.claims, align: 'right' },
              { head: words.relation.papers, align: 'right' },
            ],
            rows: used.map((relation) => {
              const of = acceptedClaims.filter((claim) => claim.relation === relation);
              const papers = new Set(of.map((claim) => claim.sourceId)).size;
              return [[words.relations[relation]], [String(of.length)], [String(papers)]];
            }),
          },
          note(words.certaintyNote(hedged, negated)),
        ] as const)),
  ];
}

/** What was computed, with everything that is needed to compute it again. */
export function runBlocks({ input, words }: Context): readonly Block[] {
  if (input.runs.length === 0) return [note(words.noRuns)];
  return [
    {
      kind: 'table',
      columns: [
        { head: words.run.what, align: 'left' },
        { head: words.run.when, align: 'left' },
        { head: words.run.settings, align: 'left' },
        { head: words.run.versions, align: 'left' },
        { head: words.run.seed, align: 'left' },
        { head: words.run.input, align: 'left' },
      ],
      rows: input.runs.map((run) => [
        [run.what],
        [run.startedAt.slice(0, 16).replace('T', ' ')],
        [settingsText(run.settings)],
        [settingsText(run.versions)],
        [run.seed === null ? words.noSeed : String(run.seed)],
        [run.inputHash],
      ]),
    },
  ];
}

const settingsText = (settings: EngineRun['settings'] | EngineRun['versions']): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
