const subjects = [
  'sleep',
  'rumination',
  'stress',
  'anxiety',
  'mood',
  'fatigue',
  'attention',
  'loneliness',
  'worry',
  'pain',
];
const verbs = ['increased', 'predicted', 'was associated with', 'did not change', 'reduced', 'moderated'];
const words =
  'sample synthetic record participants completed questionnaires about daily mood and the study measured outcomes over several weeks with repeated assessments of symptoms functioning quality sleep activity diet school work family friends support therapy baseline follow results suggest that further research is needed to understand mechanisms in adolescents adults older people'.split(
    ' ',
  );

/** A small generator with a seed, so that every run measures the same text. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Records in MEDLINE format with abstracts of about 1.2 kB, each marked as synthetic; made for measuring only. */
export function syntheticMedline(count: number): Uint8Array<ArrayBuffer> {
  const random = generator(7);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const sentence = () => {
    const length = 12 + Math.floor(random() * 10);
    return `${Array.from({ length }, () => pick(words)).join(' ')}.`;
  };
  const records: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const abstract = ['Synthetic sample record.'];
    while (abstract.join(' ').length < 1200) {
      abstract.push(
        random() < 0.2 ? `Higher ${pick(subjects)} ${pick(verbs)} ${pick(subjects)}.` : sentence(),
      );
    }
    records.push(
      [
        `PMID- ${90_000_000 + number}`,
        `TI  - Synthetic sample record ${number}: ${pick(subjects)} and ${pick(subjects)} in the ${pick(words)} sample`,
        `AB  - ${abstract.join(' ')}`,
        `FAU - Author, Sample ${String.fromCharCode(65 + (number % 26))}`,
        `AU  - Author S${String.fromCharCode(65 + (number % 26))}`,
        `DP  - ${1980 + (number % 45)}`,
        'JT  - Journal of Synthetic Samples',
        `LID - 10.0000/synthetic.${number} [doi]`,
        'PT  - Journal Article',
        '',
      ].join('\n'),
    );
  }
  return new TextEncoder().encode(records.join('\n'));
}
