const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

export const modals = words(
  "can could may might will would shall should must cannot can't couldn't won't ought",
);
export const hedgingModals = words('may might could would can possibly');
export const deonticModals = words('should must ought shall');
export const beForms = words('is are was were be been being am');
export const haveForms = words('has have had having');
export const doForms = words('do does did');
export const auxiliaries = words(
  "is are was were be been being am has have had having do does did isn't aren't wasn't weren't doesn't don't didn't hasn't haven't get gets got",
);
export const negators = words(
  "not no never neither nor without cannot n't don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't hardly barely nothing",
);

/** Verbs and adjectives that may stand between subject and causal verb: "appears to", "can help to", "is likely to". */
export const linkingToInfinitive = words(
  `help helps helped helping appear appears appeared seem seems seemed tend tends tended likely unlikely found shown
   known believed thought expected reported suggested demonstrated proven observed able continue continues continued
   predicted considered assumed hypothesized hypothesised estimated potential potentially said seen prove proved
   began begin starts started fail fails failed serve serves served work works worked act acts sufficient serves
   go hypothesised presumed supposed claimed`,
);

export const subordinators = words(
  'because although though while whereas if when whenever since unless until whether where as than once so despite given that how why before after',
);
export const relativePronouns = words('which that who whom whose');

/** Heads that are people acting: what they do is an action, not a cause. */
export const people = words(
  `we i he she they you researcher researchers author authors investigator investigators clinician clinicians physician physicians
   doctor doctors nurse nurses provider providers practitioner practitioners surgeon surgeons patient patients participant participants subject subjects
   people person individual individuals man men woman women child children adolescent adolescents adult adults
   student students parent parents mother mothers father fathers worker workers player players teacher teachers
   policymakers governments group groups respondent respondents caregivers caregiver volunteers member members
   everyone someone anyone somebody anybody scientist scientists artist artists poet poets writer writers author engineer engineers committee
   committees company companies firm firms team teams manufacturer manufacturers designer designers soldier soldiers carpenter composer
   composers musician musicians farmer farmers therapist therapists psychologist psychologists psychiatrist psychiatrists who infants boys girls males females families minority majority`,
);

/** Heads that are papers and their parts. */
export const papers = words(
  `study studies finding findings result results paper article articles review reviews research literature analysis analyses
   data evidence model models report reports survey hypothesis hypotheses theory investigation meta-analysis trial trials
   authors figure table section conclusion conclusions observation observations experiments`,
);

export const timeNouns = words(
  'second seconds minute minutes hour hours day days night nights week weeks month months year years wave waves decade decades session sessions',
);
export const numberWords = words(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty several few both half a',
);
