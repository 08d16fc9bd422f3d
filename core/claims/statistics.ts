import type { ClaimStatistic, ExtractedClaim } from '../model/claim.ts';

const minus = /[−–‒]/gu;
const number = '[-−–]?\\d{0,6}(?:[.,·]\\d{1,6})?';

/** Names under which papers give an effect, and what they are called here. */
const names: readonly (readonly [ClaimStatistic['kind'], string])[] = [
  ['OR', '(?:a|adj\\.? ?|adjusted )?(?:OR|odds ratio)'],
  ['HR', '(?:a|adj\\.? ?|adjusted )?(?:HR|hazard ratio)'],
  ['RR', '(?:a|adj\\.? ?|adjusted )?(?:RR|IRR|risk ratio|relative risk|rate ratio)'],
  ['SMD', 'SMD|standardi[sz]ed mean difference'],
  ['MD', 'W?MD|mean difference'],
  ['β', 'std\\.? ?β|standardi[sz]ed (?:beta|β)|β|beta'],
  ['b', 'unstandardi[sz]ed (?:b|B)|B|b'],
  ['d', "Cohen['’]?s d|d"],
  ['g', "Hedges['’]? ?g|g"],
  ['r', "Pearson['’]?s r|r"],
  ['ρ', "Spearman['’]?s (?:ρ|rho)|ρ|rho"],
  ['η²', '(?:partial )?(?:η2p?|η²p?|ηp2|ηp²|eta[- ]squared)'],
  ['R²', 'R2|R²'],
  ['t', 't ?\\([\\d.]{1,7}\\)|t'],
  ['F', 'F ?\\([\\d.]{1,7}, ?[\\d.]{1,7}\\)'],
  ['χ²', '(?:χ2|χ²|chi[- ]squared?) ?(?:\\([^()]{1,20}\\))?'],
];

const effect = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${names.map(([, name], index) => `(?<k${index}>${name})`).join('|')}) ?(?:=|:|of|was|,)? ?(?<value>${number})(?![\\p{L}\\d])`,
  'gu',
);
const interval = new RegExp(
  `^[\\s,;:([]{0,4}(?:(?<level>9\\d|99\\.\\d)[- ]?% ?)?(?:CI|confidence interval|CrI)?[\\s,:=([]{1,4}(?<low>${number}) ?(?:[,;]|to|-|–|—) ?(?<high>${number})`,
  'u',
);
const pValue = /^[^()[\]\n]{0,60}?[\s,;()[\]]p ?(?<sign>[<>=≤≥]) ?(?<p>0?[.·]\d{1,6}|0|1)/iu;

const toNumber = (text: string): number => Number(text.replace(minus, '-').replace(/[,·]/u, '.'));

/** A statistic and where it stands in the text. */
interface PlacedStatistic {
  readonly at: number;
  readonly statistic: ClaimStatistic;
}

/**
 * The effect sizes and test statistics that a sentence states ("OR = 1.42, 95% CI 1.10 to 1.83, p = .007"), each with
 * its interval and p value where they follow. Nothing is computed and nothing is guessed: a number without a name is
 * left alone.
 */
export function statisticsIn(text: string): readonly PlacedStatistic[] {
  const found: PlacedStatistic[] = [];
  for (const match of text.matchAll(effect)) {
    const value = match.groups?.value ?? '';
    const which = names.findIndex((_, index) => match.groups?.[`k${index}`] !== undefined);
    const kind = names[which]?.[0];
    if (kind === undefined || !/\d/u.test(value) || !isStated(match[0], match.groups![`k${which}`]!))
      continue;
    const end = match.index + match[0].length;
    const rest = text.slice(end, end + 120);
    const limits = interval.exec(rest)?.groups;
    const p = pValue.exec(untilNext(rest))?.groups;
    found.push({
      at: match.index,
      statistic: {
        kind,
        value: toNumber(value),
        ...(isInterval(limits) ? { low: toNumber(limits.low), high: toNumber(limits.high) } : {}),
        ...(p ? { p: `${p.sign} ${p.p}` } : {}),
      },
    });
  }
  return found;
}

/** One letter is a name only when an equals sign says so: "group b 12" is none. */
function isStated(text: string, name: string): boolean {
  return name.length > 1 || /[=:]/u.test(text);
}

function isInterval(
  limits: Readonly<Record<string, string>> | undefined,
): limits is { readonly low: string; readonly high: string } {
  return /\d/u.test(limits?.low ?? '') && /\d/u.test(limits?.high ?? '');
}

/** The text up to the next statistic, so that a p value goes to the one it follows. */
function untilNext(rest: string): string {
  effect.lastIndex = 0;
  const next = [...rest.matchAll(effect)].find(({ 0: text, groups }) => /=/u.test(text) && groups?.value);
  return next === undefined ? rest : rest.slice(0, next.index);
}

const endOf = ({ cause, effect: said }: ExtractedClaim) => Math.max(cause.end, said.end);

/** Each statistic goes to the claims whose effect (or cause, when that comes later) ends nearest before it. */
export function withStatistics(claims: readonly ExtractedClaim[]): ExtractedClaim[] {
  return [...Map.groupBy(claims, ({ quote }) => quote.start).values()].flatMap((together) => {
    const { start, text } = together[0]!.quote;
    const placed = /\d/u.test(text) ? statisticsIn(text) : [];
    if (placed.length === 0) return together;
    const ends = [...new Set(together.map(endOf))].sort((a, b) => a - b);
    const owners = Map.groupBy(placed, ({ at }) => ends.findLast((end) => end <= start + at));
    return together.map((claim) => {
      const own = owners.get(endOf(claim));
      return own === undefined ? claim : { ...claim, statistics: own.map(({ statistic }) => statistic) };
    });
  });
}
