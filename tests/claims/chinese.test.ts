import { describe, expect, it } from 'vitest';
import { read, summary } from './support.ts';

describe('reads Chinese sentences', () => {
  it.each([
    ['失眠导致抑郁。', ['失眠 → 抑郁 [causes, +, asserted]']],
    ['睡眠质量与抑郁呈显著负相关。', ['睡眠质量 → 抑郁 [associated, -, asserted]']],
    ['认知行为治疗可以降低自杀风险。', ['认知行为治疗 → 自杀风险 [causes, -, asserted]']],
    ['失眠可能增加抑郁风险。', ['失眠 → 抑郁风险 [causes, +, hedged]']],
    ['晚间光照对情绪没有显著影响。', ['晚间光照 → 情绪 [no effect, unknown, asserted]']],
    ['失眠显著正向预测抑郁症状。', ['失眠 → 抑郁症状 [predicts, +, asserted]']],
    ['运动改善焦虑症状。', ['运动 → 焦虑症状 [causes, -, asserted]']],
    ['社会支持调节了压力对抑郁的影响。', ['社会支持 → 抑郁 [moderates, unknown, asserted]']],
    [
      '结果显示，反刍思维在失眠与抑郁之间起部分中介作用。',
      ['失眠 → 反刍思维 [mediates, unknown, asserted]', '反刍思维 → 抑郁 [mediates, unknown, asserted]'],
    ],
  ])('%s', (sentence, claims) => {
    expect(summary(sentence)).toEqual(claims);
  });

  it('claims nothing of a question or an aim', () => {
    expect(read('探讨失眠对抑郁的影响。')).toEqual([]);
    expect(read('失眠是否导致抑郁？')).toEqual([]);
  });
});
