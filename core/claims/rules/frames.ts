import { type Sentence, wordAt } from './sentence.ts';

/**
 * What a sentence does with the relation it names. `aim`: it sets out to study it. `need`: it asks others to.
 * `finding`: neither, so that the relation is stated.
 */
export type Frame = 'finding' | 'aim' | 'need';

const study =
  /^(?:investigat\w*|examin\w*|explor\w*|assess\w*|evaluat\w*|test|tested|testing|tests|determin\w*|stud(?:y|ied|ying)|elucidat\w*|clarif\w*|identif(?:y|ying)|understand|understanding|analy[sz]e|analy[sz]ing|compare|estimate|measure|probe|characteri[sz]e|address|delineate|establish|quantify|disentangle|whether|if|how)$/;
const lookBack = 24;

/** Reads the words before a cue: the frame reaches forward until a new clause begins. */
export function frameOf(sentence: Sentence, cue: number): Frame {
  if (isNeed(sentence, cue)) return 'need';
  for (let at = cue - 1; at >= Math.max(0, cue - lookBack); at--) {
    const word = wordAt(sentence, at);
    if (/^[;:]$/.test(word) || /^(?:that|but|which|because|although)$/.test(word)) return 'finding';
    if (!study.test(word)) continue;
    if (/^(?:whether|if|how)$/.test(word)) return 'aim';
    const before = wordAt(sentence, at - 1);
    if (
      before === 'to' ||
      before === 'and' ||
      /^(?:investigated|examined|explored|assessed|evaluated|studied|tested)$/.test(word)
    )
      return 'aim';
  }
  return 'finding';
}

const askers =
  /^(?:needed|required|warranted|necessary|recommended|needs|need|requires?|unclear|unknown|uncertain|lacking|controversial|debated|inconclusive|elusive)$/;

/** "Further research on the effect of X on Y is needed", "… remains unclear", "should be considered". */
function isNeed(sentence: Sentence, cue: number): boolean {
  const from = Math.max(0, cue - lookBack);
  for (let at = from; at < Math.min(sentence.tokens.length, cue + lookBack); at++) {
    const word = wordAt(sentence, at);
    if (at > cue && (/^[;]$/.test(word) || /^(?:but|although|because|whereas|while)$/.test(word)))
      return false;
    if (/^(?:further|future|additional|more)$/.test(word) && at < cue) {
      for (let next = at + 1; next <= at + 5; next++) {
        if (
          /^(?:research|stud(?:y|ies)|trials?|investigations?|work|experiments?)$/.test(
            wordAt(sentence, next),
          )
        )
          return true;
      }
    }
    if (at > cue && askers.test(word)) return true;
    if (
      at > cue &&
      word === 'to' &&
      wordAt(sentence, at + 1) === 'be' &&
      /^(?:studied|confirmed|established|determined|investigated|elucidated|examined|clarified)$/.test(
        wordAt(sentence, at + 2),
      )
    )
      return true;
  }
  return false;
}

/** "Further studies are needed to …" directly before a clause. */
export function asksForStudies(sentence: Sentence, clauseStart: number): boolean {
  let further = false;
  for (let at = Math.max(0, clauseStart - 14); at < clauseStart; at++) {
    const word = wordAt(sentence, at);
    if (/^(?:further|future|additional|more|larger)$/.test(word)) further = true;
    else if (/^(?:but|because|although|since)$/.test(word)) further = false;
    else if (further && askers.test(word)) return true;
  }
  return false;
}
