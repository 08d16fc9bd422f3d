import { type Source, sourceText } from '../model/source.ts';

declare const fromLiterature: unique symbol;

/**
 * The only thing that a prompt is filled with. It is made from a source of the literature and from nothing else, so
 * that rows of a data set cannot reach a prompt: nothing else has this type.
 */
export interface LiteraturePassage {
  readonly [fromLiterature]: true;
  readonly sourceId: string;
  readonly title: string;
  readonly abstract: string;
}

export function passageOf({ id, record }: Source): LiteraturePassage {
  const words = {
    sourceId: id,
    title: sourceText(record, 'title'),
    abstract: sourceText(record, 'abstract'),
  };
  return words as LiteraturePassage;
}
