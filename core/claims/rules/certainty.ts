import type { Certainty } from '../../model/claim.ts';
import { deonticModals, hedgingModals, negators } from './lexicon/words.ts';
import { type Range, type Sentence, wordAt } from './sentence.ts';

const hedges =
  /^(?:may|might|could|would|possibly|perhaps|potential|potentially|probably|likely|unlikely|appears?|appeared|seems?|seemed|suggests?|suggested|suggesting|presumably|hypothesi[sz]ed?|speculated?|tends?|tended|plausibly|plausible|possible|putative|apparently|believed|thought|tentatively|preliminary|conceivably)$/;

/** What the words around a cue say of how sure the authors are. */
export function certaintyOf(sentence: Sentence, verbGroup: Range, clauseStart: number): Certainty {
  for (let at = verbGroup.from; at < verbGroup.to; at++) {
    const word = wordAt(sentence, at);
    if (word === 'not' && wordAt(sentence, at + 1) === 'only') continue;
    if (negators.has(word) || word === 'fails' || word === 'fail' || word === 'failed') return 'negated';
  }
  if (deniedBefore(sentence, clauseStart)) return 'negated';
  for (let at = verbGroup.from; at < verbGroup.to; at++) {
    const word = wordAt(sentence, at);
    if (hedgingModals.has(word) || hedges.test(word)) return 'hedged';
  }
  return hedgedBefore(sentence, clauseStart) ? 'hedged' : 'asserted';
}

/** "no evidence that …", "there are no indications that …", "we did not find that …". */
function deniedBefore(sentence: Sentence, clauseStart: number): boolean {
  if (wordAt(sentence, clauseStart - 1) !== 'that') return false;
  for (let at = clauseStart - 2; at >= Math.max(0, clauseStart - 8); at--) {
    const word = wordAt(sentence, at);
    if (word === 'no' || word === 'not' || word === 'little' || word === 'without') return true;
    if (word === ',' || word === 'that') return false;
  }
  return false;
}

/** "no evidence of an effect …", "we found little support for …": the noun phrase that begins at `from` is denied. */
export function evidenceDenied(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 8); at--) {
    const word = wordAt(sentence, at);
    if (/^(?:[,;:.]|that|but|and|which)$/.test(word)) return false;
    if (!/^(?:evidence|support|indications?|proof|sign|signs)$/.test(word)) continue;
    for (let before = at - 1; before >= Math.max(0, at - 5); before--) {
      if (/^(?:no|little|insufficient|lack|without|not|scant|neither)$/.test(wordAt(sentence, before)))
        return true;
      if (/^(?:[,;:.]|that|but)$/.test(wordAt(sentence, before))) return false;
    }
    return false;
  }
  return false;
}

/** "suggests that …", "it is possible that …"; a frame in the same sentence, directly before the clause. */
function hedgedBefore(sentence: Sentence, clauseStart: number): boolean {
  for (let at = clauseStart - 1; at >= Math.max(0, clauseStart - 7); at--) {
    const word = wordAt(sentence, at);
    if (hedges.test(word)) return true;
    if (word === ',' || word === ';') return false;
  }
  return false;
}

export function isDeontic(sentence: Sentence, verbGroup: Range): boolean {
  for (let at = verbGroup.from; at < verbGroup.to; at++) {
    if (deonticModals.has(wordAt(sentence, at))) return true;
  }
  return false;
}
