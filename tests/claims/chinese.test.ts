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
    ['失眠由焦虑引起。', ['焦虑 → 失眠 [causes, +, asserted]']],
    ['头痛是由多种因素引起的。', ['多种因素 → 头痛 [causes, +, asserted]']],
    ['焦虑受睡眠质量的影响。', ['睡眠质量 → 焦虑 [causes, unknown, asserted]']],
    ['压力是失眠的主要原因。', ['压力 → 失眠 [causes, +, asserted]']],
    ['吸烟是抑郁的危险因素。', ['吸烟 → 抑郁 [associated, +, asserted]']],
    ['结果显示，正念训练使焦虑水平显著下降。', ['正念训练 → 焦虑水平 [causes, -, asserted]']],
    ['社交媒体使用可能加重孤独感。', ['社交媒体使用 → 孤独感 [causes, +, hedged]']],
    ['药物治疗使症状得到改善。', ['药物治疗 → 症状 [causes, -, asserted]']],
    ['疼痛取决于情绪状态。', ['情绪状态 → 疼痛 [causes, +, asserted]']],
    ['早期干预有助于预防复发。', ['早期干预 → 复发 [causes, -, asserted]']],
    ['未发现运动对记忆有影响。', ['运动 → 记忆 [no effect, unknown, asserted]']],
    ['由于长期压力，患者出现了失眠。', ['长期压力 → 患者出现了失眠 [causes, unknown, asserted]']],
    [
      '运动缓解孤独感，并提高睡眠质量。',
      ['运动 → 孤独感 [causes, -, asserted]', '运动 → 睡眠质量 [causes, +, asserted]'],
    ],
    [
      '童年创伤通过反刍思维间接影响抑郁。',
      ['童年创伤 → 反刍思维 [mediates, unknown, asserted]', '反刍思维 → 抑郁 [mediates, unknown, asserted]'],
    ],
    ['性别在压力与抑郁之间起调节作用。', ['性别 → 抑郁 [moderates, unknown, asserted]']],
  ])('%s', (sentence, claims) => {
    expect(summary(sentence)).toEqual(claims);
  });

  it('claims nothing of a question or an aim', () => {
    expect(read('探讨失眠对抑郁的影响。')).toEqual([]);
    expect(read('失眠是否导致抑郁？')).toEqual([]);
  });
});
