/**
 * From a mention in a sentence to the concept's plain name: "higher levels of insomnia symptoms at baseline" and
 * "Insomnia" are one thing. Pure string work, deterministic, in English and Chinese.
 */

/** British to American endings and stems, applied to whole lower-case words. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(behavi|col|fav|hum|lab|neighb|rum|tum|vig|od|hon|endeav)our/u, '$1or'],
  [/(\w{3,})isation(s?)$/u, '$1ization$2'],
  [
    /(\w{4,})(?<!prom|exerc|adv|comprom|superv|rev|dev|prec|surpr|disgu|pra|ra|no|expert)ise(d|s|r)?$/u,
    '$1ize$2',
  ],
  [/(\w{3,})yse(d|s)?$/u, '$1yze$2'],
  [/^(an|isch|hyper|hypo)?aem/u, '$1em'],
  [/aemi(a|c)$/u, 'emi$1'],
  [/^paed/u, 'ped'],
  [/^oe(st|d|so)/u, 'e$1'],
  [/^foet/u, 'fet'],
  [/^haem/u, 'hem'],
  [/^programme(s?)$/u, 'program$1'],
  [/^centre(s?)$/u, 'center$1'],
  [/^ageing$/u, 'aging'],
  [/^diarrhoea$/u, 'diarrhea'],
  [/^counsell/u, 'counsel'],
  [/^grey$/u, 'gray'],
  [/^practise/u, 'practice'],
];

export function americanSpelling(word: string): string {
  let spelled = word;
  for (const [british, american] of spellings) spelled = spelled.replace(british, american);
  return spelled;
}

const singularAlready =
  /(?:ss|us|is|sis|itis|ics|series|species|diabetes|rabies|tinnitus|news|bias|always|sepsis|stress)$/u;

/** Singular of a lower-case English noun, by ending. */
export function singular(word: string): string {
  if (word.length < 4 || singularAlready.test(word)) return word;
  if (word === 'children') return 'child';
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/u.test(word)) return word.slice(0, -2);
  if (/yses$/u.test(word)) return `${word.slice(0, -2)}is`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

const statistics =
  /\s*[[(（][^()[\]（）]{0,160}[\])）]|\s*,?\s*\b(?:p|r|n|or|hr|rr|d|b|β|f|t)\s*[=<>≤≥]\s*[-−]?[\d.,]+.*$/giu;

const mayHoldStatistics = /[([（=<>≤≥]/u;

const number = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|many)';
const time = '(?:second|minute|hour|day|night|week|month|year|wave|session|decade)s?';
const trailing: readonly RegExp[] = [
  new RegExp(
    `,? (?:about |approximately |at )?${number}[- ]${time}(?: (?:later|after\\b.*|of\\b.*|follow[- ]?up.*))?$`,
    'u',
  ),
  new RegExp(
    ',? (?:at|from|since|until|after|before|over|during|through|across|within|by|in|between) (?:the )?(?:(?:baseline|follow[- ]?up|admission|discharge|intake|entry|post[- ]?test|pre[- ]?test|time \\d|t\\d|wave \\d|time|the study|adulthood|adolescence|childhood|later life|midlife|the day|the night|the following .*|the next .*|subsequent .*|' +
      `(?:${number}|first|last|past|previous|same|course of)[ -].*))$`,
    'u',
  ),
  /,? (?:later|subsequently|longitudinally|over time|respectively|alone|too|as well|again|overall|significantly|in turn)$/u,
  /,? (?:in|among|for) (?:(?!of |in |for )(?:\w|-)+ ){0,4}(?:patients|adults|adolescents|children|youth|youths|students|women|men|mothers|veterans|nurses|workers|employees|individuals|people|participants|persons|population|populations|sample|samples|older adults|mice|rats|humans)(?: .*)?$/u,
];

const leadingWords = new Set(
  `a an the this that these those its their his her our my such any some all each both no most many several various certain other another own same
   higher lower greater lesser less more fewer high low elevated increased increasing decreased decreasing reduced reducing improved improving worse worsened worsening better poorer
   great strong stronger weak weaker heightened diminished enhanced impaired greatest highest lowest larger smaller longer shorter frequent excessive
   current baseline subsequent later future prior previous initial long-term short-term early concurrent persistent
   self-reported perceived overall total general mean average clinical significant specific individual
   levels level of in`
    .split(/\s+/u)
    .filter(Boolean),
);
/** Leading words that are part of many names: taken off only when the rest is known. */
const measures =
  '(?:levels?|degrees?|severity|intensity|frequency|presence|rates?|risks?|odds|likelihood|probability|prevalence|incidence|occurrence|onset|development|progression|emergence|maintenance|persistence|course|history|symptoms?|signs?|feelings?|experiences?|episodes?|amounts?|extent|number|use of the|burden|changes?|increases?|decreases?|reductions?|declines?|improvements?|lack|absence|loss|losses|gains?|rises?|drops?|deteriorations?|worsening|exacerbation|elevations?|scores?|ratings?|measures?|indicators?|vulnerability|susceptibility|exposure)';
const measureLead = new RegExp(
  `^(?:${measures}(?: (?:and|or) ${measures})? (?:of|in|on|for|to) )(?=\\S)`,
  'u',
);
const measureTail =
  / (?:levels?|severity|symptoms?|symptomatology|scores?|ratings?|intensity|frequency|incidence|prevalence|onset|occurrence|rates?|outcomes?|status|risks?|concentrations?|episodes?|problems?|complaints?)$/u;

/** Dashes and hyphens of any kind become a space; white space is folded. */
function plain(mention: string): string {
  const folded = mention.normalize('NFKC');
  return (mayHoldStatistics.test(folded) ? folded.replace(statistics, ' ') : folded)
    .replace(/[‐‑‒–—−_/-]+/gu, ' ')
    .replace(/[’']s\b/gu, '')
    .replace(/["“”‘’'`*()[\]{}<>]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.;:]+|[\s,.;:]+$/gu, '');
}

function withoutTrailingContext(mention: string): string {
  let text = mention;
  for (let again = true; again; ) {
    again = false;
    for (const pattern of trailing) {
      const shorter = text.replace(pattern, '');
      if (shorter !== text && shorter.trim().length > 1) {
        text = shorter.trim();
        again = true;
      }
    }
  }
  return text;
}

function withoutLeadingWords(mention: string): string {
  const words = mention.split(' ');
  let first = 0;
  while (first < words.length - 1 && leadingWords.has(words[first]!.toLowerCase())) first++;
  return words.slice(first).join(' ');
}

/** The form under which names are compared: lower case, American, singular, without hyphens and apostrophes. */
export function mentionKey(mention: string): string {
  return plain(mention).toLowerCase().split(' ').map(plainWord).join(' ');
}

const plainWords = new Map<string, string>();
/** Mentions repeat a few thousand words; the memory is emptied when a text brings more. */
const mostPlainWords = 20_000;

/** American singular of a lower-case word, remembered. */
function plainWord(word: string): string {
  let found = plainWords.get(word);
  if (found === undefined) {
    found = singular(americanSpelling(word));
    if (plainWords.size >= mostPlainWords) plainWords.clear();
    plainWords.set(word, found);
  }
  return found;
}

/**
 * Plainer and plainer forms of a mention, the mention itself first. A concept is looked up under each in turn, so
 * that a name that contains a quantity word ("sleep problems") is found before that word is taken off. The last
 * form that still says something is what an unknown mention is called.
 */
export function plainerForms(mention: string): readonly string[] {
  let forms = knownForms.get(mention);
  if (forms === undefined) {
    forms = /\p{Script=Han}/u.test(mention) ? plainerChinese(mention) : plainerEnglish(mention);
    if (knownForms.size >= mostKnownForms) knownForms.clear();
    knownForms.set(mention, forms);
  }
  return forms;
}

/** A mention is made plainer for its sign and again for its concept; the latest are remembered. */
const knownForms = new Map<string, readonly string[]>();
const mostKnownForms = 2_000;

function plainerEnglish(mention: string): string[] {
  const forms: string[] = [];
  const add = (form: string) => {
    const tidy = form.replace(/^[\s,.;:]+|[\s,.;:]+$/gu, '');
    if (tidy !== '' && forms.at(-1) !== tidy) forms.push(tidy);
    return tidy;
  };
  let form = add(plain(mention));
  form = add(lowered(form));
  form = add(withoutTrailingContext(form));
  for (let pass = 0; pass < 4; pass++) {
    const before = form;
    form = add(withoutLeadingWords(form));
    form = add(form.replace(measureLead, ''));
    if (form === before) break;
  }
  // "treating insomnia early", "treatment of insomnia"
  const treated = /^(?:treating|treatment of|therapy for|treatment for) (.+?)(?: early)?$/u.exec(form)?.[1];
  if (treated) form = add(`${treated} treatment`);
  form = add(form.replace(measureTail, ''));
  return forms;
}

/** Lower case, except words that carry capitals of their own (BDNF, pH, CBT-I); a shouted mention is lowered. */
function lowered(mention: string): string {
  const shouted = mention.length > 8 && mention.includes(' ') && mention === mention.toUpperCase();
  return mention
    .split(' ')
    .map((word) => (!shouted && /\p{Lu}/u.test(word.slice(1)) ? word : word.toLowerCase()))
    .join(' ');
}

function plainerChinese(mention: string): string[] {
  const whole = mention
    .normalize('NFKC')
    .replace(statistics, '')
    .replace(/[\s，。、；：“”"'（）()]+/gu, '');
  const shorter = whole
    .replace(
      /^(?:[一二两三四五六七八九十\d]+(?:年|个月|周|天)后的?|其|该|较高的?|较低的?|更高的?|更低的?|高水平的?|低水平的?|患者的?|个体的?|大学生的?|青少年的?)+/u,
      '',
    )
    .replace(/(?:的?(?:水平|症状|程度|严重程度|得分|评分|风险|发生|发生率|状况|情况|发展))+$/u, '');
  return [...new Set([whole, shorter].filter((form) => form !== ''))];
}

/** The name given to a concept that is not known yet: plain, lower case, singular, the same for every variant. */
export function nameOfMention(mention: string): string {
  const plainest = plainerForms(mention).at(-1) ?? mention.trim();
  const words = plainest.split(' ');
  const name = words.map((word) => (/\p{Lu}/u.test(word.slice(1)) ? word : plainWord(word.toLowerCase())));
  return name.join(' ') || mention.trim() || '?';
}
