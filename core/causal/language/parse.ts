import { NosographError } from '../../foundation/errors.ts';
import type { CausalModel } from '../causal-model.ts';
import { type ModelDiagnostic, type Problem, placed } from './diagnostic.ts';
import { doubts } from './doubts.ts';
import { type EdgeMention, interpret, type NodeMention } from './interpret.ts';
import { looksLikeBlocks, parseBlocks } from './old-format.ts';
import { SyntaxReader } from './read-syntax.ts';
import type { SyntaxTree } from './syntax.ts';
import { malformed, type Token } from './token.ts';
import { placesIn, tokenize } from './tokens.ts';

export type { ModelDiagnostic } from './diagnostic.ts';

export interface ParsedModel {
  readonly model: CausalModel;
  /** Warnings: what reads but probably does not mean what it says. */
  readonly diagnostics: readonly ModelDiagnostic[];
}

export interface CheckedModel {
  /** Null when the text has an error. */
  readonly model: CausalModel | null;
  /** Errors first, then warnings, each in the order of the text. */
  readonly diagnostics: readonly ModelDiagnostic[];
  /** Where the text mentions nodes and makes edges; of a text with errors what could be read. */
  readonly nodes: readonly NodeMention[];
  readonly edges: readonly EdgeMention[];
  /** Null for the old two-block format. */
  readonly tree: SyntaxTree | null;
  /** Comments among them. */
  readonly tokens: readonly Token[];
}

/** More diagnostics than this help nobody; that there are more is said. */
const mostDiagnostics = 100;

/**
 * Reads DAGitty's model language (Textor et al. 2016, doi:10.1093/ije/dyw341; reference implementation: dagitty, commit
 * 7a65777), the old two-block format included, and this project's additions: comments, names in single quotes, signs of
 * edges (`A -> B [+]`). Where DAGitty's reader takes prose for nodes this one fails; where it splits a name silently this
 * one says so and offers the mend.
 * @throws NosographError `format.malformed` with line, column and what was expected.
 */
export function parseModel(text: string): ParsedModel {
  const { model, diagnostics } = checkModel(text);
  if (model !== null) return { model, diagnostics };
  const { line, column, found, expected } = diagnostics[0]!;
  throw malformed({ offset: 0, line, column }, found, expected);
}

/** As `parseModel`, for an editor: all that is wrong or doubtful as a list, and never an exception. */
export function checkModel(text: string): CheckedModel {
  const { tokens, problems } = tokenize(text);
  const words = tokens.filter(({ kind }) => kind !== 'comment');
  const isFramed = opensFrame(words);
  if (!isFramed && !words.some(({ kind }) => kind === 'arrow')) return withoutArrows(text, tokens);
  const reader = new SyntaxReader(text, words);
  const tree = isFramed ? reader.framed() : reader.bare();
  const meaning = interpret(tree);
  const all = [...problems, ...reader.problems, ...meaning.problems];
  const errors = all.filter(({ severity }) => severity === 'error');
  const warnings = all.filter(({ severity }) => severity === 'warning');
  if (errors.length === 0) warnings.push(...doubts(text, words, tree, meaning));
  return {
    model: errors.length === 0 ? meaning.model : null,
    diagnostics: listed(text, [...inOrder(errors), ...inOrder(warnings)]),
    nodes: meaning.nodes,
    edges: meaning.edges,
    tree,
    tokens,
  };
}

const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => a.start - b.start || b.end - a.end);

function listed(text: string, problems: readonly Problem[]): ModelDiagnostic[] {
  const placeOf = placesIn(text);
  const shown = problems.slice(0, mostDiagnostics).map((problem) => placed(problem, placeOf));
  if (problems.length <= mostDiagnostics) return shown;
  const more: Problem = {
    code: 'too-many',
    severity: 'warning',
    found: `${problems.length - mostDiagnostics} more problems are not listed.`,
    expected: 'Mend the first ones.',
    start: text.length,
    end: text.length,
    fix: null,
  };
  return [...shown, placed(more, placeOf)];
}

function opensFrame(words: readonly Token[]): boolean {
  const isWord = (token: Token | undefined, pattern: RegExp) =>
    token?.kind === 'name' && pattern.test(token.text);
  const at = isWord(words[0], /^strict$/i) ? 1 : 0;
  return isWord(words[at], /^(?:dag|pdag|mag|pag|digraph|graph)$/i);
}

/** The format before version 2, or a text that is no model. */
function withoutArrows(text: string, tokens: readonly Token[]): CheckedModel {
  const nothing = { model: null, nodes: [], edges: [], tree: null, tokens };
  if (looksLikeBlocks(text)) {
    try {
      return { ...nothing, model: parseBlocks(text), diagnostics: [] };
    } catch (thrown) {
      if (!(thrown instanceof NosographError)) throw thrown;
      const { line, column, found, expected } = thrown.details as unknown as ModelDiagnostic;
      const place = { line, column, endLine: line, endColumn: column };
      const message = `Found ${found}, expected ${expected}.`;
      const code = 'unexpected';
      const wrong = { code, severity: 'error', message, found, expected, ...place, mend: null } as const;
      return { ...nothing, diagnostics: [wrong] };
    }
  }
  const isEmpty = text.trim() === '';
  const problem: Problem = {
    code: 'no-model',
    severity: 'error',
    found: isEmpty ? 'an empty text' : 'neither an arrow nor a frame',
    expected: 'a model such as dag { X -> Y }',
    start: 0,
    end: text.length,
    fix: isEmpty ? { start: 0, end: text.length, text: 'dag {\n}\n' } : null,
  };
  return { ...nothing, diagnostics: listed(text, [problem]) };
}
