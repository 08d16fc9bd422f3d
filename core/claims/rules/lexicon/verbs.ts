import type { Relation } from '../../../model/claim.ts';
import { inflections, type VerbForm } from '../inflect.ts';

/** What an increase of the cause does to the effect; `better` and `worse` depend on what the effect is. */
export type Sign = '+' | '-' | '?' | 'better' | 'worse';

export interface VerbCue {
  readonly lemma: string;
  readonly relation: Relation;
  readonly sign: Sign;
  /** Preposition that must follow the active verb; empty for a plain object. */
  readonly preposition: string;
  /** The subject is the effect ("results from"). */
  readonly reversed: boolean;
  /** Says cause and nothing else: fires whoever the subject is. The others need a subject that is no agent. */
  readonly explicit: boolean;
  /** Used as "is … to/with" without a doer ("is associated with", "is attributed to"). */
  readonly statal: boolean;
  /** Only its passive states a cause ("is explained by"). */
  readonly passiveOnly: boolean;
}

/**
 * Line: `sign: verbs`. A verb may bring a preposition (`lead to`), which makes it fire only together with it.
 * `!` explicit causation, `<` reversed, `=` statal passive, `^` passive only.
 */
const tables: readonly (readonly [Relation, Sign, string])[] = [
  [
    'causes',
    '+',
    `!cause !lead+to !result+in !induce !trigger !produce !provoke !elicit !evoke !precipitate !engender !contribute+to
     !give rise+to !bring+about !bring+on !set+off !give+off !touch+off !stir+up !generate !create !spark !spur !culminate+in
     !translate+into !predispose+to !drive !prompt !ignite !unleash !instigate !incite !spawn !breed !fuel !wreak
     !arouse emit release start bring
     increase raise elevate enhance boost strengthen augment amplify exacerbate aggravate intensify potentiate heighten
     promote facilitate foster encourage accelerate stimulate activate upregulate up-regulate prolong extend
     perpetuate maintain sustain motivate enable favor favour confer yield reinforce instill extend maximize
     necessitate inflict double triple lengthen deepen quadruple sensitize bolster hasten expedite nurture enrich`,
  ],
  [
    'causes',
    '-',
    `reduce decrease lower diminish lessen attenuate alleviate ameliorate relieve mitigate weaken impair impede hinder
     inhibit suppress prevent block disrupt undermine deplete delay buffer dampen blunt curb minimize limit restrict
     constrain deter discourage eliminate abolish counteract reverse compromise damage harm downregulate down-regulate
     shorten erode protect+against protect+from interfere+with deteriorate crowd+out cure halt slow combat offset
     decelerate shrink hamper inactivate destroy soothe ease halve fragment dysregulate disturb avert forestall abate
     preclude obstruct stunt abrogate repress degrade retard thwart neutralize nullify antagonize injure kill stop+from
     keep+from`,
  ],
  ['causes', 'better', 'improve benefit restore normalize optimize remedy'],
  ['causes', 'worse', 'worsen'],
  [
    'causes',
    '?',
    `influence affect impact alter modulate modify regulate determine shape change govern impact+on act+on
     transform control dictate impinge+on mitigate+against account+for skew mould underlie underpin`,
  ],
  [
    'causes',
    '+',
    '!<result+from !<stem+from !<arise+from !<originate+from !<ensue+from !<derive+from !<emanate+from <depend+on <depend+upon <hinge+on',
  ],
  ['causes', '+', '!<=attribute+to !<=ascribe+to !<=trace+to'],
  ['causes', '?', '=involve+in ^explain ^leave'],
  ['predicts', '?', 'predict forecast foreshadow'],
  ['mediates', '?', 'mediate'],
  ['moderates', '?', 'moderate'],
  [
    'associated',
    '?',
    '=associate+with =correlate+with =relate+to =link+to =link+with =connect+to =connect+with =tie+to =couple+with =implicate+in covary+with coincide+with =associate+to coexist+with co-occur+with',
  ],
];

function readTables(): Map<string, [VerbCue, VerbForm][]> {
  const byForm = new Map<string, [VerbCue, VerbForm][]>();
  for (const [relation, sign, table] of tables) {
    for (const entry of table.replace(/give rise\+to/u, 'give_rise+to').split(/\s+/u)) {
      const [, marks = '', name = ''] = /^([!<=^]*)(.*)$/u.exec(entry) ?? [];
      const [verb = '', preposition = ''] = name.split('+');
      const [base = '', particle = ''] = verb.split('_');
      if (base === '') continue;
      const cue: VerbCue = {
        lemma: particle === '' ? base : `${base} ${particle}`,
        relation,
        sign,
        preposition,
        reversed: marks.includes('<'),
        explicit: marks.includes('!'),
        statal: marks.includes('='),
        passiveOnly: marks.includes('^'),
      };
      for (const [form, kind] of inflections(base)) {
        const cues = byForm.get(form) ?? [];
        cues.push([cue, kind]);
        byForm.set(form, cues);
      }
    }
  }
  return byForm;
}

/** Every inflected form of every causal and correlational verb. */
export const verbCues: ReadonlyMap<string, readonly (readonly [VerbCue, VerbForm])[]> = readTables();

/** Forms that are as often nouns; all other forms in -s of the verbs above are verbs whatever the tagger says. */
export const nounLike =
  /^(?:causes?|results?|triggers?|increases?|boosts?|decreases?|lowers?|delays?|limits?|influences?|affects?|impacts?|changes?|controls?|shapes?|links?|benefits?|damages?|harms?|drives?|sparks?|moderates?|yields?|produce|halts?|cures?|reverses?|blocks?|relates?|lower|moderate|elaborate|correlates?|curbs?|eases?|transforms?|releases?|starts?|prompts?|fuels?|spawns?|breeds?|kills?)$/;
