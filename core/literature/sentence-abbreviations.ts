/** Words whose full stop does not end a sentence, whatever follows. Lower case, without the last stop. */
export const neverFinal: ReadonlySet<string> = new Set(
  (
    'e.g eg i.e ie cf vs v.s viz approx ca resp incl esp dr mr mrs ms prof st mt fig figs eq eqs eqn ref refs ' +
    'sect suppl supp tab ext vol chap ed eds rev trans hon gen col capt sgt sen rep gov pres assoc ' +
    'dept univ inst int natl acad arch clin exp exps psychol psychiatr med biol nr'
  ).split(' '),
);

/** Words whose full stop does not end a sentence when a number follows: "No. 12", "p. 4", "Sept. 2019". */
export const notFinalBeforeNumber: ReadonlySet<string> = new Set(
  (
    'no nos p pp n art sec ch vers ver para pt pts wk wks yr yrs mo hr hrs min max avg item items study exp ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Words that may end a sentence, but do so only when what follows clearly opens the next one. */
export const seldomFinal: ReadonlySet<string> = new Set(
  'al etc inc ltd co corp jr sr bros llc plc ph.d phd m.d md ave blvd'.split(' '),
);

/** Words that open a sentence in scientific prose; they settle whether "et al." or "U.S." was its end. */
export const openers: ReadonlySet<string> = new Set(
  (
    'the this these those that there then thus we our it its in here however although though while when whether ' +
    'a an to as at by for from of on after before both each either all some most many several such they their ' +
    'he she his her results methods method conclusion conclusions background objective objectives aim aims ' +
    'purpose design participants setting findings discussion limitations furthermore moreover additionally ' +
    'finally first second third further overall together using based given because since if no not only ' +
    'participants patients data analyses analysis studies previous prior recent future one two three among between'
  ).split(' '),
);

/** Nouns that take a letter as their name: in "vitamin D. We" the stop ends the sentence, in "J. Walker" not. */
export const letterNamed: ReadonlySet<string> = new Set(
  (
    'vitamin hepatitis group type study experiment cluster class model phase part panel sample cohort arm ' +
    'condition category factor grade stage influenza immunoglobulin appendix'
  ).split(' '),
);
