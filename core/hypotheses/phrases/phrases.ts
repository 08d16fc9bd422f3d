import type { WeightedTerm } from '../score.ts';
import type { Story } from '../story.ts';

/** The words of one language. Plain text, except `body`, which is Markdown. */
export interface Phrases {
  /** One sentence that could be wrong. */
  statement(story: Story): string;
  /** Two or three sentences: what is known, what is not, and what follows from it. */
  why(story: Story): string;
  /** What a term's value was made of. */
  term(term: WeightedTerm, story: Story): string;
  /** The structured text that the researcher goes on with. */
  body(story: Story): string;
}
