import { escapeMarkdown } from '../../foundation/markdown.ts';
import type { WeightedTerm } from '../score.ts';
import type { Step, Story } from '../story.ts';
import { bulletList, chain, intermediates, joinSections, quotation } from './body.ts';
import type { Phrases } from './phrases.ts';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const papers = (n: number): string => count(n, 'paper');
const link = (step: Step): string => `${step.fromLabel} → ${step.toLabel}`;
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);

function list(items: readonly string[], word = 'and'): string {
  if (items.length <= 2) return items.join(` ${word} `);
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

const verbs = { '+': 'raises', '-': 'lowers', unknown: 'influences' } as const;

function statement(story: Story): string {
  const way = intermediates(story.steps).map(({ label, sign }) => (sign === '-' ? `less ${label}` : label));
  return capital(`${story.cause} ${verbs[story.polarity]} ${story.effect} by way of ${list(way)}`);
}

function why(story: Story): string {
  return [knownAndUnknown(story), whatFollows(story), ...furtherWord(story)].join(' ');
}

function knownAndUnknown(story: Story): string {
  const reports = story.steps.map((step, at) => {
    const report = step.papersFor === 1 ? 'reports' : 'report';
    return `${at === 0 ? papers(step.papersFor) : step.papersFor} ${report} ${link(step)}`;
  });
  return `${capital(directWord(story))}, but ${list(reports)}.`;
}

function directWord(story: Story): string {
  const { direct, cause, effect, records } = story;
  if (direct !== null && direct.papersFor > 0) {
    return `${papers(direct.papersFor)} in this notebook already state${direct.papersFor === 1 ? 's' : ''} that ${cause} leads to ${effect} without saying how`;
  }
  if (direct !== null && direct.papersAgainst > 0) {
    return `${papers(direct.papersAgainst)} in this notebook looked at ${link(direct)} and found nothing`;
  }
  if (direct !== null) return `${link(direct)} was drawn by hand and no paper in this notebook states it`;
  return `none of this notebook’s ${count(records, 'record')} states ${cause} → ${effect}`;
}

function whatFollows(story: Story): string {
  const negative = story.steps.filter((step) => step.polarity === '-').length;
  const unsigned = story.steps.filter((step) => step.polarity === 'unknown');
  const mixed = story.steps.filter((step) => step.polarity === 'mixed');
  if (mixed.length > 0)
    return `Papers disagree on the sign of ${list(mixed.map(link))}, so the direction is left open.`;
  if (unsigned.length > 0)
    return `The papers give no sign for ${list(unsigned.map(link))}, so the direction is left open.`;
  const signs =
    negative === 0
      ? 'All links are positive'
      : `${capital(count(negative, 'link is', 'links are'))} negative`;
  return `${signs}, so more ${story.cause} should go with ${story.polarity === '+' ? 'more' : 'less'} ${story.effect}.`;
}

function furtherWord(story: Story): readonly string[] {
  const words: string[] = [];
  if (story.agreeing.length > 0) {
    words.push(
      `${capital(count(story.agreeing.length, 'independent path leads', 'independent paths lead'))} the same way, through ${list(
        story.agreeing.map((steps) => list(steps.slice(0, -1).map((step) => step.toLabel))),
      )}.`,
    );
  }
  const against = story.steps.reduce((sum, step) => sum + step.papersAgainst, 0);
  if (against > 0) words.push(`${papers(against)} on the path speak${against === 1 ? 's' : ''} against it.`);
  return words;
}

function term(scored: WeightedTerm, story: Story): string {
  switch (scored.term) {
    case 'evidence': {
      const { papers: distinct, weakest } = scored.facts;
      return `${papers(distinct)} in all; the weakest link, ${link(story.step(weakest))}, rests on ${papers(weakest.papersFor)}.`;
    }
    case 'path': {
      const { steps, associated, signed, hubId, hubLinks, linked } = scored.facts;
      const language =
        associated === 0
          ? 'all in causal or predictive language'
          : `${associated} of them only correlational`;
      return `${steps} links, ${language}; ${story.label(hubId)} in between has ${count(hubLinks, 'link')} in a graph of ${count(linked, 'concept')}${signed ? '' : '; the sign is open'}.`;
    }
    case 'agreement': {
      const { independent, signed } = scored.facts;
      if (independent === 1) return 'No independent path supports it.';
      return `${independent} paths without a common intermediate${signed ? ' lead to the same sign' : '; signs are open'}.`;
    }
    case 'novelty': {
      const { known, nearest, wholePapers } = scored.facts;
      const step = story.step(nearest);
      const nearestWord = `${link(step)} (${papers(step.papersFor)} for, ${step.papersAgainst} against)`;
      if (known === 'direct') return `Not new: the direct link is known, ${nearestWord}.`;
      if (known === 'refuted') return `The direct link was looked at and not found: ${nearestWord}.`;
      if (known === 'reverse') return `The reverse is known: ${nearestWord}.`;
      if (known === 'reverse-associated') return `The two are known to go together: ${nearestWord}.`;
      return `0 of this notebook’s ${count(story.records, 'record')} state it; nearest statement: ${nearestWord}. ${wholePapers === 0 ? '' : `${capital(papers(wholePapers))} state${wholePapers === 1 ? 's' : ''} every link of the path. `}Papers outside the notebook were not searched.`;
    }
    case 'contradiction': {
      const { papersAgainst, directAgainst, opposite } = scored.facts;
      const words = [
        ...(papersAgainst > 0 ? [`${papers(papersAgainst)} against a link of the path`] : []),
        ...(directAgainst > 0 ? [`${papers(directAgainst)} against the direct link`] : []),
        ...(opposite > 0 ? [`${count(opposite, 'independent path')} to the opposite sign`] : []),
      ];
      return words.length === 0 ? 'Nothing in this notebook speaks against it.' : `${capital(list(words))}.`;
    }
    case 'suggestion': {
      const { by, rank, of } = scored.facts;
      return `Number ${rank} of the ${count(of, 'absent link')} that the shape of the graph suggests most (${by}).`;
    }
    case 'diversity': {
      const { shared, likeCauseId, likeEffectId } = scored.facts;
      return `Shares ${count(shared, 'link')} with ${story.label(likeCauseId)} → ${story.label(likeEffectId)}, which stands above it.`;
    }
  }
}

const md = escapeMarkdown;
const mdLink = (step: Step): string => md(link(step));

function body(story: Story): string {
  return joinSections([
    { heading: 'Statement', blocks: [`${md(statement(story))}.`] },
    { heading: 'Mechanism path', blocks: mechanism(story) },
    { heading: 'Prediction', blocks: [prediction(story)] },
    { heading: 'What would prove it wrong', blocks: [bulletList(falsifiers(story))] },
    { heading: 'Population', blocks: [population(story)] },
    { heading: 'Evidence for', blocks: evidence(story, 'for') },
    { heading: 'Evidence against', blocks: evidence(story, 'against') },
    { heading: 'Rival explanations', blocks: [bulletList(rivals(story))] },
    { heading: 'Notes', blocks: [notes(story)] },
  ]);
}

function mechanism(story: Story): readonly string[] {
  const links = story.steps.map((step, at) => {
    const language =
      step.strength === 'causal' ? 'causal or predictive language' : 'correlational language only';
    return `${at + 1}. ${mdLink(step)}: ${papers(step.papersFor)} for, ${step.papersAgainst} against; ${language}; belief ${step.belief.toFixed(2)}`;
  });
  const others = story.otherPaths.slice(0, 3).map((steps) => chain(steps, md));
  return [
    `**${chain(story.steps, md)}**`,
    links.join('\n'),
    ...(others.length === 0 ? [] : [`Other ways that were found:\n\n${bulletList(others)}`]),
  ];
}

function prediction(story: Story): string {
  const way = list(story.steps.slice(0, -1).map((step) => md(step.toLabel)));
  const direction = { '+': 'more', '-': 'less', unknown: 'different' }[story.polarity];
  return `When ${md(story.cause)} is measured first, ${way} later and ${md(story.effect)} last, more ${md(story.cause)} goes with ${direction} ${md(story.effect)}, and the difference shrinks once ${way} is held constant. A change in ${md(story.cause)} that is brought about from outside is followed by a change in ${way} before ${md(story.effect)} changes.`;
}

function falsifiers(story: Story): readonly string[] {
  const way = list(story.steps.slice(0, -1).map((step) => md(step.toLabel)));
  return [
    `With enough cases to see the smallest effect worth knowing, ${md(story.cause)} and later ${md(story.effect)} are unrelated${story.polarity === 'unknown' ? '' : ', or related with the opposite sign'}.`,
    `${capital(way)} does not change when ${md(story.cause)} does.`,
    `${capital(md(story.effect))} follows ${md(story.cause)} just as closely when ${way} is held constant: there may be an effect, but not by this way.`,
  ];
}

function population(story: Story): string {
  if (story.populations.length === 0)
    return 'The claims on this path name no population. State one before testing.';
  return `Named by the claims on this path: ${story.populations.map(md).join('; ')}. A link found in one population need not hold in another.`;
}

function evidence(story: Story, stance: 'for' | 'against'): readonly string[] {
  const blocks = story.evidence
    .filter((entry) => entry.stance === stance)
    .map((entry) => quotation(entry, entry.field === 'title' ? 'title' : 'abstract'));
  const none =
    stance === 'for'
      ? 'No quote.'
      : `No accepted claim in this notebook’s ${count(story.records, 'record')} speaks against a link of this path. That is not evidence that nobody has found the contrary.`;
  return blocks.length === 0 ? [none] : blocks;
}

function rivals(story: Story): readonly string[] {
  const reverse =
    story.reverse === null
      ? `Reverse causation: ${md(story.effect)} may bring about ${md(story.cause)}. No claim in this notebook says so or excludes it.`
      : `Reverse causation: ${mdLink(story.reverse)} is stated by ${papers(story.reverse.papersFor)} (${story.reverse.papersAgainst} against).`;
  const common =
    story.commonCauses.length === 0
      ? 'A common cause that this graph does not hold.'
      : `A common cause: the graph has ${list(story.commonCauses.map(md))} as cause${story.commonCauses.length === 1 ? '' : 's'} of both ends.`;
  const associated = story.steps.filter((step) => step.strength === 'associated');
  return [
    reverse,
    common,
    ...(associated.length === 0
      ? []
      : [
          `${list(associated.map(mdLink))} rest${associated.length === 1 ? 's' : ''} on correlational language: an association is not a cause.`,
        ]),
    ...story.opposing.slice(0, 3).map((steps) => `A path to the opposite sign: ${chain(steps, md)}.`),
    'Overlap of measures: items of one scale that ask for the other concept.',
    'Between and within: what differs between persons need not move within one.',
  ];
}

function notes(story: Story): string {
  return `Found in the claims of this notebook’s ${count(story.records, 'record')}. The literature outside it was not searched: a link that is missing here may be well known elsewhere.`;
}

/** English. */
export const en: Phrases = { statement, why, term, body };
