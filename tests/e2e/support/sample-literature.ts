/** Nouns and what is said of them: together a few hundred concepts, as a real search brings. */
const nouns =
  'insomnia,rumination,stress,anxiety,depression,fatigue,loneliness,worry,pain,anger,shame,avoidance'.split(
    ',',
  );
const kinds = 'early,late,chronic,brief,daily,social,physical,emotional,academic,parental'.split(',');
const verbs = ['increases', 'reduces', 'predicts', 'causes', 'is associated with', 'may worsen'];
const filler = 'This sentence of a sample record only fills the abstract with words about questionnaires.';

/** RIS text of invented records, each plainly marked as a sample; the same text for the same count. */
export function sampleRis(count: number): string {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = (words: readonly string[]) => words[next(words.length)] ?? '';
  const concept = () => `${pick(kinds)} ${pick(nouns)}`;
  const sentence = () => `In this sample, ${concept()} ${pick(verbs)} ${concept()}.`;
  const record = (number: number) =>
    [
      'TY  - JOUR',
      `TI  - Sample record ${number} about ${concept()}`,
      'AU  - Author, Sample',
      `PY  - ${1990 + (number % 35)}`,
      `DO  - 10.5555/sample.${number}`,
      `AB  - Sample record. ${sentence()} ${filler} ${sentence()} ${filler}`,
      'ER  - ',
      '',
    ].join('\n');
  return Array.from({ length: count }, (_, index) => record(index + 1)).join('\n');
}
