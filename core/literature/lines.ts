import { withoutEndlessRuns } from './clean-text.ts';
import type { Chunks } from './read-step.ts';

export interface Line {
  readonly text: string;
  readonly number: number; // 1-based
}

/** The lines of a text in chunks, whatever ends them: LF, CRLF or a lone CR. */
export function* linesOf(chunks: Chunks): Generator<Line, void, void> {
  let rest = '';
  let number = 0;
  for (const chunk of chunks) {
    const text = rest + chunk;
    let from = 0;
    let nextReturn = text.indexOf('\r');
    for (;;) {
      const feed = text.indexOf('\n', from);
      if (nextReturn !== -1 && nextReturn < from) nextReturn = text.indexOf('\r', from);
      const end = nextReturn !== -1 && (feed === -1 || nextReturn < feed) ? nextReturn : feed;
      // A CR that ends the chunk may be half of a CRLF: it waits for the next chunk.
      if (end === -1 || (end === text.length - 1 && text[end] === '\r')) break;
      number += 1;
      yield { text: withoutEndlessRuns(text.slice(from, end)), number };
      from = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    }
    rest = text.slice(from);
  }
  if (rest.endsWith('\r')) rest = rest.slice(0, -1);
  if (rest !== '') yield { text: withoutEndlessRuns(rest), number: number + 1 };
}
