/** Distinct words that a test remembers; a text that brings more starts it afresh. */
const mostWords = 20_000;

/**
 * A pattern over single words that tries each word once. A corpus repeats a few thousand words, and a long alternation
 * costs several times what a look-up costs.
 */
export function remembered(pattern: RegExp): { test(word: string): boolean } {
  const answers = new Map<string, boolean>();
  return {
    test(word) {
      let answer = answers.get(word);
      if (answer === undefined) {
        answer = pattern.test(word);
        if (answers.size >= mostWords) answers.clear();
        answers.set(word, answer);
      }
      return answer;
    },
  };
}
