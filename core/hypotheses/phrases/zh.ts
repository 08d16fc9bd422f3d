import { escapeMarkdown } from '../../foundation/markdown.ts';
import type { WeightedTerm } from '../score.ts';
import type { Step, Story } from '../story.ts';
import { bulletList, chain, intermediates, joinSections, quotation } from './body.ts';
import type { Phrases } from './phrases.ts';

/** Names of concepts stand in corner brackets, so that a Latin name and the sentence around it stay apart. */
const name = (label: string): string => `「${label}」`;
const link = (step: Step): string => `${step.fromLabel} → ${step.toLabel}`;
const list = (items: readonly string[]): string => items.join('、');
/** With the space that Chinese typesetting puts before a figure. */
const papers = (n: number): string => ` ${n} 篇文献`;

function statement(story: Story): string {
  const way = intermediates(story.steps).map(({ label, sign }) =>
    sign === '-' ? `降低${name(label)}` : name(label),
  );
  const effect = {
    '+': `使${name(story.effect)}升高`,
    '-': `使${name(story.effect)}降低`,
    unknown: `影响${name(story.effect)}`,
  };
  return `${name(story.cause)}通过${list(way)}${effect[story.polarity]}`;
}

function why(story: Story): string {
  return [knownAndUnknown(story), whatFollows(story), ...furtherWord(story)].join('');
}

function knownAndUnknown(story: Story): string {
  const reports = story.steps.map((step) => `${papers(step.papersFor).trim()}报告了 ${link(step)}`);
  return `${directWord(story)}；而 ${reports.join('，')}。`;
}

function directWord({ direct, cause, effect, records }: Story): string {
  if (direct !== null && direct.papersFor > 0) {
    return `本笔记中已有${papers(direct.papersFor)}直接指出 ${link(direct)}，但未说明经由什么`;
  }
  if (direct !== null && direct.papersAgainst > 0) {
    return `本笔记中有${papers(direct.papersAgainst)}检验过 ${link(direct)} 而未发现作用`;
  }
  if (direct !== null) return `${link(direct)} 为手工绘制，本笔记中没有文献直接指出`;
  return `本笔记的 ${records} 条文献记录中没有一条直接指出 ${cause} → ${effect}`;
}

function whatFollows(story: Story): string {
  const negative = story.steps.filter((step) => step.polarity === '-').length;
  const mixed = story.steps.filter((step) => step.polarity === 'mixed');
  const unsigned = story.steps.filter((step) => step.polarity === 'unknown');
  if (mixed.length > 0) return `各文献对 ${mixed.map(link).join('、')} 的方向说法不一，因此总方向暂不确定。`;
  if (unsigned.length > 0) return `文献未给出 ${unsigned.map(link).join('、')} 的方向，因此总方向暂不确定。`;
  const signs = negative === 0 ? '各环节均为正向' : `其中 ${negative} 个环节为负向`;
  return `${signs}，由此推断${name(story.cause)}越高，${name(story.effect)}越${story.polarity === '+' ? '高' : '低'}。`;
}

function furtherWord(story: Story): readonly string[] {
  const words: string[] = [];
  if (story.agreeing.length > 0) {
    const through = story.agreeing.map((steps) =>
      steps
        .slice(0, -1)
        .map((step) => step.toLabel)
        .join(' → '),
    );
    words.push(
      `另有 ${story.agreeing.length} 条相互独立的路径指向同一结论，分别经由${list(through.map(name))}。`,
    );
  }
  const against = story.steps.reduce((sum, step) => sum + step.papersAgainst, 0);
  if (against > 0) words.push(`路径上有${papers(against)}提供了相反的证据。`);
  return words;
}

function term(scored: WeightedTerm, story: Story): string {
  switch (scored.term) {
    case 'evidence': {
      const { papers: distinct, weakest } = scored.facts;
      return `共有${papers(distinct)}支持；最弱的环节 ${link(story.step(weakest))} 由${papers(weakest.papersFor)}支持。`;
    }
    case 'path': {
      const { steps, associated, signed, hubId, hubLinks, linked } = scored.facts;
      const language = associated === 0 ? '均为因果或预测性表述' : `其中 ${associated} 个仅为相关性表述`;
      return `共 ${steps} 个环节，${language}；中间概念${name(story.label(hubId))}在含 ${linked} 个概念的图中有 ${hubLinks} 条连线${signed ? '' : '；总方向未定'}。`;
    }
    case 'agreement': {
      const { independent, signed } = scored.facts;
      if (independent === 1) return '没有其他独立路径支持。';
      return `${independent} 条没有共同中间概念的路径${signed ? '方向一致' : '存在，方向未定'}。`;
    }
    case 'novelty': {
      const { known, nearest, wholePapers } = scored.facts;
      const step = story.step(nearest);
      const nearestWord = `${link(step)}（${papers(step.papersFor).trim()}支持，${step.papersAgainst} 篇反对）`;
      if (known === 'direct') return `并非新观点：直接联系已知，${nearestWord}。`;
      if (known === 'refuted') return `直接联系曾被检验而未获支持：${nearestWord}。`;
      if (known === 'reverse') return `相反方向的联系已知：${nearestWord}。`;
      if (known === 'reverse-associated') return `两者相关已有报道：${nearestWord}。`;
      return `本笔记的 ${story.records} 条文献记录中有 0 条直接指出；最接近的表述是 ${nearestWord}。${wholePapers === 0 ? '' : `有 ${wholePapers} 篇文献独自说明了路径的全部环节。`}未检索笔记以外的文献。`;
    }
    case 'contradiction': {
      const { papersAgainst, directAgainst, opposite } = scored.facts;
      const words = [
        ...(papersAgainst > 0 ? [`${papers(papersAgainst).trim()}反对路径中的环节`] : []),
        ...(directAgainst > 0 ? [`${papers(directAgainst).trim()}反对直接联系`] : []),
        ...(opposite > 0 ? [`${opposite} 条独立路径方向相反`] : []),
      ];
      return words.length === 0 ? '本笔记中没有相反的证据。' : `${words.join('，')}。`;
    }
    case 'suggestion': {
      const { by, rank, of } = scored.facts;
      return `在图结构最看好的 ${of} 条缺失链接中排第 ${rank}（${by}）。`;
    }
    case 'diversity': {
      const { shared, likeCauseId, likeEffectId } = scored.facts;
      return `与排在前面的 ${story.label(likeCauseId)} → ${story.label(likeEffectId)} 共用 ${shared} 个环节。`;
    }
  }
}

const md = escapeMarkdown;
const mdName = (label: string): string => name(md(label));
const mdLink = (step: Step): string => md(link(step));

function body(story: Story): string {
  return joinSections([
    { heading: '假设陈述', blocks: [`${md(statement(story))}。`] },
    { heading: '机制路径', blocks: mechanism(story) },
    { heading: '可检验的预测', blocks: [prediction(story)] },
    { heading: '什么结果会推翻它', blocks: [bulletList(falsifiers(story))] },
    { heading: '适用人群', blocks: [population(story)] },
    { heading: '支持证据', blocks: evidence(story, 'for') },
    { heading: '反对证据', blocks: evidence(story, 'against') },
    { heading: '其他可能的解释', blocks: [bulletList(rivals(story))] },
    { heading: '备注', blocks: [notes(story)] },
  ]);
}

function mechanism(story: Story): readonly string[] {
  const links = story.steps.map((step, at) => {
    const language = step.strength === 'causal' ? '因果或预测性表述' : '仅为相关性表述';
    return `${at + 1}. ${mdLink(step)}：${papers(step.papersFor).trim()}支持，${step.papersAgainst} 篇反对；${language}；可信度 ${step.belief.toFixed(2)}`;
  });
  const others = story.otherPaths.slice(0, 3).map((steps) => chain(steps, md));
  return [
    `**${chain(story.steps, md)}**`,
    links.join('\n'),
    ...(others.length === 0 ? [] : [`另外找到的路径：\n\n${bulletList(others)}`]),
  ];
}

function prediction(story: Story): string {
  const way = list(story.steps.slice(0, -1).map((step) => mdName(step.toLabel)));
  const direction = { '+': '越高', '-': '越低', unknown: '随之不同' }[story.polarity];
  return `若先测量${mdName(story.cause)}，再测量${way}，最后测量${mdName(story.effect)}，则前者越高，${mdName(story.effect)}${direction}；控制${way}之后，这一差异缩小。若由外部干预改变${mdName(story.cause)}，${way}应先于${mdName(story.effect)}发生变化。`;
}

function falsifiers(story: Story): readonly string[] {
  const way = list(story.steps.slice(0, -1).map((step) => mdName(step.toLabel)));
  return [
    `在样本量足以检出最小有意义效应时，${mdName(story.cause)}与其后的${mdName(story.effect)}无关${story.polarity === 'unknown' ? '' : '，或方向相反'}。`,
    `${mdName(story.cause)}改变时，${way}并不改变。`,
    `控制${way}之后，${mdName(story.cause)}与${mdName(story.effect)}的联系并未减弱：作用也许存在，但并非经由此路径。`,
  ];
}

function population(story: Story): string {
  if (story.populations.length === 0) return '路径上的论断未说明人群。检验之前请先写明。';
  return `路径上的论断涉及的人群：${story.populations.map(md).join('；')}。在一类人群中成立的联系未必适用于其他人群。`;
}

function evidence(story: Story, stance: 'for' | 'against'): readonly string[] {
  const blocks = story.evidence
    .filter((entry) => entry.stance === stance)
    .map((entry) => quotation(entry, entry.field === 'title' ? '标题' : '摘要'));
  const none =
    stance === 'for'
      ? '没有引文。'
      : `本笔记的 ${story.records} 条文献记录中，没有已接受的论断反对这条路径的任一环节。这并不表示无人得到过相反的结果。`;
  return blocks.length === 0 ? [none] : blocks;
}

function rivals(story: Story): readonly string[] {
  const reverse =
    story.reverse === null
      ? `反向因果：${mdName(story.effect)}也可能引起${mdName(story.cause)}。本笔记中没有论断支持或排除这一点。`
      : `反向因果：${papers(story.reverse.papersFor).trim()}指出 ${mdLink(story.reverse)}（${story.reverse.papersAgainst} 篇反对）。`;
  const common =
    story.commonCauses.length === 0
      ? '图中尚未包含的共同原因。'
      : `共同原因：图中${list(story.commonCauses.map(mdName))}同时是两端的原因。`;
  const associated = story.steps.filter((step) => step.strength === 'associated');
  return [
    reverse,
    common,
    ...(associated.length === 0
      ? []
      : [`${associated.map(mdLink).join('、')} 仅有相关性表述：相关不等于因果。`]),
    ...story.opposing.slice(0, 3).map((steps) => `方向相反的路径：${chain(steps, md)}。`),
    '测量重叠：同一量表的条目可能同时涉及两个概念。',
    '个体间与个体内：个体之间的差异未必等于个体自身的变化。',
  ];
}

function notes(story: Story): string {
  return `由本笔记 ${story.records} 条文献记录中的论断得出。未检索笔记以外的文献：此处缺少的联系在别处可能早已为人所知。`;
}

/** Simplified Chinese. */
export const zh: Phrases = { statement, why, term, body };
