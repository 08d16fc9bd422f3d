import type { StudyDesign } from '../model/claim.ts';
import type { CslRecord } from '../model/source.ts';

/**
 * Study design as title, publication types and abstract state it. The first rule of the list that matches the
 * title or a publication type decides, then the first that matches the abstract: a title says what a paper is,
 * an abstract may name the designs of others. `unknown` when nothing is said; it is never guessed.
 */
export function studyDesignOf(record: CslRecord): StudyDesign {
  const named = `${record.title} . ${publicationTypes(record)}`;
  return firstDesign(named) ?? firstDesign(record.abstract ?? '') ?? 'unknown';
}

const rules: readonly (readonly [StudyDesign, RegExp])[] = [
  [
    'review',
    /\b(?:meta-?analy\w+|(?:systematic|scoping|narrative|umbrella|literature|integrative|rapid) (?:literature )?reviews?|systematic reviews?)\b|荟萃分析|元分析|系统(?:性)?(?:综述|评价)|综述/iu,
  ],
  [
    'animal',
    /\b(?:mice|mouse|rats?|rodents?|zebrafish|murine|non-?human primates?|macaques?|rhesus|prairie voles?|drosophila|animal (?:model|study|experiment)s?)\b|大鼠|小鼠|动物(?:模型|实验)/iu,
  ],
  [
    'rct',
    /\b(?:randomi[sz]ed(?:[\w ,-]{0,60})(?:trial|study|experiment)s?|randomi[sz]ed controlled|controlled trials?|rcts?|(?:were|was) randomly (?:assigned|allocated)|(?:were|was) randomi[sz]ed|random(?:ly)? (?:assignment|allocation)|placebo-controlled|double-blind)\b|随机(?:对照|分组|分配)|双盲/iu,
  ],
  [
    'longitudinal',
    /\b(?:longitudinal(?:ly)?|prospective(?:ly)?|cohort|follow(?:ed)?[- ]up|cross-lagged|panel (?:study|data|model)|(?:two|three|four|five|six|multi|\d)-?wave|waves? of|birth cohort|(?:weeks?|months?|years?) later|ecological momentary assessment|experience sampling|daily diary)\b|纵向|追踪|前瞻性|队列|交叉滞后/iu,
  ],
  [
    'cross-sectional',
    /\b(?:cross-?sectional(?:ly)?|survey(?:ed|s)?|prevalence study|correlational (?:study|design)|online questionnaire)\b|横断面|横断研究|问卷调查/iu,
  ],
  ['review', /\b(?:review|overview)\b/iu],
  [
    'other',
    /\b(?:case[- ](?:control|report|series)|quasi-experiment\w*|pilot (?:study|trial)|open-label|mendelian randomi[sz]ation|qualitative|interviews?|simulation|experiment(?:al|s)?|retrospective(?:ly)?|protocol)\b|病例对照|个案|质性/iu,
  ],
];

function firstDesign(text: string): StudyDesign | null {
  for (const [design, pattern] of rules) if (pattern.test(text)) return design;
  return null;
}

/** MEDLINE's PT and the like: exports put them under various names, which importers keep in `custom`. */
function publicationTypes(record: CslRecord): string {
  const values = Object.entries(record.custom ?? {})
    .filter(([field]) => /^(?:PT|M3|publication[-_ ]?types?|PublicationType(?:List)?)$/i.test(field))
    .flatMap(([, value]) => value);
  return values.join(' . ');
}

const people =
  '(?:patients|adults|adolescents|children|youths?|students|undergraduates|women|men|mothers|fathers|parents|veterans|nurses|physicians|workers|employees|twins|infants|girls|boys|participants|people|individuals|volunteers|survivors|carers|caregivers|soldiers|teachers|residents|outpatients|inpatients|mice|rats)';

const counted = new RegExp(
  `\\b(?:\\d[\\d,]{0,9}|a (?:total|sample) of \\d[\\d,]{0,9}) (?:[\\w-]{1,24} ){0,4}?${people}(?: (?:with|aged|diagnosed with|from|living with) (?:[\\w-]{1,24}[ ]?){1,5})?`,
  'iu',
);
const among = new RegExp(
  `\\b(?:among|in|of|for) ((?:[\\w-]{1,24} ){0,4}?${people}(?: (?:with|aged|diagnosed with|living with) (?:[\\w-]{1,24}[ ]?){1,5})?)`,
  'iu',
);
const chinese =
  /(?:\d+\s*[名例位])?[\p{Script=Han}]{0,8}?(?:患者|大学生|青少年|儿童|老年人|成人|学生|中学生|护士|孕妇|参与者)/u;

const stated = [
  /(?<![\p{L}\p{N}])N ?= ?(\d[\d,  ]{0,10}\d|\d)/u,
  /\b(?:a (?:total|sample) of|sample size (?:was|of)|included|enrolled|recruited|randomi[sz]ed|surveyed) (?:a total of )?(\d[\d,]{0,10})(?! ?(?:%|years?|weeks?|months?|days?|items?|studies|trials|sites?|countries|hospitals|schools|centers|centres))/iu,
  new RegExp(`\\b(\\d[\\d,]{0,10}) (?:[\\w-]{1,24} ){0,4}?${people}`, 'iu'),
  /(?<![\p{L}\p{N}])n ?= ?(\d[\d,]{0,10})/u,
  /(\d{2,7})\s*[名例位]/u,
];

/**
 * How many people (or animals) took part, as the abstract states it: an explicit N first, then "a total of …", then
 * the number before the first mention of people. Undefined when nothing is stated, or nothing that can be a sample.
 */
export function sampleSizeOf(record: CslRecord): number | undefined {
  const text = record.abstract ?? '';
  for (const pattern of stated) {
    const digits = pattern.exec(text)?.[1]?.replace(/[^\d]/gu, '') ?? '';
    const size = Number(digits);
    if (digits !== '' && Number.isSafeInteger(size) && size > 1 && size < 1e9) return size;
  }
  return undefined;
}

/** Words at which a population phrase ends even though the pattern would read on. */
const tail =
  /\s+(?:and|or|was|were|is|are|who|that|which|to|in|at|on|by|completed|from|had|we|the|using|during|after|before|participated|took|compared)\b.*$/iu;

/** The people (or animals) a paper is about, as a short phrase of its own; empty when it names none. */
export function populationOf(record: CslRecord): string {
  const text = record.abstract ?? '';
  const phrase =
    counted.exec(text)?.[0] ??
    among.exec(record.title)?.[1] ??
    among.exec(text)?.[1] ??
    chinese.exec(record.title)?.[0] ??
    chinese.exec(text)?.[0] ??
    '';
  return shorten(phrase.trim());
}

function shorten(phrase: string): string {
  const head = new RegExp(people, 'iu').exec(phrase);
  if (!head) return phrase;
  const upTo = head.index + head[0].length;
  return (phrase.slice(0, upTo) + phrase.slice(upTo).replace(tail, '')).trim();
}
