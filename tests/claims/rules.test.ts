import { describe, expect, it } from 'vitest';
import { read, summary } from './support.ts';

// Every sentence here was written for this test.
const cases: Readonly<Record<string, readonly [sentence: string, claims: readonly string[]][]>> = {
  'the sentences of the sample story': [
    [
      'Insomnia symptoms at baseline predicted higher depressive symptoms twelve months later, over and above baseline mood (β = 0.21, p < .001).',
      ['Insomnia symptoms → higher depressive symptoms [predicts, +, asserted]'],
    ],
    ['CBT for insomnia reduced rumination.', ['CBT for insomnia → rumination [causes, -, asserted]']],
    [
      'Rumination partially mediated the association between insomnia and depression.',
      [
        'insomnia → Rumination [mediates, unknown, asserted]',
        'Rumination → depression [mediates, unknown, asserted]',
        'insomnia → depression [associated, unknown, asserted]',
      ],
    ],
    [
      'Evening light exposure had no effect on mood.',
      ['Evening light exposure → mood [no effect, unknown, asserted]'],
    ],
  ],
  'a verb and its object': [
    ['Sleep loss impairs memory.', ['Sleep loss → memory [causes, -, asserted]']],
    ['Regular exercise improves sleep quality.', ['Regular exercise → sleep quality [causes, +, asserted]']],
    ['Meditation improved depression.', ['Meditation → depression [causes, -, asserted]']],
    ['Shift work worsens insomnia.', ['Shift work → insomnia [causes, +, asserted]']],
    ['Bullying leads to social withdrawal.', ['Bullying → social withdrawal [causes, +, asserted]']],
    ['Lower sleep quality increased worry.', ['Lower sleep quality → worry [causes, -, asserted]']],
  ],
  'passives and participles': [
    ['Nightmares are caused by trauma.', ['trauma → Nightmares [causes, +, asserted]']],
    ['Worry was reduced by a brief course of yoga.', ['brief course of yoga → Worry [causes, -, asserted]']],
    ['We treated the fatigue caused by chronic pain.', ['chronic pain → fatigue [causes, +, asserted]']],
    ['Loneliness, which increases rumination, is common.', ['Loneliness → rumination [causes, +, asserted]']],
    [
      'Stress raised cortisol levels, leading to poor sleep.',
      ['Stress → cortisol levels [causes, +, asserted]', 'Stress → poor sleep [causes, +, asserted]'],
    ],
  ],
  'a reversed verb': [
    ['Burnout results from chronic overload.', ['chronic overload → Burnout [causes, +, asserted]']],
    ['Relapse depends on social support.', ['social support → Relapse [causes, +, asserted]']],
  ],
  lists: [
    [
      'Childhood neglect increased anxiety, anhedonia and anger.',
      [
        'Childhood neglect → anxiety [causes, +, asserted]',
        'Childhood neglect → anhedonia [causes, +, asserted]',
        'Childhood neglect → anger [causes, +, asserted]',
      ],
    ],
    [
      'Sleep loss and pain cause fatigue.',
      ['Sleep loss → fatigue [causes, +, asserted]', 'pain → fatigue [causes, +, asserted]'],
    ],
    [
      'The programme did not change mood, but reduced worry.',
      ['programme → mood [causes, unknown, negated]', 'programme → worry [causes, -, asserted]'],
    ],
  ],
  'negation and hedging': [
    ['Screen time did not increase anxiety.', ['Screen time → anxiety [causes, +, negated]']],
    ['Screen time may increase anxiety.', ['Screen time → anxiety [causes, +, hedged]']],
    [
      'There was no evidence that screen time increased anxiety.',
      ['screen time → anxiety [causes, +, negated]'],
    ],
    ['Our results suggest that humour reduces stress.', ['humour → stress [causes, -, hedged]']],
    ['Humour could help to reduce stress.', ['Humour → stress [causes, -, hedged]']],
  ],
  'correlational language, kept apart': [
    [
      'Loneliness was associated with depression.',
      ['Loneliness → depression [associated, unknown, asserted]'],
    ],
    [
      'Loneliness was not associated with psychosis.',
      ['Loneliness → psychosis [associated, unknown, negated]'],
    ],
    [
      'There was a positive correlation between worry and insomnia.',
      ['worry → insomnia [associated, +, asserted]'],
    ],
    ['Smoking is a risk factor for depression.', ['Smoking → depression [associated, +, asserted]']],
  ],
  'causal nouns': [
    ['Grief is a common cause of insomnia.', ['Grief → insomnia [causes, +, asserted]']],
    ['Insomnia is a consequence of grief.', ['grief → Insomnia [causes, +, asserted]']],
    [
      'We found a causal effect of loneliness on depression.',
      ['loneliness → depression [causes, unknown, asserted]'],
    ],
    [
      'Rejection had a strong negative impact on self-esteem.',
      ['Rejection → self-esteem [causes, -, asserted]'],
    ],
    [
      'There is a causal relationship between insomnia and pain.',
      ['insomnia → pain [causes, unknown, asserted]'],
    ],
  ],
  connectives: [
    ['Stress-induced insomnia is frequent.', ['Stress → insomnia [causes, +, asserted]']],
    ['The insomnia was due to noise.', ['noise → insomnia [causes, +, asserted]']],
  ],
  'mediation and null findings': [
    [
      'The effect of neglect on depression was mediated by shame.',
      [
        'neglect → shame [mediates, unknown, asserted]',
        'shame → depression [mediates, unknown, asserted]',
        'neglect → depression [causes, unknown, asserted]',
      ],
    ],
    [
      'Neglect predicted depression through shame.',
      [
        'Neglect → depression [predicts, unknown, asserted]',
        'Neglect → shame [mediates, unknown, asserted]',
        'shame → depression [mediates, unknown, asserted]',
      ],
    ],
    [
      'Shame was a mediator of the relationship between neglect and depression.',
      [
        'neglect → Shame [mediates, unknown, asserted]',
        'Shame → depression [mediates, unknown, asserted]',
        'neglect → depression [associated, unknown, asserted]',
      ],
    ],
    [
      'The effect of stress on burnout was moderated by coping.',
      ['coping → burnout [moderates, unknown, asserted]', 'stress → burnout [causes, unknown, asserted]'],
    ],
    ['Screen time was unrelated to appetite.', ['Screen time → appetite [associated, unknown, negated]']],
    ['No drug improved sleep.', ['drug → sleep [causes, +, negated]']],
    [
      'We found no evidence of an effect of music on recall.',
      ['music → recall [no effect, unknown, asserted]'],
    ],
  ],
  moderation: [
    [
      'Social support moderated the effect of stress on depression.',
      [
        'Social support → depression [moderates, unknown, asserted]',
        'stress → depression [causes, unknown, asserted]',
      ],
    ],
  ],
};

for (const [family, sentences] of Object.entries(cases)) {
  describe(`reads ${family}`, () => {
    it.each(sentences)('%s', (sentence, claims) => {
      expect(summary(sentence)).toEqual(claims);
    });
  });
}

describe('claims nothing where nothing is stated', () => {
  it.each([
    'Further research on the effect of sleep on mood is needed.',
    'Clinicians should reduce waiting times.',
    'The intervention was designed to reduce worry.',
    'We randomised 120 adults to two arms.',
    'It is unclear whether sleep loss increases pain.',
    'The increase was large.',
    'Registered in an open register before recruitment.',
  ])('%s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});

it('counts sentences and keeps each claim in its own sentence', () => {
  const text = 'We asked students. Worry increases insomnia. Nothing else was found.';
  const [claim] = read(text);
  expect(claim?.quote).toEqual({ text: 'Worry increases insomnia.', start: 19, end: 44 });
});
